import { sql } from 'kysely'
import { PAID_TOO_LATE } from '#app/domain/checkout/late-payment.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ToldAddress, ToldLine, ToldOrder } from '#app/domain/notices/notice-facts.ts'
import type { Db } from '#db/client.ts'
import { bankCaseSql } from '#db/queries/bank-cases.ts'
import { placeOf } from '#db/queries/place-names.ts'

export interface PartToTell {
	sellerOrderId: number
	enterpriseId: number
	totalMinor: number
	shippingMinor: number
	lines: ToldLine[]
}

export interface OrderToTell {
	id: number
	order: ToldOrder
	method: 'ONLINE' | 'BANK_TRANSFER' | 'ON_ARRIVAL'
	paidAt: Date | null
	isUnfulfillable: boolean
	holdUntil: Date
	parts: PartToTell[]
}

const instant = (column: ReturnType<typeof sql>) =>
	sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const line = sql`json_build_object('id', l.id, 'kind', l.kind, 'state', l.state,
	'title', json_build_object('zh', l.title_zh, 'en', l.title_en), 'option', json_build_object('zh', l.option_zh, 'en', l.option_en),
	'seller', json_build_object('zh', e.name_zh, 'en', e.name_en), 'qty', l.qty, 'paidMinor', l.paid_minor,
	'refundedMinor', l.refunded_minor,
	'stay', case when l.kind = 'STAY' then json_build_object('checkIn', l.check_in, 'checkOut', l.check_out) end,
	'startsAt', case when l.kind in ('STAY', 'EXPERIENCE') then ${instant(sql`l.due_at`)} end,
	'endsAt', case when l.kind in ('STAY', 'EXPERIENCE') then ${instant(sql`l.service_ends_at`)} end,
	'timeZone', coalesce(g.time_zone, 'Asia/Shanghai'),
	'dispatchBy', case when l.kind = 'GOODS' then ${instant(sql`l.due_at`)} end,
	'answerBy', case when l.state = 'REQUESTED' then ${instant(sql`l.answer_by`)} end)`

/** An order with each seller's lines as they may be told; fees that a seller's shipping sum says already are left out. */
export async function orderToTell(db: Db, orderId: number): Promise<OrderToTell> {
	const { rows } = await sql<OrderToTell>`
		select o.id, json_build_object('number', o.number, 'currency', o.currency, 'totalMinor', o.total_minor, 'buyerName', o.buyer_name,
				'isGift', exists (select from gifts f where f.order_id = o.id)) as order,
			o.payment_method as method, o.paid_at as "paidAt", o.is_unfulfillable as "isUnfulfillable", k.hold_until as "holdUntil",
			(select json_agg(json_build_object('sellerOrderId', s.id, 'enterpriseId', s.enterprise_id, 'totalMinor', s.total_minor,
				'shippingMinor', s.shipping_minor, 'lines', coalesce((
					select json_agg(${line} order by l.id) from order_lines l left join listings g on g.id = l.listing_id
					where l.seller_order_id = s.id and l.kind <> 'FEE'), '[]')) order by s.id)
				from seller_orders s join enterprises e on e.id = s.enterprise_id where s.order_id = o.id) as parts
		from orders o join checkouts k on k.id = o.checkout_id where o.id = ${orderId}`.execute(db)
	if (!rows[0]) throw new Error(`order ${orderId} is not there`)
	return rows[0]
}

/** What was given back of the money of an order's lines that could not be had after a late payment, shipping with it. */
export async function lateRefundMinor(db: Db, orderId: number): Promise<number> {
	const { rows } = await sql<{ minor: number }>`
		select coalesce(sum(amount_minor), 0)::bigint as minor from refunds where order_id = ${orderId} and reason = 'paid-too-late'`.execute(
		db,
	)
	return rows[0]?.minor ?? 0
}

export interface RefundToTell {
	amountMinor: number
	reason: string
	state: string
	isByHand: boolean
	isWithBank: boolean
}

/** A refund as it stands. */
export async function refundToTell(db: Db, refundId: string): Promise<RefundToTell | undefined> {
	const { rows } = await sql<RefundToTell>`
		select amount_minor as "amountMinor", reason, state, route = 'EXTERNAL' as "isByHand",
			coalesce(${bankCaseSql(sql`refunds.payment_id`)} = 'OPEN', false) as "isWithBank" from refunds where id = ${refundId}::uuid`.execute(
		db,
	)
	return rows[0]
}

