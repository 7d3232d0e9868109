import { sql } from 'kysely'
import { EXTRA_REASONS } from '#app/domain/payments/extra-payment.ts'
import type { ComparedMovement, UnmovedPosting } from '#app/domain/reconciliation/compare-days.ts'
import type { Db } from '#db/client.ts'

/** The posting of a payment, as `p`: an extra payment's own where it paid for nothing, else its change's or its order's. */
const keyOfPayment = sql`case when exists (select from refunds x where x.payment_id = p.id and x.reason = any(${[...EXTRA_REASONS]}::text[]))
	then 'extra-payment:' || p.id when p.change_id is not null then 'change-paid:' || p.change_id
	else 'order-paid:' || p.order_id end`

/** What a posting, by its key, moves on the clearing account. */
const clearing = (key: unknown) => sql`(select sum(e.amount_minor) from ledger_transactions x
	join ledger_entries e on e.transaction_id = x.id and e.account = 'provider_clearing' where x.key = ${key})`

/**
 * The movements of a span, each beside what our books say of the same object. A refund that is on its way, or that went out and
 * came back, is explained by its own row: the ledger has it once it has arrived.
 */
export async function movementsToCompare(
	db: Db,
	span: { provider: string; from: Date; until: Date },
): Promise<ComparedMovement[]> {
	const { rows } = await sql<ComparedMovement>`
		select m.id, m.type, (m.created_at at time zone 'UTC')::date as day, m.currency, m.amount_minor as "amountMinor",
			m.fee_minor as "feeMinor", k.key as "ourKey",
			coalesce(-${clearing(sql`'provider-fee:' || m.id`)}, 0) as "ourFeeMinor",
			coalesce(case
				when r.id is not null and m.amount_minor > 0 then case when r.state in ('FAILED', 'COVERED') or r.route = 'EXTERNAL' then r.amount_minor end
				when r.id is not null and (r.state in ('IN_TRANSIT', 'FAILED', 'COVERED') or r.route = 'EXTERNAL') then -r.amount_minor
				else ${clearing(sql`k.key`)} end, 0) as "oursMinor"
		from provider_movements m
		left join payments p on p.provider = m.provider and p.charge_id = m.source_id and m.type in ('charge', 'payment')
		left join refunds r on r.provider_refund_id = m.source_id
			and m.type in ('refund', 'payment_refund', 'refund_failure', 'payment_failure_refund')
		left join payouts t on t.provider_id = m.source_id and m.type = 'transfer'
		left join payout_reversals v on v.provider_id = m.source_id and m.type = 'transfer_refund'
		left join payment_disputes d on d.provider_id = m.source_id and m.type in ('adjustment', 'dispute', 'dispute_reversal')
		cross join lateral (select case
			when p.id is not null then ${keyOfPayment}
			when r.id is not null then 'refund-settled:' || r.id
			when t.id is not null then 'payout-paid:' || t.id
			when v.id is not null then 'payout-reversed:' || v.id
			when d.id is not null then 'dispute-moved:' || m.id
			when m.type in ('payout', 'payout_failure', 'payout_cancel', 'topup', 'topup_reversal') then 'provider-payout:' || m.id end as key) k
		where m.provider = ${span.provider} and m.created_at >= ${span.from} and m.created_at < ${span.until}
		order by m.created_at, m.id`.execute(db)
	return rows
}

/** Postings of a span on the clearing account that are about a provider's objects and for which it shows no movement. */
export async function postingsWithoutMovement(
	db: Db,
	span: { provider: string; from: Date; until: Date },
): Promise<UnmovedPosting[]> {
	const { rows } = await sql<UnmovedPosting>`
		select t.key, t.kind, e.currency, sum(e.amount_minor) as "amountMinor"
		from ledger_transactions t join ledger_entries e on e.transaction_id = t.id and e.account = 'provider_clearing'
		cross join lateral (select split_part(t.key, ':', 2) as id) k
		cross join lateral (
			select p.charge_id as source from payments p where t.kind in ('ORDER_PAID', 'CHANGE_PAID') and p.order_id = t.order_id
				and p.provider = ${span.provider} and p.state = 'SUCCEEDED' and ${keyOfPayment} = t.key
			union all select p.charge_id from payments p
				where t.kind = 'EXTRA_PAYMENT' and p.id::text = k.id and p.provider = ${span.provider}
			union all select r.provider_refund_id from refunds r join payments p on p.id = r.payment_id
				where t.kind = 'REFUND_SETTLED' and r.id::text = k.id and p.provider = ${span.provider}
			union all select o.provider_id from payouts o where t.kind = 'PAYOUT_PAID' and o.id::text = k.id and o.carrier = 'stripe'
			union all select v.provider_id from payout_reversals v where t.kind = 'PAYOUT_REVERSED' and v.id::text = k.id
			union all select k.id where t.kind = 'DISPUTE_MOVED'
		) s
		where t.at >= ${span.from} and t.at < ${span.until}
			and not exists (select from provider_movements m where m.provider = ${span.provider} and (m.source_id = s.source or m.id = s.source))
		group by t.id, e.currency order by t.id`.execute(db)
	return rows
}
