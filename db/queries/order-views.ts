import { sql } from 'kysely'
import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { UNCOLLECTED } from '#app/domain/cancellation/uncollected.ts'
import type { LoggedChange } from '#app/domain/orders/logged-events.ts'
import type {
	OrderHeadView,
	OrderLineView,
	OrderPartView,
	OrderRefundView,
	OrderShipmentView,
} from '#app/domain/orders/order-view.ts'
import type { LineDiscount } from '#app/domain/pricing/priced-line.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import { reviewRefusal } from '#app/domain/reviews/review-rules.ts'
import type { Db } from '#db/client.ts'
import { waitsForGate } from '#db/queries/gate-waits.ts'
import { bankCaseSql } from '#db/queries/bank-cases.ts'
import { placeOf } from '#db/queries/place-names.ts'

interface HeadRow extends Omit<OrderHeadView, 'buyer' | 'shipTo' | 'payment'> {
	id: number
	accountId: number | null
	tokenHash: string
	buyerName: string
	buyerPhone: string
	buyerEmail: string
	shipLine: string | null
	placeZh: string | null
	placeEn: string | null
	paymentState: NonNullable<OrderHeadView['payment']>['state'] | null
	method: string | null
	refundedMinor: number | null
}

const headColumns = sql`
	o.id, o.number, o.checkout_id as "checkoutId", o.account_id as "accountId", o.token_hash as "tokenHash",
	o.placed_at as "placedAt", o.paid_at as "paidAt", o.closed_at as "closedAt", o.confirmed_at as "confirmedAt",
	o.payment_method as "paymentMethod", o.is_unfulfillable as "isUnfulfillable",
	o.currency, o.total_minor as "totalMinor", o.buyer_name as "buyerName", o.buyer_phone as "buyerPhone",
	o.buyer_email as "buyerEmail", o.note, o.ship_to->>'line' as "shipLine",
	(select string_agg(r.name_zh, '' order by r.code) from region_ancestors a join regions r on r.code = a.ancestor_code
		where a.region_code = o.ship_to->>'regionCode') as "placeZh",
	(select string_agg(r.name_en, ', ' order by r.code desc) from region_ancestors a join regions r on r.code = a.ancestor_code
		where a.region_code = o.ship_to->>'regionCode') as "placeEn",
	k.hold_until as "holdUntil", k.state = 'HELD' as "isHeld", k.state = 'RELEASED' as "isLetGo",
	p.state as "paymentState", p.method, p.refunded_minor as "refundedMinor"
	from orders o join checkouts k on k.id = o.checkout_id
	left join lateral (select * from payments where order_id = o.id and change_id is null order by created_at desc limit 1) p on true`

export interface OrderHeadRow {
	id: number
	/** Who may see it: the account that placed it, and whoever holds the token of this hash. */
	accountId: number | null
	tokenHash: string
	head: OrderHeadView
}

function toHead({ id, accountId, tokenHash, ...row }: HeadRow): OrderHeadRow {
	const {
		buyerName,
		buyerPhone,
		buyerEmail,
		shipLine,
		placeZh,
		placeEn,
		paymentState,
		method,
		refundedMinor,
		...head
	} = row
	const place = { zh: placeZh ?? '', en: placeEn ?? '' }
	return {
		...{ id, accountId, tokenHash },
		head: {
			...head,
			buyer: { name: buyerName, phone: buyerPhone, email: buyerEmail },
			shipTo: shipLine === null ? null : { place, line: shipLine },
			payment: paymentState && { state: paymentState, method, refundedMinor: refundedMinor ?? 0 },
		},
	}
}

/** The head of an order by its number, with its checkout and newest payment. */
export async function findOrderHead(db: Db, number: string): Promise<OrderHeadRow | undefined> {
	const { rows } = await sql<HeadRow>`select ${headColumns} where o.number = ${number}`.execute(db)
	return rows[0] && toHead(rows[0])
}

/** The head of the order a checkout became. */
export async function findOrderHeadOfCheckout(db: Db, checkoutId: string): Promise<OrderHeadRow | undefined> {
	const { rows } = await sql<HeadRow>`select ${headColumns} where o.checkout_id = ${checkoutId}::uuid`.execute(db)
	return rows[0] && toHead(rows[0])
}

interface LineRow {
	sellerOrderId: number
	slug: string
	nameZh: string
	nameEn: string
	phone: string | null
	totalMinor: number
	shippingMinor: number
	line: Omit<
		OrderLineView,
		| 'title'
		| 'option'
		| 'answerBy'
		| 'listing'
		| 'packageTitle'
		| 'stay'
		| 'service'
		| 'dispatchBy'
		| 'voucher'
		| 'isReviewable'
	>
	words: { titleZh: string; titleEn: string; optionZh: string; optionEn: string }
	listing: OrderLineView['listing']
	packageTitle: Bilingual | null
	stay: OrderLineView['stay']
	voucher: OrderLineView['voucher']
	dueAt: Date | null
	endsAt: Date | null
	answerBy: Date | null
	servedAt: Date | null
}

