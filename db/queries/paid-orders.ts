import { sql } from 'kysely'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import { type LineToConfirm, PAID_TOO_LATE } from '#app/domain/checkout/late-payment.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { ANSWER_HOURS, LEAST_ANSWER_HOURS } from '#app/domain/stays/booking-request.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'

/** The lines of an order with what each takes of the ledger, in order of id. What they take changes only once they are paid. */
export async function readLinesToConfirm(db: Db, orderId: number): Promise<LineToConfirm[]> {
	const { rows } = await sql<LineToConfirm>`
		select l.id, l.kind, l.seller_order_id as "sellerOrderId", l.order_package_id as "orderPackageId",
			k.policy_code as "packagePolicy", l.paid_minor as "paidMinor",
			l.price_details ? 'request' as "isRequest", coalesce(l.price_details -> 'demand', '[]') as demand
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		left join order_packages k on k.id = l.order_package_id
		where s.order_id = ${orderId} order by l.id`.execute(db)
	return rows
}

export interface OrderHead {
	id: number
	checkoutId: string
	paidAt: Date | null
	closedAt: Date | null
	/** Confirmed with its money still to come. */
	confirmedAt: Date | null
	method: PaymentMethod
	currency: string
}

/** Locks an order's row. */
export async function lockOrderHead(db: Db, orderId: number): Promise<OrderHead> {
	const { rows } = await sql<OrderHead>`
		select id, checkout_id as "checkoutId", paid_at as "paidAt", closed_at as "closedAt",
			confirmed_at as "confirmedAt", payment_method as method, currency
		from orders where id = ${orderId} for no key update`.execute(db)
	if (!rows[0]) throw new Error(`order ${orderId} is not there`)
	return rows[0]
}

/** When a line's goods that wait at the order's stay must be there: as its first one begins, or at once where it has; null for what is sent. */
const waitsFrom = (orderId: number, at: Date) => sql`(select greatest(min(y.due_at), ${at}::timestamptz)
	from order_lines y join seller_orders ys on ys.id = y.seller_order_id join orders yo on yo.id = ys.order_id
	join checkouts yc on yc.id = yo.checkout_id cross join lateral jsonb_array_elements(coalesce(yc.quote -> 'shipPlans', '[]')) p
	where ys.order_id = ${orderId} and y.kind = 'STAY' and p ->> 'key' = order_lines.price_details ->> 'plan'
		and p ->> 'method' = 'COLLECT_AT_STAY' and p ->> 'room' is null)`

const given = (orderId: number) => sql`exists (select from gifts where order_id = ${orderId})`

/** Marks an order paid and moves its confirmed lines; goods get their promised dispatch, or wait at a stay before it begins; pre-orders have it. What its seller answers first waits for that (see `answerBy`), what is bought in a group for the group, a gift for its receiver. Logs the change. */
export async function markOrderPaid(
	db: Db,
	order: { id: number; at: Date; goodsDueAt: Date; lineIds: number[]; isUnfulfillable: boolean },
): Promise<void> {
	const answerWithin = { latest: addHours(order.at, ANSWER_HOURS), least: addHours(order.at, LEAST_ANSWER_HOURS) }
	await sql`
		with head as (
			update orders set paid_at = ${order.at}, closed_at = null, is_unfulfillable = ${order.isUnfulfillable} where id = ${order.id}
		), moved as (
			update order_lines set state = case when price_details ? 'request' then 'REQUESTED'
					when group_id is not null or (kind = 'GOODS' and ${given(order.id)}) then 'WAITING'
					when kind in ('STAY', 'EXPERIENCE') then 'CONFIRMED' else 'PLACED' end,
				answer_by = case when price_details ? 'request'
					then least(${answerWithin.latest}::timestamptz, greatest(due_at, ${answerWithin.least}::timestamptz)) end,
				due_at = coalesce(due_at, case when kind = 'GOODS' and group_id is null and not ${given(order.id)}
					then least(${order.goodsDueAt}::timestamptz, ${waitsFrom(order.id, order.at)}) end)
			where id = any(${order.lineIds})
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
		values ('order', ${String(order.id)}, 'AWAITING_PAYMENT', 'PAID', 'provider', ${order.at})`.execute(db)
}

/** Writes what lines take of the ledger. */
export async function insertClaims(db: Db, lines: { id: number; demand: CapacityDemand[] }[]): Promise<void> {
	const rows = lines.flatMap((line) => line.demand.map((it) => ({ line: line.id, ...it })))
	if (rows.length === 0) return
	await sql`insert into claims (order_line_id, capacity_id, qty)
		select * from unnest(${rows.map((it) => it.line)}::bigint[], ${rows.map((it) => it.capacityId)}::bigint[], ${rows.map((it) => it.qty)}::int[])`.execute(
		db,
	)
}

/** Closes an order that was never paid: its lines lapse. Logs the change. */
export async function lapseOrder(db: Db, orderId: number, end: { at: Date; reason: string }): Promise<void> {
	await sql`
		with head as (update orders set closed_at = ${end.at} where id = ${orderId} and paid_at is null),
		moved as (
			update order_lines set state = 'LAPSED' where state = 'AWAITING_PAYMENT'
				and seller_order_id in (select id from seller_orders where order_id = ${orderId})
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		values ('order', ${String(orderId)}, 'AWAITING_PAYMENT', 'LAPSED', 'system', ${end.reason}, ${end.at})`.execute(db)
}

/**
 * Calls off lines that were paid for and could not be had; their money goes back by a refund row of the caller. Logs each
 * change and publishes 'lines-cancelled'.
 */
export async function cancelLines(db: Db, order: { id: number; lineIds: number[]; at: Date }): Promise<void> {
	const { id: orderId, lineIds, at } = order
	await sql`
		with before as (select id, state from order_lines where id = any(${lineIds})),
		moved as (
			update order_lines set state = 'CANCELLED', cancelled_at = ${at}, cancelled_by = 'platform', refunded_minor = paid_minor
			where id = any(${lineIds})
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		select 'order-line', id::text, state, 'CANCELLED', 'system', ${PAID_TOO_LATE}, ${at}::timestamptz from before order by id`.execute(
		db,
	)
	const dedupeKey = `lines-cancelled:${orderId}:${lineIds.join('.')}`
	const payload = { orderId, lineIds, cause: 'PLATFORM' }
	await publishEvent(db, { topic: 'lines-cancelled', dedupeKey, payload, at })
}
