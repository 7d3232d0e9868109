import { sql } from 'kysely'
import { disputeStateOf, type DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { DisputedLine } from '#app/domain/settlement/post-dispute.ts'
import type { LedgerEntry } from '#app/domain/settlement/posting.ts'
import type { Db } from '#db/client.ts'
import { shareColumns, takenBackOf } from '#db/queries/settled-orders.ts'

/** The payment that a provider's dispute is about, with its order; undefined when it is none of ours. */
export async function findDisputedPayment(
	db: Db,
	of: { provider: string; intentId: string },
): Promise<{ paymentId: string; orderId: number } | undefined> {
	return db
		.selectFrom('payments')
		.select(['id as paymentId', 'order_id as orderId'])
		.where('provider', '=', of.provider)
		.where('intent_id', '=', of.intentId)
		.executeTakeFirst()
}

/** A dispute as the provider tells it now. */
export interface ToldDispute {
	provider: string
	providerId: string
	paymentId: string
	status: DisputeStatus
	reason: string
	amountMinor: number
	currency: string
	openedAt: Date
	answerBy: Date | null
	submissions: number
}

/** Keeps how a dispute stands; gives its id and what it was before, null for a new one. The caller has locked its order. */
export async function keepDispute(
	db: Db,
	dispute: ToldDispute,
	at: Date,
): Promise<{ id: number; before: DisputeStatus | null }> {
	const closedAt = disputeStateOf(dispute.status) === 'OPEN' ? null : at
	const { rows } = await sql<{ id: number; before: DisputeStatus | null }>`
		with known as (select id, status from payment_disputes where provider_id = ${dispute.providerId}), kept as (
			insert into payment_disputes (provider, provider_id, payment_id, status, reason, amount_minor, currency, opened_at,
				answer_by, submissions, looked_at, closed_at)
			values (${dispute.provider}, ${dispute.providerId}, ${dispute.paymentId}, ${dispute.status}, ${dispute.reason},
				${dispute.amountMinor}, ${dispute.currency}, ${dispute.openedAt}, ${dispute.answerBy}, ${dispute.submissions}, ${at}, ${closedAt})
			on conflict (provider_id) do update set status = excluded.status, reason = excluded.reason,
				amount_minor = excluded.amount_minor, answer_by = excluded.answer_by, submissions = excluded.submissions,
				looked_at = excluded.looked_at,
				closed_at = case when excluded.closed_at is null then null else coalesce(payment_disputes.closed_at, excluded.closed_at) end
			returning id
		)
		select kept.id, known.status as before from kept left join known on true`.execute(db)
	if (!rows[0]) throw new Error(`dispute ${dispute.providerId} was not kept`)
	return rows[0]
}

/** Says of a payment how its latest dispute stands; an open one, and a lost one, is for a person. */
export async function markDisputed(db: Db, dispute: ToldDispute): Promise<void> {
	const state = disputeStateOf(dispute.status)
	await sql`update payments set dispute_id = ${dispute.providerId}, dispute_state = ${state}, disputed_minor = ${dispute.amountMinor},
			attention = case when ${state} = 'WON' then null else ${`dispute-${state.toLowerCase()}`} end
		where id = ${dispute.paymentId}::uuid
			and (dispute_id is null or dispute_id = ${dispute.providerId} or dispute_state = 'WON')`.execute(db)
}

/** The lines of an order that a lost dispute is taken from, each with what is left on it. */
export async function disputedLines(db: Db, orderId: number): Promise<DisputedLine[]> {
	const { rows } = await sql<DisputedLine>`
		select ${shareColumns}, l.released_at is not null as "isReleased", l.paid_minor - l.refunded_minor as "leftMinor",
			coalesce((select sum(y.amount_minor) from refund_lines y
				join ledger_transactions t on t.key = 'refund:' || y.refund_id where y.order_line_id = l.id), 0) as "refundedMinor",
			${takenBackOf(sql`t.kind = 'REFUND'`)} as "takenBack"
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} and l.state <> 'LAPSED' and l.paid_minor > l.refunded_minor order by l.id`.execute(db)
	return rows
}

/** What the ledger has of the losses of a dispute: what is taken now, how often it was, and which of its lines are released. */
export async function bookedLoss(
	db: Db,
	{ disputeId, orderId }: { disputeId: string; orderId: number },
): Promise<{ taken: LedgerEntry[]; times: number; released: Set<number> }> {
	const { rows } = await sql<LedgerEntry & { key: string; isReleased: boolean }>`
		select t.key, e.account, e.enterprise_id as "enterpriseId", e.order_line_id as "lineId", e.amount_minor as "amountMinor",
			l.released_at is not null as "isReleased"
		from ledger_transactions t join ledger_entries e on e.transaction_id = t.id left join order_lines l on l.id = e.order_line_id
		where t.order_id = ${orderId} and t.kind in ('DISPUTE_LOST', 'DISPUTE_REGAINED')
			and split_part(t.key, ':', 2) = ${disputeId} order by t.id, e.position`.execute(db)
	const keys = [...new Set(rows.map(({ key }) => key))]
	const last = keys.at(-1) ?? ''
	const isTaken = last.startsWith('dispute-lost:')
	return {
		taken: isTaken
			? rows
					.filter(({ key }) => key === last)
					.map(({ account, enterpriseId, lineId, amountMinor }) => ({ account, enterpriseId, lineId, amountMinor }))
			: [],
		times: keys.filter((key) => key.startsWith('dispute-lost:')).length,
		released: new Set(rows.flatMap(({ lineId, isReleased }) => (isReleased && lineId !== null ? [lineId] : []))),
	}
}

/** Disputes of a provider that are open, by their ids there. */
export async function listOpenDisputes(db: Db, provider: string): Promise<string[]> {
	const rows = await db
		.selectFrom('payment_disputes')
		.select('provider_id as providerId')
		.where('provider', '=', provider)
		.where('closed_at', 'is', null)
		.orderBy('id')
		.execute()
	return rows.map(({ providerId }) => providerId)
}

/** Which of a provider's disputes are kept exactly as it tells them, by their ids there. */
export async function disputesAsTold(
	db: Db,
	told: readonly { disputeId: string; status: DisputeStatus; submissions: number; movementKeys: string[] }[],
): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select d.provider_id as id from payment_disputes d
		join jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t("disputeId" text, status text, submissions int, "movementKeys" jsonb)
			on t."disputeId" = d.provider_id and t.status = d.status and t.submissions = d.submissions
		where not exists (select from jsonb_array_elements_text(t."movementKeys") as k(key)
			where not exists (select from ledger_transactions x where x.key = k.key))`.execute(db)
	return new Set(rows.map(({ id }) => id))
}
