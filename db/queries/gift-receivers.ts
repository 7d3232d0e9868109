import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Where the gift of an order `o` goes; null for what is no gift, or not accepted yet. For whoever packs and carries, not who paid. */
export const giftAddress = sql`(select gift_to.ship_to from gift_receivers gift_to where gift_to.order_id = o.id)`

/** Whether an order is a gift. */
export async function isGift(db: Db, orderId: number): Promise<boolean> {
	const { rows } = await sql`select from gifts where order_id = ${orderId}`.execute(db)
	return rows.length > 0
}

const countyOnly = sql`jsonb_build_object('regionCode', left(ship_to ->> 'regionCode', 6) || '000000', 'line', '', 'name', '',
	'phone', '')`

/** Takes the address out of a gift of which nothing is on its way any more; false while something is. */
export async function forgetReceiver(db: Db, code: string, at: Date): Promise<boolean> {
	const { rows } =
		await sql`update gift_receivers r set ship_to = ${countyOnly}, account_id = null, forgotten_at = ${at}
		from gifts f where f.order_id = r.order_id and f.code = ${code} and r.forgotten_at is null
			and not exists (select from order_lines l join seller_orders s on s.id = l.seller_order_id
				where s.order_id = r.order_id and l.kind = 'GOODS' and l.state in ('WAITING', 'PLACED', 'PACKED', 'SHIPPED'))
		returning r.order_id`.execute(db)
	return rows.length > 0
}

/** Takes the addresses out of gifts accepted before an instant; gives how many. */
export async function forgetReceivers(db: Db, before: Date, at: Date): Promise<number> {
	const { rows } =
		await sql`update gift_receivers r set ship_to = ${countyOnly}, account_id = null, forgotten_at = ${at}
		where r.forgotten_at is null and r.given_at < ${before}
			and not exists (select from order_lines l join seller_orders s on s.id = l.seller_order_id
				where s.order_id = r.order_id and l.kind = 'GOODS' and l.state in ('WAITING', 'PLACED', 'PACKED', 'SHIPPED'))
		returning r.order_id`.execute(db)
	return rows.length
}
