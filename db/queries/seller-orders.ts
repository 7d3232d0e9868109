import { sql } from 'kysely'
import type { LineWeight } from '#app/domain/goods/catch-weight.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isHeldSql } from '#db/queries/fraud-warnings.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'
import { placeOf } from '#db/queries/place-names.ts'

export interface SellerOrderLine {
	id: number
	kind: OrderLineKind
	state: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	paidMinor: number
	refundedMinor: number
	/** Instants in ISO 8601. */
	dueAt: string | null
	endsAt: string | null
	servedAt: string | null
	cancelledAt: string | null
	/** Stays: who sleeps there. */
	adults: number | null
	childAges: number[]
	/** Pre-orders: local dates between which they leave. */
	promise: { from: string; to: string } | null
	/** Catch weight: how it was sold, and what the scales said in grams. */
	weight: LineWeight | null
	weighedG: number | null
	/** Requests: until when they wait for an answer, in ISO 8601; null once they have one. */
	answerBy: string | null
	/** Goods that leave only with a lot: of which product, and the grams that all packages hold. */
	trace: { listingId: number; needG: number } | null
	/** The lots it was packed from. */
	lots: { id: number; token: string; lotCode: string; amountG: number }[]
}

export interface SellerOrder {
	id: number
	orderId: number
	orderNumber: string
	placedAt: Date
	/** Since when it is to be served: paid, or confirmed to be paid on arrival. */
	paidAt: Date
	/** A payment of it is looked at as fraud: nothing of it is packed or sent. */
	isHeld: boolean
	/** Its money is still to be collected. */
	isPaidOnArrival: boolean
	currency: string
	totalMinor: number
	shippingMinor: number
	buyerName: string
	lines: SellerOrderLine[]
}

const lines = sql`coalesce((
	select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'state', l.state, 'titleZh', l.title_zh, 'titleEn',
		l.title_en, 'optionZh', l.option_zh, 'optionEn', l.option_en, 'qty', l.qty, 'paidMinor', l.paid_minor, 'refundedMinor',
		l.refunded_minor, 'dueAt', l.due_at, 'endsAt', l.service_ends_at, 'servedAt', l.served_at, 'cancelledAt',
		l.cancelled_at, 'adults', l.adults, 'childAges', l.child_ages, 'promise',
		l.price_details -> 'promise', 'weight', l.price_details -> 'weight', 'weighedG', l.weighed_g,
		'answerBy', case when l.state = 'REQUESTED' and l.called_off_at is null then l.answer_by end,
		'trace', case when g.trace_required and l.kind = 'GOODS' then json_build_object('listingId', g.id,
			'needG', l.qty * coalesce(v.net_g, v.weight_g)) end,
		'lots', coalesce((select json_agg(json_build_object('id', t.id, 'token', t.token, 'lotCode', t.lot_code, 'amountG', a.amount_g)
			order by a.id) from lot_allocations a join lots t on t.id = a.lot_id
			where a.order_line_id = l.id and a.released_at is null), '[]')) order by l.id)
	from order_lines l left join listings g on g.id = l.listing_id left join product_variants v on v.id = l.variant_id
	where l.seller_order_id = s.id
), '[]')`

const columns = sql`s.id, o.id as "orderId", o.number as "orderNumber", o.placed_at as "placedAt", coalesce(o.paid_at, o.confirmed_at) as "paidAt",
	o.confirmed_at is not null and o.paid_at is null as "isPaidOnArrival",
	${isHeldSql(sql`o.id`)} as "isHeld", o.currency, s.total_minor as "totalMinor", s.shipping_minor - coalesce((select sum(f.change_back_minor) from order_lines f where f.seller_order_id = s.id
		and f.kind = 'FEE'), 0)::int as "shippingMinor", o.buyer_name as "buyerName",
	${lines} as lines`

/** Parts with something left to do: goods not yet delivered, guests not yet here or gone. */
const isOpen = sql`exists (
	select 1 from order_lines l where l.seller_order_id = s.id
		and l.state in ('REQUESTED', 'PLACED', 'PACKED', 'SHIPPED', 'CONFIRMED', 'CHECKED_IN') and l.kind in ('GOODS', 'STAY', 'EXPERIENCE')
)`

/** Parts that wait for an answer come before all others. */
const waits = sql`exists (
	select 1 from order_lines l where l.seller_order_id = s.id and l.state = 'REQUESTED' and l.called_off_at is null
)`

/** A seller's paid parts of orders, requests first, then newest first, and how many there are in all. */
export async function sellerOrdersOf(
	db: Db,
	enterpriseId: number,
	page: { onlyOpen: boolean; limit: number; offset: number },
): Promise<{ orders: SellerOrder[]; total: number }> {
	const which = sql`s.enterprise_id = ${enterpriseId} and coalesce(o.paid_at, o.confirmed_at) is not null and (${!page.onlyOpen}::boolean or ${isOpen})`
	const { rows } = await sql<SellerOrder>`
		select ${columns} from seller_orders s join orders o on o.id = s.order_id where ${which}
		order by ${waits} desc, coalesce(o.paid_at, o.confirmed_at) desc, s.id desc limit ${page.limit} offset ${page.offset}`.execute(
		db,
	)
	const counted = await sql<{ total: number }>`
		select count(*) as total from seller_orders s join orders o on o.id = s.order_id where ${which}`.execute(db)
	return { orders: rows, total: counted.rows[0]?.total ?? 0 }
}

