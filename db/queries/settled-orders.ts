import { sql } from 'kysely'
import type { DisputeState } from '#app/domain/payments/disputes.ts'
import { paysForNothing } from '#app/domain/payments/extra-payment.ts'
import type { LineShare } from '#app/domain/settlement/line-share.ts'
import type { RefundedLine, RefundRoute, RefundToPost } from '#app/domain/settlement/post-refund.ts'
import type { PaidChange } from '#app/domain/settlement/post-change.ts'
import type { PaidOrder, PaymentMethod } from '#app/domain/settlement/post-sale.ts'
import type { Db } from '#db/client.ts'
import { platformShare } from '#db/queries/order-endings.ts'

/** Makes postings about one order wait for one another. */
export async function lockOrderForPosting(db: Db, orderId: number): Promise<void> {
	await sql`select from orders where id = ${orderId} for no key update`.execute(db)
}

/** How the buyer's disputes about an order's payments stand, and whether a lost one was taken from its sellers; none for most. */
export async function disputesOf(db: Db, orderId: number): Promise<{ state: DisputeState; isLossBooked: boolean }[]> {
	const { rows } = await sql<{ state: DisputeState; isLossBooked: boolean }>`
		select p.dispute_state as state, coalesce((select t.kind = 'DISPUTE_LOST' from ledger_transactions t
			where t.order_id = p.order_id and t.kind in ('DISPUTE_LOST', 'DISPUTE_REGAINED')
				and split_part(t.key, ':', 2) = p.dispute_id order by t.id desc limit 1), false) as "isLossBooked"
		from payments p where p.order_id = ${orderId} and p.dispute_state is not null`.execute(db)
	return rows
}

/** The columns of LineShare, for order_lines l and seller_orders s. */
export const shareColumns = sql`
	l.id as "lineId", s.enterprise_id as "enterpriseId", l.paid_minor as "paidMinor", l.commission_minor as "commissionMinor",
	${platformShare} as "platformDiscountMinor"`

/** A paid order with the shares of its lines, without what changes added by payments of their own; undefined while nobody paid. */
export async function readPaidOrder(db: Db, orderId: number): Promise<PaidOrder | undefined> {
	const head = await db
		.selectFrom('orders')
		.select(['payment_method', 'paid_at', 'currency'])
		.where('id', '=', orderId)
		.executeTakeFirst()
	if (!head?.paid_at) return undefined
	const { rows: lines } = await sql<LineShare>`
		select ${shareColumns}, l.paid_minor - l.change_paid_minor as "paidMinor",
			l.commission_minor - l.change_commission_minor as "commissionMinor"
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} and l.state <> 'LAPSED'
			and (${head.payment_method} <> 'ON_ARRIVAL' or l.state not in ('CANCELLED', 'NO_SHOW') or l.cancelled_at > ${head.paid_at}) order by l.id`.execute(
		db,
	)
	const method = head.payment_method as PaymentMethod
	return { orderId, method, paidAt: head.paid_at, currency: head.currency, lines }
}

/** A refund with all that posting it takes. */
export type ReadRefund = RefundToPost & {
	method: PaymentMethod
	route: RefundRoute
	createdAt: Date
	settledAt: Date | null
	/** What a bank gave back of it. */
	coveredMinor: number
	payment: { id: string; capturedMinor: number; isTransfer: boolean }
}

interface RefundRow {
	refundId: string
	orderId: number
	amountMinor: number
	reason: string
	route: RefundRoute
	createdAt: Date
	settledAt: Date | null
	coveredMinor: number
	currency: string
	method: PaymentMethod
	paymentId: string
	capturedMinor: number
	isTransfer: boolean
}