export interface ParcelToTell {
	state: string
	sellerOrderId: number
	enterpriseId: number
	parcel: string
	seller: Bilingual
	things: Bilingual[]
	promisedBy: string | null
	isUncollected: boolean
}

/** A parcel as it stands, with what is in it. */
export async function parcelToTell(db: Db, shipmentId: number): Promise<ParcelToTell | undefined> {
	const { rows } = await sql<ParcelToTell>`
		select h.state, h.seller_order_id as "sellerOrderId", e.id as "enterpriseId", h.number as parcel,
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller, ${instant(sql`h.promised_by`)} as "promisedBy",
			h.state in ('RETURNING', 'RETURNED') and exists (select from tracking_events t where t.shipment_id = h.id
				and t.raw_code = 'kept-to-the-end') as "isUncollected",
			coalesce((select json_agg(json_build_object('zh', l.title_zh, 'en', l.title_en) order by l.id)
				from shipment_lines i join order_lines l on l.id = i.order_line_id where i.shipment_id = h.id), '[]') as things
		from shipments h join seller_orders s on s.id = h.seller_order_id join enterprises e on e.id = s.enterprise_id
		where h.id = ${shipmentId}`.execute(db)
	return rows[0]
}

export interface VoucherToTell {
	title: Bilingual
	seller: Bilingual
	timesUsed: number
	timesTotal: number
}

/** A voucher with how often it was used. */
export async function voucherToTell(db: Db, voucherId: number): Promise<VoucherToTell | undefined> {
	const { rows } = await sql<VoucherToTell>`
		select json_build_object('zh', l.title_zh, 'en', l.title_en) as title, json_build_object('zh', e.name_zh, 'en', e.name_en) as seller,
			v.times_used as "timesUsed", v.times_total as "timesTotal"
		from vouchers v join order_lines l on l.id = v.order_line_id join enterprises e on e.id = v.enterprise_id
		where v.id = ${voucherId}`.execute(db)
	return rows[0]
}

/** The codes of the vouchers of lines that can still be used, by line. */
export async function voucherCodes(db: Db, lineIds: readonly number[]): Promise<Map<number, string>> {
	if (lineIds.length === 0) return new Map()
	const { rows } = await sql<{ lineId: number; code: string }>`
		select order_line_id as "lineId", code from vouchers where order_line_id = any(${[...lineIds]}::bigint[])
			and state in ('ISSUED', 'PARTLY_REDEEMED')`.execute(db)
	return new Map(rows.map(({ lineId, code }) => [lineId, code]))
}

/** Which of these lines were lost by paying late: the receipt says so. */
export async function lostToLatePayment(db: Db, lineIds: readonly number[]): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select distinct l.id from order_lines l join state_changes c on c.entity = 'order-line' and c.entity_id = l.id::text
		where l.id = any(${[...lineIds]}::bigint[]) and c.to_state = 'CANCELLED' and c.reason = ${PAID_TOO_LATE}`.execute(
		db,
	)
	return rows.map(({ id }) => id)
}

/** Which of these lines ended while their host had not yet said yes. */
export async function declinedRequests(db: Db, lineIds: readonly number[]): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select distinct l.id from order_lines l join state_changes c on c.entity = 'order-line' and c.entity_id = l.id::text
		where l.id = any(${[...lineIds]}::bigint[]) and c.from_state = 'REQUESTED' and c.to_state = 'CANCELLED'`.execute(db)
	return rows.map(({ id }) => id)
}

/** Where a change of address sends which lines, the place in both languages; undefined for any other change. */
export async function readToldMove(
	db: Db,
	changeId: number,
): Promise<{ shipTo: ToldAddress; lineIds: number[] } | undefined> {
	const { rows } = await sql<{ shipTo: ToldAddress; lineIds: number[] }>`
		select json_build_object('line', w.shown ->> 'line', 'name', w.shown ->> 'name',
				'place', coalesce(${placeOf(sql`w.shown ->> 'regionCode'`)}, '{"zh":"","en":""}'::json)) as "shipTo",
			(select json_agg(e.value::bigint) from jsonb_array_elements(c.plan -> 'parcels') p,
				jsonb_array_elements(p.value -> 'lineIds') e) as "lineIds"
		from order_changes c cross join lateral (select c.plan -> 'wish' -> 'shipTo' as shown) w
		where c.id = ${changeId} and c.kind = 'ADDRESS' and c.state = 'DONE'`.execute(db)
	return rows[0]
}
