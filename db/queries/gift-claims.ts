import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What a receiver may say something is wrong with: the order's number and the goods of it that were to come, in order of line. */
export interface GiftToClaim {
	orderNumber: string
	lineIds: number[]
}

/** The goods of an accepted gift by its code; undefined where there is none. */
export async function giftToClaim(db: Db, code: string): Promise<GiftToClaim | undefined> {
	const { rows } = await sql<GiftToClaim>`
		select o.number as "orderNumber", json_agg(l.id order by l.id) as "lineIds"
		from gifts f join orders o on o.id = f.order_id join seller_orders s on s.order_id = o.id
		join order_lines l on l.seller_order_id = s.id and l.kind = 'GOODS' and l.state <> 'CANCELLED'
		where f.code = ${code} and f.accepted_at is not null group by o.number`.execute(db)
	return rows[0]
}