/** What postings `t` took back of a line `l` from its seller and gave to the platform. */
export const takenBackOf = (which: ReturnType<typeof sql>) => sql`(select json_build_object(
		'netMinor', coalesce(sum(n.amount_minor) filter (where n.account in ('seller_pending', 'seller_payable')), 0),
		'platformDiscountMinor', coalesce(-sum(n.amount_minor) filter (where n.account = 'platform_discounts'), 0))
	from ledger_entries n join ledger_transactions t on t.id = n.transaction_id
	where n.order_line_id = l.id and ${which})`

/** A refund by its id, each line with what postings of other refunds took of it before. */
export async function readRefund(db: Db, refundId: string): Promise<ReadRefund | undefined> {
	const { rows } = await sql<RefundRow>`
		select r.id as "refundId", r.order_id as "orderId", r.amount_minor as "amountMinor", r.reason, r.route,
			r.created_at as "createdAt", r.settled_at as "settledAt", r.covered_minor as "coveredMinor", p.currency, o.payment_method as method,
			p.id as "paymentId", p.captured_minor as "capturedMinor",
			p.provider = 'bank_transfer' as "isTransfer"
		from refunds r join orders o on o.id = r.order_id join payments p on p.id = r.payment_id
		where r.id = ${refundId}::uuid`.execute(db)
	const row = rows[0]
	if (!row) return undefined
	const { rows: lines } = await sql<RefundedLine>`
		select ${shareColumns}, x.amount_minor as "amountMinor", l.released_at is not null as "isReleased",
			coalesce((select sum(y.amount_minor) from refund_lines y
				join ledger_transactions t on t.key = 'refund:' || y.refund_id
				where y.order_line_id = l.id and y.refund_id <> x.refund_id), 0) as "refundedMinor", ${takenBackOf(sql`t.kind = 'REFUND' and t.key <> 'refund:' || x.refund_id`)} as "takenBack"
		from refund_lines x join order_lines l on l.id = x.order_line_id join seller_orders s on s.id = l.seller_order_id
		where x.refund_id = ${refundId}::uuid order by l.id`.execute(db)
	const { paymentId, capturedMinor, isTransfer, reason, ...refund } = row
	return {
		...refund,
		lines,
		isOfExtraPayment: paysForNothing(reason),
		payment: { id: paymentId, capturedMinor, isTransfer },
	}
}

/** Lines that were called off and for which the buyer had paid nothing. */
export async function readFreeCancelledLines(
	db: Db,
	lineIds: readonly number[],
): Promise<(LineShare & { isReleased: boolean; orderId: number; currency: string; cancelledAt: Date })[]> {
	const { rows } = await sql<LineShare & { isReleased: boolean; orderId: number; currency: string; cancelledAt: Date }>`
		select ${shareColumns}, l.released_at is not null as "isReleased", o.id as "orderId", o.currency,
			l.cancelled_at as "cancelledAt"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where l.id = any(${[...lineIds]}::bigint[]) and l.state = 'CANCELLED' and l.paid_minor = 0 order by l.id`.execute(
		db,
	)
	return rows
}

/** A change whose difference a payment of its own brought in, with what it added to each line; undefined when none did. */
export async function readPaidChange(db: Db, changeId: number): Promise<PaidChange | undefined> {
	const { rows } = await sql<PaidChange>`
		select c.id as "changeId", o.id as "orderId", c.done_at as "paidAt", o.currency,
			(select json_agg(json_build_object('lineId', d."lineId", 'enterpriseId', d."enterpriseId",
				'addedMinor', d."addedMinor", 'commissionMinor', d."addedCommissionMinor") order by d."lineId")
				from jsonb_to_recordset(c.plan -> 'lines') as d("lineId" bigint, "enterpriseId" bigint, "addedMinor" int, "addedCommissionMinor" int)
				where d."addedMinor" > 0) as lines
		from order_changes c join orders o on o.id = c.order_id
		where c.id = ${changeId} and c.state = 'DONE'
			and exists (select from payments p where p.change_id = c.id and p.state = 'SUCCEEDED')`.execute(db)
	return rows[0]
}
