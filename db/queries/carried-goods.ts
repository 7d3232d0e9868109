import { sql } from 'kysely'
import type { CarriedGoods } from '#app/domain/changes/carried-parcels.ts'
import type { LineChange } from '#app/domain/changes/change-plan.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import type { Db } from '#db/client.ts'
import { feesOf } from '#db/queries/offers.ts'

/** The goods of an order with the parcels they travel in and what these cost to send, in order of line. */
export async function readCarriedGoods(db: Db, orderId: number): Promise<CarriedGoods[]> {
	const { rows } = await sql<CarriedGoods>`
		select x.id as "lineId", s.id as "sellerOrderId", s.enterprise_id as "enterpriseId", x.state, k.key as "planKey",
			split_part(k.key, ':', 2) as "originCode", v.temperature_class as temperature,
			coalesce(q.plan ->> 'method', case when o.ship_to is null then 'PICK_UP' else 'PARCEL' end) as method,
			(q.plan ->> 'weightG')::int as "boughtWeightG", (q.plan ->> 'goodsMinor')::int as "boughtMinor",
			v.weight_g * x.qty as "weightG", x.paid_minor as "paidMinor", ${feesOf}, coalesce(x.ship_to, o.ship_to) as "shipTo",
			(select min(f.id) from order_lines f where f.seller_order_id = s.id and f.kind = 'FEE' and f.state = 'PLACED'
				and coalesce(f.price_details -> 'parts' ->> 'plan', k.key) = k.key) as "feeLineId"
		from order_lines x join seller_orders s on s.id = x.seller_order_id join orders o on o.id = s.order_id
		join enterprises e on e.id = s.enterprise_id join checkouts c on c.id = o.checkout_id
		join product_variants v on v.id = x.variant_id join listings l on l.id = v.listing_id
		cross join lateral (select coalesce(x.price_details ->> 'plan',
			s.enterprise_id || ':' || e.region_code || ':' || v.temperature_class) as key) k
		left join lateral (select p as plan from jsonb_array_elements(coalesce(c.quote -> 'shipPlans', '[]')) p
			where p ->> 'key' = k.key limit 1) q on true
		where s.order_id = ${orderId} and x.kind = 'GOODS' order by x.id`.execute(db)
	return rows
}

/** Whether goods can be addressed to a place: it is on the map. */
export async function isPlaceKnown(db: Db, regionCode: string): Promise<boolean> {
	const { rows } = await sql`select from regions where code = ${regionCode}`.execute(db)
	return rows.length > 0
}

/** Ids for lines that a change may add: taken from now on, whether they come to be or not. */
export async function reserveLineIds(db: Db, count: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence('order_lines', 'id')) as id
		from generate_series(1, ${count})`.execute(db)
	return rows.map(({ id }) => Number(id))
}

/** Adds the lines of fees that a change brings, at nothing yet: what they cost is written like any change. */
export async function addFeeLines(db: Db, lines: readonly LineChange[]): Promise<void> {
	const rows = lines.flatMap(({ lineId, newIn }) => (newIn === undefined ? [] : [{ id: lineId, part: newIn }]))
	if (rows.length === 0) return
	await sql`insert into order_lines (id, seller_order_id, kind, state, title_zh, title_en, qty, unit_minor, paid_minor)
		overriding system value select id, part, 'FEE', 'PLACED', '运费', 'Shipping', 1, 0, 0
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, part bigint)`.execute(db)
}

/** Sends goods elsewhere. Where all goods of the order go there now, it is the order's address. */
export async function moveGoods(db: Db, orderId: number, to: { shipTo: ShipTo; lineIds: number[] }): Promise<void> {
	const address = JSON.stringify(to.shipTo)
	await sql`update order_lines set ship_to = ${address}::jsonb where id = any(${to.lineIds}::bigint[])`.execute(db)
	await sql`
		with goods as (select l.id, l.ship_to from order_lines l join seller_orders s on s.id = l.seller_order_id
			where s.order_id = ${orderId} and l.kind = 'GOODS' and l.state not in ('CANCELLED', 'LAPSED')),
		whole as (select not exists (select from goods where ship_to is distinct from ${address}::jsonb) as yes),
		cleared as (update order_lines l set ship_to = null from goods, whole where l.id = goods.id and whole.yes)
		update orders set ship_to = ${address}::jsonb from whole where id = ${orderId} and whole.yes`.execute(db)
}