function toLine(
	{ line, words, listing, packageTitle, stay, voucher, dueAt, endsAt, answerBy, servedAt }: LineRow,
	now: Date,
): OrderLineView {
	const isServed = line.kind === 'STAY' || line.kind === 'EXPERIENCE'
	return {
		...line,
		...{ listing, packageTitle, stay, voucher, answerBy: line.state === 'REQUESTED' ? answerBy : null },
		title: { zh: words.titleZh, en: words.titleEn },
		option: { zh: words.optionZh, en: words.optionEn },
		service: isServed && dueAt && endsAt ? { startsAt: dueAt, endsAt } : null,
		dispatchBy: line.kind === 'GOODS' ? dueAt : null,
		isReviewable: listing !== null && reviewRefusal({ ...line, servedAt, endsAt }, null, now) === null,
	}
}

const discounts = sql<LineDiscount[]>`coalesce(l.price_details->'discounts', '[]')`
const nights = sql<NightPrice[]>`coalesce(l.price_details->'nights', '[]')`
const policy = sql<CancellationPolicy | null>`l.policy`

/** What a line costs as it is booked now: without what its changes gave back, and without their fees. */
const priceNow = sql`(l.paid_minor - l.change_back_minor - l.change_fee_minor)`

/** Every seller's part of an order with its lines, as bought or as changed since, as they stand at an instant; parcels are listed beside. */
export async function listOrderParts(db: Db, orderId: number, now: Date): Promise<Omit<OrderPartView, 'shipments'>[]> {
	const { rows } = await sql<LineRow>`
		select s.id as "sellerOrderId", e.slug, e.name_zh as "nameZh", e.name_en as "nameEn", e.phone,
			s.total_minor as "totalMinor", s.shipping_minor - coalesce((select sum(f.change_back_minor) from order_lines f where f.seller_order_id = s.id
				and f.kind = 'FEE'), 0)::int as "shippingMinor",
			json_build_object('id', l.id, 'kind', l.kind, 'state', l.state, 'qty', l.qty, 'unitMinor', l.unit_minor,
				'listMinor', ${priceNow} + l.discount_minor, 'paidMinor', ${priceNow}, 'refundedMinor', l.refunded_minor - l.change_back_minor,
				'changeFeeMinor', l.change_fee_minor,
				'shipTo', case when l.ship_to is not null then json_build_object('line', l.ship_to ->> 'line', 'place', ${placeOf(sql`l.ship_to ->> 'regionCode'`)}) end,
				'reviewStars', (select w.stars from reviews w where w.order_line_id = l.id), 'promise', l.price_details -> 'promise',
				'lots', coalesce((select json_agg(json_build_object('token', t.token, 'lotCode', t.lot_code) order by a.id)
					from lot_allocations a join lots t on t.id = a.lot_id where a.order_line_id = l.id and a.released_at is null), '[]'),
				'isRecalled', exists (select from recall_lines k where k.order_line_id = l.id),
				'weight', l.price_details -> 'weight', 'weighedG', l.weighed_g, 'nights', ${nights},
				'discounts', ${discounts}, 'policy', ${policy}, 'timeZone', coalesce(g.time_zone, 'Asia/Shanghai'),
				'groupCode', (select b.code from group_buys b where b.id = l.group_id),
				'isCalledOff', l.called_off_at is not null and l.state = 'CONFIRMED' and l.kind = 'EXPERIENCE') as line,
			json_build_object('titleZh', l.title_zh, 'titleEn', l.title_en, 'optionZh', l.option_zh, 'optionEn', l.option_en) as words,
			case when g.id is not null then json_build_object('kind', g.kind, 'slug', g.slug, 'picture', g.picture) end as listing,
			case when pg.id is not null then json_build_object('zh', pg.title_zh, 'en', pg.title_en) end as "packageTitle",
			case when l.kind = 'STAY' then json_build_object('checkIn', l.check_in, 'checkOut', l.check_out, 'adults', l.adults,
				'childAges', l.child_ages) end as stay,
			case when v.state <> 'REVOKED' then json_build_object('code', v.code, 'state', v.state) end as voucher,
			case when not exists (select from shipment_lines sl join shipments h on h.id = sl.shipment_id where sl.order_line_id = l.id
				and (h.room_line_id is not null or h.room_placement_id is not null)) then l.due_at end as "dueAt", l.service_ends_at as "endsAt", l.answer_by as "answerBy",
			l.served_at as "servedAt"
		from seller_orders s join enterprises e on e.id = s.enterprise_id join order_lines l on l.seller_order_id = s.id
			left join listings g on g.id = l.listing_id left join order_packages op on op.id = l.order_package_id
			left join listings pg on pg.id = op.listing_id left join vouchers v on v.order_line_id = l.id
		where s.order_id = ${orderId} order by s.id, l.id`.execute(db)
	const parts = new Map<number, Omit<OrderPartView, 'shipments'>>()
	for (const row of rows) {
		const { sellerOrderId, slug, nameZh, nameEn, phone, totalMinor, shippingMinor } = row
		const seller = { slug, name: { zh: nameZh, en: nameEn }, phone }
		const part = parts.get(sellerOrderId) ?? { sellerOrderId, seller, totalMinor, shippingMinor, lines: [] }
		parts.set(sellerOrderId, { ...part, lines: [...part.lines, toLine(row, now)] })
	}
	return [...parts.values()]
}

