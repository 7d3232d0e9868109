import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Every instant at which something of an order is counted: payment, refunds, the advertisement's click, dispatch due, pick-up, delivery. */
export async function listTradeInstants(db: Db, orderId: number): Promise<Date[]> {
	const { rows } = await sql<{ at: Date | null }>`
		select paid_at as at from orders where id = ${orderId} and paid_at is not null
		union select settled_at from refunds where order_id = ${orderId} and settled_at is not null
		union select clicked_at from attributions where order_id = ${orderId} and model = 'AD_LAST_CLICK_15D'
		union select l.due_at from order_lines l join seller_orders s on s.id = l.seller_order_id
			where s.order_id = ${orderId} and l.due_at is not null
		union select p.picked_up_at from shipments p join seller_orders s on s.id = p.seller_order_id
			where s.order_id = ${orderId} and p.picked_up_at is not null
		union select unnest(array[p.promised_by, p.delivered_at]) from shipments p join seller_orders s on s.id = p.seller_order_id
			where s.order_id = ${orderId} and p.picked_up_at is not null
		order by at`.execute(db)
	return rows.flatMap((row) => row.at ?? [])
}