export interface SellerOrderDetail extends SellerOrder {
	buyerPhone: string
	note: string
	shipTo: { regionCode: string; line: string; name: string; phone: string } | null
	/** The address's place in both languages, from the county down. */
	placeZh: string | null
	placeEn: string | null
	commissionMinor: number
	/** What of the part has gone back, or is on its way. */
	refundedMinor: number
	/** Addresses of their own that some of its goods have. */
	movedTo: { line: string; name: string; phone: string; place: Bilingual | null; titles: Bilingual[] }[]
}

/** Goods of a part `s` that still are. */
const ownGoods = sql`order_lines l where l.seller_order_id = s.id and l.kind = 'GOODS' and l.state not in ('CANCELLED', 'LAPSED')`

/** No goods of a part `s` go to the order's address any more. */
const isAllMoved = sql`(exists (select from ${ownGoods}) and not exists (select from ${ownGoods} and l.ship_to is null))`

const movedTo = sql`coalesce((select json_agg(json_build_object('line', m.to ->> 'line', 'name', m.to ->> 'name',
		'phone', m.to ->> 'phone', 'place', ${placeOf(sql`m.to ->> 'regionCode'`)}, 'titles', m.titles))
	from (select l.ship_to as to, json_agg(json_build_object('zh', l.title_zh, 'en', l.title_en) order by l.id) as titles
		from ${ownGoods} and l.ship_to is not null group by l.ship_to) m), '[]')`

/** One paid part of a seller with what it takes to serve it; none when it is not theirs. */
export async function sellerOrderDetail(
	db: Db,
	key: { enterpriseId: number; sellerOrderId: number },
): Promise<SellerOrderDetail | null> {
	const { rows } = await sql<SellerOrderDetail>`
		select ${columns}, o.buyer_phone as "buyerPhone", o.note, ${movedTo} as "movedTo",
			case when ${isAllMoved} then null else coalesce(${giftAddress}, o.ship_to) end as "shipTo",
			(select coalesce(sum(l.refunded_minor), 0)::bigint from order_lines l where l.seller_order_id = s.id) as "refundedMinor",
			s.commission_minor as "commissionMinor", place.zh as "placeZh", place.en as "placeEn"
		from seller_orders s join orders o on o.id = s.order_id
		left join lateral (
			select string_agg(r.name_zh, '' order by a.ancestor_code) as zh, string_agg(r.name_en, ', ' order by a.ancestor_code desc) as en
			from region_ancestors a join regions r on r.code = a.ancestor_code
			where a.region_code = coalesce(${giftAddress}, o.ship_to) ->> 'regionCode'
		) place on true
		where s.id = ${key.sellerOrderId} and s.enterprise_id = ${key.enterpriseId} and coalesce(o.paid_at, o.confirmed_at) is not null`.execute(
		db,
	)
	return rows[0] ?? null
}

export interface LockedLine {
	id: number
	orderId: number
	kind: OrderLineKind
	state: OrderLineState
	startsAt: Date | null
	endsAt: Date | null
	qty: number
	paidMinor: number
	refundedMinor: number
	/** Catch weight, which is weighed when packed. */
	weight: LineWeight | null
	/** Goods that leave only with a lot: of which product, and the grams that all packages hold. */
	trace: { listingId: number; needG: number } | null
	/** Requests: until when they wait, and whether they have been called off. */
	answerBy: Date | null
	calledOffAt: Date | null
}

/** The lines of a seller's paid part, locked in id order; empty when it is not theirs. */
export async function lockSellerLines(
	db: Db,
	key: { enterpriseId: number; sellerOrderId: number },
): Promise<LockedLine[]> {
	const { rows } = await sql<LockedLine>`
		select l.id, s.order_id as "orderId", l.kind, l.state, l.due_at as "startsAt", l.service_ends_at as "endsAt",
			l.qty, l.paid_minor as "paidMinor", l.refunded_minor as "refundedMinor", l.price_details -> 'weight' as weight,
			l.answer_by as "answerBy", l.called_off_at as "calledOffAt",
			case when g.trace_required and l.kind = 'GOODS' then json_build_object('listingId', g.id,
				'needG', l.qty * coalesce(v.net_g, v.weight_g)) end as trace
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		left join listings g on g.id = l.listing_id left join product_variants v on v.id = l.variant_id
		where s.id = ${key.sellerOrderId} and s.enterprise_id = ${key.enterpriseId} and coalesce(o.paid_at, o.confirmed_at) is not null
		order by l.id for no key update of l`.execute(db)
	return rows
}

/** Moves lines to a state; the caller asked the table of states and logs the change. */
export async function setLineStates(db: Db, lineIds: readonly number[], state: OrderLineState): Promise<void> {
	await sql`update order_lines set state = ${state} where id = any(${[...lineIds]}::bigint[])`.execute(db)
}

/** Packs a locked line of catch weight with what the scales said. */
export async function packWeighed(db: Db, line: { lineId: number; weighedG: number }): Promise<void> {
	await sql`update order_lines set state = 'PACKED', weighed_g = ${line.weighedG} where id = ${line.lineId}`.execute(db)
}