/** The parcels of an order. */
export async function listOrderShipments(db: Db, orderId: number): Promise<OrderShipmentView[]> {
	type Row = Omit<OrderShipmentView, 'pickUp'> & { code: string | null; keepUntil: Date; place: Bilingual }
	const { rows } = await sql<Row>`
		select h.number, h.seller_order_id as "sellerOrderId", h.state, h.method, h.promised_by as "promisedBy",
			(h.room_line_id is not null or h.room_placement_id is not null) as "isToRoom",
			h.picked_up_at as "pickedUpAt", h.delivered_at as "deliveredAt", k.code, k.keep_until as "keepUntil",
			json_build_object('zh', n.name_zh, 'en', n.name_en) as place
		from shipments h join seller_orders s on s.id = h.seller_order_id
		left join parcel_pick_ups k on k.shipment_id = h.id and k.ended_at is null
			and not exists (select from gifts f where f.order_id = s.order_id)
		left join logistics_nodes n on n.id = k.node_id
		where s.order_id = ${orderId} order by h.id`.execute(db)
	return rows.map(({ code, keepUntil, place, ...shipment }) => ({
		...shipment,
		pickUp: code === null ? null : { code, keepUntil, place },
	}))
}

/** When things of an order were changed, oldest first. */
export async function listOrderChanges(db: Db, orderId: number): Promise<Date[]> {
	const rows = await db
		.selectFrom('order_changes')
		.select('done_at')
		.where('order_id', '=', orderId)
		.where('state', '=', 'DONE')
		.orderBy('done_at')
		.execute()
	return rows.flatMap((row) => row.done_at ?? [])
}

/** What of an order went back or is on its way back, and what it waits for now. */
export async function listOrderRefunds(db: Db, orderId: number, now: Date): Promise<OrderRefundView[]> {
	const { rows } = await sql<OrderRefundView>`
		select r.id, r.amount_minor as "amountMinor", r.state, r.reason, r.created_at as "createdAt", r.settled_at as "settledAt",
			r.covered_minor as "coveredMinor",
			r.state in ('CREATED', 'FAILED') and coalesce(${bankCaseSql(sql`r.payment_id`)} = 'OPEN', false) as "isWithBank",
			r.state = 'CREATED' and r.route = 'PROVIDER' and r.sent_at is null and ${waitsForGate(now)} as "isAtGate"
		from refunds r where r.order_id = ${orderId} order by r.created_at, r.id`.execute(db)
	return rows
}

/** What the log of states holds of an order's lines, claims and fapiao, oldest first. */
export async function listOrderLog(db: Db, orderId: number): Promise<LoggedChange[]> {
	const { rows } = await sql<LoggedChange>`
		with lines as (select l.id, l.cancelled_by, json_build_object('zh', l.title_zh, 'en', l.title_en) as title
			from order_lines l join seller_orders s on s.id = l.seller_order_id where s.order_id = ${orderId} and l.kind <> 'FEE'),
		subjects as (
			select 'order-line' as entity, id::text as id, title, cancelled_by from lines
			union all select 'claim', c.id::text, l.title, null from buyer_claims c join lines l on l.id = c.order_line_id
				where c.order_id = ${orderId}
			union all select 'fapiao', f.id::text, json_build_object('zh', e.name_zh, 'en', e.name_en), null from fapiao f
				join seller_orders s on s.id = f.seller_order_id join enterprises e on e.id = s.enterprise_id where f.order_id = ${orderId}
			union all select 'substitution', x.id::text, (x.offered -> 'title')::json, null from substitutions x where x.order_id = ${orderId})
		select c.entity, c.from_state as "from", c.to_state as "to", c.at, s.title, s.cancelled_by as "cancelledBy",
			c.to_state = 'CANCELLED' and c.reason is not distinct from ${UNCOLLECTED} as "isUncollected"
		from subjects s join state_changes c on c.entity = s.entity and c.entity_id = s.id order by c.at, c.id`.execute(db)
	return rows
}
