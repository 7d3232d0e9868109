import { sql } from 'kysely'
import { DUE_ON_ARRIVAL } from '#app/domain/orders/arrival-due.ts'
import type { Db } from '#db/client.ts'

/**
 * How many bookings to be paid on arrival a person has open: confirmed, unpaid, their service not over. Makes other
 * bookings of the same person wait until the transaction ends, so that two at once cannot both be the last allowed.
 */
export async function countOpenArrivals(db: Db, keys: readonly string[], now: Date): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtextextended(key, 19)) from unnest(${[...keys]}::text[]) key`.execute(db)
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from orders o
		where o.confirmed_at is not null and o.paid_at is null
			and array['phone:' || regexp_replace(o.buyer_phone, '\\D', '', 'g'), 'email:' || lower(trim(o.buyer_email))] && ${[...keys]}::text[]
			and exists (select from seller_orders s join order_lines l on l.seller_order_id = s.id
				where s.order_id = o.id and l.state = 'CONFIRMED' and l.service_ends_at > ${now})`.execute(db)
	return rows[0]?.count ?? 0
}

/** Confirms an order whose money comes on arrival: its lines with it. Logs the change. */
export async function markOrderConfirmed(db: Db, order: { id: number; at: Date }): Promise<void> {
	await sql`
		with head as (update orders set confirmed_at = ${order.at} where id = ${order.id}),
		moved as (
			update order_lines set state = 'CONFIRMED' where state = 'AWAITING_PAYMENT'
				and seller_order_id in (select id from seller_orders where order_id = ${order.id})
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
		values ('order', ${String(order.id)}, 'AWAITING_PAYMENT', 'CONFIRMED', 'system', ${order.at})`.execute(db)
}

/** What a seller collects of an order on arrival: the lines that stand, none that was called off or missed. */
export async function arrivalDue(
	db: Db,
	key: { enterpriseId: number; sellerOrderId: number },
): Promise<{ orderId: number; currency: string; amountMinor: number } | undefined> {
	const { rows } = await sql<{ orderId: number; currency: string; amountMinor: number }>`
		select o.id as "orderId", o.currency, coalesce(sum(l.paid_minor) filter (
			where l.state = any(${[...DUE_ON_ARRIVAL]}::text[])), 0)::int as "amountMinor"
		from seller_orders s join orders o on o.id = s.order_id join order_lines l on l.seller_order_id = s.id
		where s.id = ${key.sellerOrderId} and s.enterprise_id = ${key.enterpriseId} and o.payment_method = 'ON_ARRIVAL'
		group by o.id`.execute(db)
	return rows[0]
}

/** Marks a confirmed order paid; false when it was, or never was confirmed. Logs the change. */
export async function markArrivalPaid(db: Db, order: { id: number; at: Date; actor: string }): Promise<boolean> {
	const { rows } = await sql`
		with head as (
			update orders set paid_at = ${order.at} where id = ${order.id} and confirmed_at is not null and paid_at is null returning id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
		select 'order', id::text, 'CONFIRMED', 'PAID', ${order.actor}, ${order.at} from head returning id`.execute(db)
	return rows.length > 0
}
