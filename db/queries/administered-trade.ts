import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** An order's head without anything of its buyer. */
export interface OrderHead {
	id: number
	number: string
	placedAt: Date
	paidAt: Date | null
	totalMinor: number
	currency: string
	isTest: boolean
	flagReason: string | null
	isUnfulfillable: boolean
	lastTouch: string
	/** Parts of sellers outside the administrator's region: counted, not shown. */
	partsElsewhere: number
}

/** An order with at least one seller in or below a region; null where there is none. */
export async function findAdministeredOrder(db: Db, number: string, regionCode: string): Promise<OrderHead | null> {
	const { rows } = await sql<OrderHead>`
		select o.id, o.number, o.placed_at as "placedAt", o.paid_at as "paidAt", o.total_minor as "totalMinor", o.currency,
			o.is_test as "isTest", o.flag_reason as "flagReason", o.is_unfulfillable as "isUnfulfillable",
			o.last_touch as "lastTouch", parts.elsewhere as "partsElsewhere"
		from orders o cross join lateral (
			select count(*) filter (where a.region_code is not null) as here,
				count(*) filter (where a.region_code is null) as elsewhere
			from seller_orders s join enterprises e on e.id = s.enterprise_id
			left join region_ancestors a on a.region_code = e.region_code and a.ancestor_code = ${regionCode}
			where s.order_id = o.id
		) parts
		where o.number = ${number} and parts.here > 0`.execute(db)
	return rows[0] ?? null
}

export interface AdministeredLine {
	sellerNameZh: string
	sellerNameEn: string
	sellerSlug: string
	kind: string
	state: string
	titleZh: string
	titleEn: string
	qty: number
	paidMinor: number
	refundedMinor: number
	dueAt: Date | null
	dispatchedAt: Date | null
	cancelledBy: string | null
}

/** The lines of an order whose sellers are in or below a region, seller by seller. */
export async function listAdministeredLines(db: Db, orderId: number, regionCode: string): Promise<AdministeredLine[]> {
	const { rows } = await sql<AdministeredLine>`
		select e.name_zh as "sellerNameZh", e.name_en as "sellerNameEn", e.slug as "sellerSlug", l.kind, l.state,
			l.title_zh as "titleZh", l.title_en as "titleEn", l.qty, l.paid_minor as "paidMinor",
			l.refunded_minor as "refundedMinor", l.due_at as "dueAt", l.dispatched_at as "dispatchedAt",
			l.cancelled_by as "cancelledBy"
		from seller_orders s join enterprises e on e.id = s.enterprise_id
		join region_ancestors a on a.region_code = e.region_code and a.ancestor_code = ${regionCode}
		join order_lines l on l.seller_order_id = s.id where s.order_id = ${orderId} order by s.id, l.id`.execute(db)
	return rows
}

export interface OrderMovement {
	kind: 'payment' | 'refund'
	state: string
	amountMinor: number
	at: Date
	settledAt: Date | null
}

/** Payments and refunds of an order in the order in which they began. */
export async function listOrderMovements(db: Db, orderId: number): Promise<OrderMovement[]> {
	const { rows } = await sql<OrderMovement>`
		select 'payment' as kind, state, amount_minor as "amountMinor", created_at as at, null::timestamptz as "settledAt"
		from payments where order_id = ${orderId}
		union all select 'refund', state, amount_minor, created_at, settled_at from refunds where order_id = ${orderId}
		order by at, kind`.execute(db)
	return rows
}

export interface OrderParcel {
	number: string
	state: string
	method: string
	parcelCount: number
	pickedUpAt: Date | null
	deliveredAt: Date | null
}

/** The parcels of an order sent by sellers in or below a region. */
export async function listOrderParcels(db: Db, orderId: number, regionCode: string): Promise<OrderParcel[]> {
	const { rows } = await sql<OrderParcel>`
		select p.number, p.state, p.method, p.parcel_count as "parcelCount", p.picked_up_at as "pickedUpAt",
			p.delivered_at as "deliveredAt"
		from shipments p join seller_orders s on s.id = p.seller_order_id join enterprises e on e.id = s.enterprise_id
		join region_ancestors a on a.region_code = e.region_code and a.ancestor_code = ${regionCode}
		where s.order_id = ${orderId} order by p.id`.execute(db)
	return rows
}

export interface AdministeredEnterprise {
	slug: string
	kind: string
	status: string
	nameZh: string
	nameEn: string
	placeZh: string
	placeEn: string
	openedOn: string
	/** Listings on sale and orders paid in the last 30 days. */
	listings: number
	orders: number
	total: number
}

/** Enterprises in or below a region by name, some on a page; each row carries how many there are. */
export async function listAdministeredEnterprises(
	db: Db,
	wanted: { regionCode: string; text: string; since: Date; limit: number; offset: number },
): Promise<AdministeredEnterprise[]> {
	const like = `%${wanted.text.replace(/[\\%_]/g, '\\$&')}%`
	const { rows } = await sql<AdministeredEnterprise>`
		select e.slug, e.kind, e.status, e.name_zh as "nameZh", e.name_en as "nameEn", r.name_zh as "placeZh",
			r.name_en as "placeEn", e.opened_on as "openedOn", count(*) over () as total,
			(select count(*) from listings l where l.enterprise_id = e.id and l.status = 'published') as listings,
			(select count(*) from seller_orders s join orders o on o.id = s.order_id
				where s.enterprise_id = e.id and o.paid_at >= ${wanted.since}) as orders
		from enterprises e join regions r on r.code = e.region_code
		join region_ancestors a on a.region_code = e.region_code and a.ancestor_code = ${wanted.regionCode}
		where e.name_zh ilike ${like} or e.name_en ilike ${like}
		order by e.name_zh, e.id limit ${wanted.limit} offset ${wanted.offset}`.execute(db)
	return rows
}

export interface RecentChange {
	indicatorCode: string
	termZh: string
	termEn: string
	unit: string
	period: string
	value: number | null
	before: number | null
	/** How many other months of the indicator changed too. */
	otherMonths: number
	recordedAt: Date
}

/** As figures are shown: what differs less did not change for whoever reads it. */
const asShown = (value: string) => sql`round(${sql.ref(value)}::numeric, 2)`

/** The figures of a region that changed last, with what was believed before: of each indicator the newest, the latest first. */
export async function listRecentChanges(db: Db, regionCode: string, limit: number): Promise<RecentChange[]> {
	const { rows } = await sql<RecentChange>`
		with changed as (
			select o.indicator_code, o.period, o.value, before.value as before, o.recorded_at,
				row_number() over (partition by o.indicator_code order by o.recorded_at desc, o.period desc) as nth,
				count(*) over (partition by o.indicator_code)::int as months
			from observations o cross join lateral (
				select b.value from observations b
				where b.indicator_code = o.indicator_code and b.region_code = o.region_code and b.period = o.period
					and b.kind = o.kind and b.superseded_at is not null
				order by b.superseded_at desc limit 1
			) before
			where o.region_code = ${regionCode} and o.superseded_at is null
				and ${asShown('o.value')} is distinct from ${asShown('before.value')}
		)
		select c.indicator_code as "indicatorCode", i.name_zh as "termZh", i.name_en as "termEn", i.unit, c.period, c.value, c.before,
			c.months - 1 as "otherMonths", c.recorded_at as "recordedAt"
		from changed c join indicators i on i.code = c.indicator_code where c.nth = 1
		order by c.recorded_at desc, i.position limit ${limit}`.execute(db)
	return rows
}
