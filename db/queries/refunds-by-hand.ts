import { sql } from 'kysely'
import { OWED_BY_HAND } from '#app/domain/payments/refund-by-hand.ts'
import type { BankCase } from '#app/domain/payments/disputes.ts'
import type { RefundState } from '#app/domain/payments/refund-states.ts'
import type { RefundByHand } from '#app/domain/payments/desk-rows.ts'
import type { Db } from '#db/client.ts'
import { bankCaseSql } from '#db/queries/bank-cases.ts'

/** Refunds that a person still has to make, the longest owed first. */
export async function refundsOwedByHand(db: Db, limit: number, offset = 0): Promise<RefundByHand[]> {
	const { rows } = await sql<RefundByHand>`
		select r.id, o.number as "orderNumber", o.buyer_name as "buyerName", r.amount_minor - r.covered_minor as "amountMinor", p.currency,
			r.reason, r.failure, coalesce(p.method, p.provider) as method, r.created_at as "createdAt", coalesce(${bankCaseSql(sql`p.id`)} = 'OPEN', false) as "isWithBank",
			coalesce((select string_agg(distinct t.payer, ', ') from bank_transfers t
				where t.order_id = o.id and t.payer <> '' and p.provider = 'bank_transfer'), '') as payer
		from refunds r join payments p on p.id = r.payment_id join orders o on o.id = r.order_id
		where r.route = 'EXTERNAL' and r.state = any(${[...OWED_BY_HAND]}::text[])
		order by r.created_at, r.id limit ${limit} offset ${offset}`.execute(db)
	return rows
}

export interface LockedRefund {
	orderId: number
	state: RefundState
	route: 'PROVIDER' | 'EXTERNAL'
	bankCase: BankCase | null
}

/** A refund, locked until the transaction ends, or none. */
export async function lockRefund(db: Db, refundId: string): Promise<LockedRefund | undefined> {
	const { rows } = await sql<LockedRefund>`
		select order_id as "orderId", state, route, ${bankCaseSql(sql`refunds.payment_id`)} as "bankCase" from refunds where id = ${refundId}::uuid for no key update`.execute(
		db,
	)
	return rows[0]
}

/** Ends a locked refund that a person made, with what proves it. */
export async function finishRefundByHand(
	db: Db,
	refund: { id: string; from: RefundState; evidence: { reference: string; date: string; by: string }; at: Date },
): Promise<void> {
	await sql`
		with moved as (
			update refunds set state = 'DONE', evidence = ${JSON.stringify(refund.evidence)}::jsonb, settled_at = ${refund.at},
				next_try_at = null where id = ${refund.id}::uuid
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		values ('refund', ${refund.id}, ${refund.from}, 'DONE', ${refund.evidence.by}, ${refund.evidence.reference}, ${refund.at})`.execute(
		db,
	)
}
