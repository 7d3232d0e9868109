import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { bankCaseSql } from '#db/queries/bank-cases.ts'
import { waitsForGate } from '#db/queries/gate-waits.ts'

/** Sums going back to the buyer for a seller's part that wait: for the buyer's bank, or for a phone at the seller's gate. */
export type WaitingPartRefund = { id: string; amountMinor: number; waitsFor: 'bank' | 'gate' }

/** The refunds of a seller's part that wait now, each with its share of the part. */
export async function waitingRefundsOfPart(db: Db, sellerOrderId: number, now: Date): Promise<WaitingPartRefund[]> {
	const { rows } = await sql<WaitingPartRefund>`
		with waiting as (
			select r.id, r.created_at, case when coalesce(${bankCaseSql(sql`r.payment_id`)} = 'OPEN', false) then 'bank'
				when r.state = 'CREATED' and r.route = 'PROVIDER' and r.sent_at is null and ${waitsForGate(now)} then 'gate' end as what
			from refunds r join seller_orders s on s.order_id = r.order_id
			where s.id = ${sellerOrderId} and r.state in ('CREATED', 'FAILED'))
		select w.id, sum(rl.amount_minor)::int as "amountMinor", w.what as "waitsFor"
		from waiting w join refund_lines rl on rl.refund_id = w.id join order_lines l on l.id = rl.order_line_id
		where l.seller_order_id = ${sellerOrderId} and w.what is not null
		group by w.id, w.what, w.created_at order by w.created_at, w.id`.execute(db)
	return rows
}
