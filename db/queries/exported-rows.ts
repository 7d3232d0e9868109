import { sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Db } from '#db/client.ts'
import { hasLeftShelf } from '#db/queries/capacity-ways.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'
import { words } from '#db/queries/listing-cards.ts'
import { placeOf } from '#db/queries/place-names.ts'

/** More rows than this are no file for a spreadsheet. */
const MOST = 20_000

/** What is on hand of an enterprise's goods by SKU, and what of it is kept off the site. */
export async function exportedStock(
	db: Db,
	enterpriseId: number,
): Promise<{ sku: string; onHand: number; safetyStock: number }[]> {
	const { rows } = await sql<{ sku: string; onHand: number; safetyStock: number }>`
		select v.sku, max(v.safety_stock) as "safetyStock", max(c.total) - coalesce((select sum(k.qty)::int from claims k
			join order_lines ol on ol.id = k.order_line_id where k.capacity_id = min(v.capacity_id) and k.state = 'TAKEN'
				and ${hasLeftShelf('ol')}), 0) as "onHand"
		from product_variants v join capacity c on c.id = v.capacity_id join listings l on l.id = v.listing_id
		where l.enterprise_id = ${enterpriseId} and v.active
		group by v.sku having count(distinct v.capacity_id) = 1 order by v.sku limit ${MOST}`.execute(db)
	return rows
}

export type ExportedProduct = Record<string, string | number | null> & { priceMinor: number }

/** An enterprise's products by SKU, under the keys of the columns of a file of products. */
export async function exportedProducts(db: Db, enterpriseId: number): Promise<ExportedProduct[]> {
	const { rows } = await sql<ExportedProduct>`
		select v.sku, l.title_zh, l.title_en, l.category_code as category, v.price_minor as "priceMinor", v.weight_g,
			c.total as stock, v.name_zh as option_zh, v.name_en as option_en, l.summary_zh, l.summary_en,
			v.temperature_class as temperature, l.region_code as place
		from product_variants v join capacity c on c.id = v.capacity_id join listings l on l.id = v.listing_id
		where l.enterprise_id = ${enterpriseId} and v.active order by l.id, v.position, v.id limit ${MOST}`.execute(db)
	return rows
}

export interface ExportedLine {
	number: string
	/** '2026-05-01 10:00' by the clocks of the market. */
	placedAt: string
	title: string
	option: string
	qty: number
	state: OrderLineState
	/** Of stays and sessions, local dates and times. */
	from: string | null
	until: string | null
	paidMinor: number
	refundedMinor: number
	name: string
	phone: string
	paidAt: Date | null
	/** When the enterprise's part was done; null while a line of it is open. */
	doneAt: Date | null
	/** Where goods go; null of what is come to. */
	place: string | null
	line: string | null
}

/** The order lines of an enterprise that were paid for, the newest first, with whom they are for. */
export async function exportedOrders(db: Db, enterpriseId: number, language: Language): Promise<ExportedLine[]> {
	const { rows } = await sql<ExportedLine>`
		select o.number, to_char(o.placed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "placedAt",
			${words(language, 'l.title')} as title, ${words(language, 'l.option')} as option, l.qty, l.state,
			coalesce(l.check_in::text, to_char(n.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as "from",
			coalesce(l.check_out::text, to_char(n.ends_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as until,
			l.paid_minor as "paidMinor", l.refunded_minor as "refundedMinor", o.buyer_name as name, o.buyer_phone as phone, o.paid_at as "paidAt",
			(select case when bool_and(coalesce(d.served_at, d.cancelled_at) is not null) then max(coalesce(d.served_at, d.cancelled_at)) end
				from order_lines d where d.seller_order_id = s.id and d.kind <> 'FEE') as "doneAt",
			case when l.kind = 'GOODS' then (${placeOf(sql`coalesce(${giftAddress}, o.ship_to) ->> 'regionCode'`)}) ->> ${language} end as place,
			case when l.kind = 'GOODS' then coalesce(${giftAddress}, o.ship_to) ->> 'line' end as line
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			left join sessions n on n.id = l.session_id
		where s.enterprise_id = ${enterpriseId} and l.state not in ('AWAITING_PAYMENT', 'LAPSED')
		order by o.placed_at desc, l.id limit ${MOST}`.execute(db)
	return rows
}
