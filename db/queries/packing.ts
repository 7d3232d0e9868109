import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Db } from '#db/client.ts'
import { isHeldSql } from '#db/queries/fraud-warnings.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'
import { placeOf } from '#db/queries/place-names.ts'
import { isHere, toldMethod } from '#db/queries/shipments.ts'

/** Goods of a parcel that is still to leave, as they are fetched from the shelf. */
export interface GoodsToPack {
	shipmentId: number
	number: string
	sellerOrderId: number
	orderNumber: string
	method: string
	/** Its guest gets it in the seller's own house, not from a carrier. */
	isHere: boolean
	temperatureClass: string
	dueAt: Date | null
	lineId: number
	variantId: number
	sku: string
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	state: OrderLineState
	/** The lots it was packed from, by their codes. */
	lots: string[]
}

/** An enterprise's goods to fetch and pack that are due before an instant, by parcel; those due first before others. */
export async function goodsToPack(db: Db, enterpriseId: number, before: Date, limit: number): Promise<GoodsToPack[]> {
	const { rows } = await sql<GoodsToPack>`
		select p.id as "shipmentId", p.number, p.seller_order_id as "sellerOrderId", o.number as "orderNumber",
			${toldMethod} as method, ${isHere} as "isHere", p.temperature_class as "temperatureClass", due.at as "dueAt", l.id as "lineId", l.variant_id as "variantId",
			coalesce(v.sku, '') as sku, l.title_zh as "titleZh", l.title_en as "titleEn", l.option_zh as "optionZh",
			l.option_en as "optionEn", sl.qty, l.state, coalesce((
				select json_agg(t.lot_code order by a.id) from lot_allocations a join lots t on t.id = a.lot_id
				where a.order_line_id = l.id and a.released_at is null), '[]') as lots
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		join shipment_lines sl on sl.shipment_id = p.id join order_lines l on l.id = sl.order_line_id
		left join product_variants v on v.id = l.variant_id
		cross join lateral (select min(m.due_at) as at from shipment_lines x join order_lines m on m.id = x.order_line_id
			where x.shipment_id = p.id and m.state in ('PLACED', 'PACKED', 'SHIPPED')) due
		where s.enterprise_id = ${enterpriseId} and p.state = 'PENDING' and l.state in ('PLACED', 'PACKED', 'SHIPPED')
			and (due.at is null or due.at < ${before}) and not ${isHeldSql(sql`o.id`)}
		order by due.at nulls last, p.id, l.id limit ${limit}`.execute(db)
	return rows
}

export interface ParcelLabelRow {
	number: string
	orderNumber: string
	method: string
	temperatureClass: string
	promisedBy: Date | null
	paidAt: Date | null
	deliveredAt: Date | null
	seller: Bilingual
	/** Who receives it where; the point or house where it waits for them, if it goes there. */
	name: string
	phone: string
	line: string | null
	place: Bilingual | null
	point: Bilingual | null
	goods: { zh: string; en: string; qty: number; weightG: number }[]
}

/** What stands on the label of an enterprise's parcel; undefined when it is not theirs. */
export async function findParcelLabel(
	db: Db,
	key: { enterpriseId: number; shipmentId: number },
): Promise<ParcelLabelRow | undefined> {
	const { rows } = await sql<ParcelLabelRow>`
		select p.number, o.number as "orderNumber", ${toldMethod} as method, p.temperature_class as "temperatureClass",
			p.promised_by as "promisedBy", coalesce(o.paid_at, o.confirmed_at) as "paidAt", p.delivered_at as "deliveredAt",
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller,
			coalesce(dest.ship_to ->> 'name', o.buyer_name) as name, coalesce(dest.ship_to ->> 'phone', o.buyer_phone) as phone,
			dest.ship_to ->> 'line' as line, ${placeOf(sql`dest.ship_to ->> 'regionCode'`)} as place,
			case when n.id is not null then json_build_object('zh', n.name_zh, 'en', n.name_en)
				when y.id is not null then json_build_object('zh', y.title_zh, 'en', y.title_en) end as point,
			coalesce((select json_agg(json_build_object('zh', l.title_zh || ' ' || l.option_zh, 'en', l.title_en || ' ' || l.option_en,
				'qty', sl.qty, 'weightG', sl.qty * coalesce(v.weight_g, 0)) order by l.id)
				from shipment_lines sl join order_lines l on l.id = sl.order_line_id left join product_variants v on v.id = l.variant_id
				where sl.shipment_id = p.id and l.state <> 'CANCELLED'), '[]') as goods
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		join enterprises e on e.id = s.enterprise_id
		left join logistics_nodes n on n.id = p.pick_up_node_id left join listings y on y.id = p.stay_listing_id
		cross join lateral (select coalesce(${giftAddress}, (select l.ship_to from shipment_lines sl join order_lines l on l.id = sl.order_line_id
			where sl.shipment_id = p.id and l.ship_to is not null limit 1), o.ship_to) as ship_to) dest
		where p.id = ${key.shipmentId} and s.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}
