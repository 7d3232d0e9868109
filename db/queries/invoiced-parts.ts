import { sql } from 'kysely'
import type { InvoicedDiscount, InvoicedLine, InvoiceParties } from '#app/domain/invoices/snapshot.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Db } from '#db/client.ts'
import { placeOf } from '#db/queries/place-names.ts'
import { wasPaid } from '#db/queries/fapiao-parts.ts'

export interface PartToInvoice extends InvoiceParties {
	sellerOrderId: number
	orderId: number
	enterpriseId: number
	orderNumber: string
	currency: string
	paidAt: Date | null
	lines: (Omit<InvoicedLine, 'discounts'> & {
		state: OrderLineState
		discountMinor: number
		/** As the quote named them. */
		named: InvoicedDiscount[]
	})[]
}

const lines = sql`(
	select json_agg(json_build_object('lineId', l.id, 'kind', l.kind, 'state', l.state,
		'title', json_build_object('zh', l.title_zh, 'en', l.title_en),
		'option', json_build_object('zh', l.option_zh, 'en', l.option_en), 'qty', l.qty,
		'listMinor', l.paid_minor + l.discount_minor, 'discountMinor', l.discount_minor, 'paidMinor', l.paid_minor,
		'named', coalesce(l.price_details -> 'discounts', '[]'),
		'service', case when l.kind in ('STAY', 'EXPERIENCE') and l.service_ends_at is not null then
			json_build_object('startsAt', l.due_at, 'endsAt', l.service_ends_at,
				'timeZone', coalesce(g.time_zone, 'Asia/Shanghai')) end) order by l.id)
	from order_lines l left join listings g on g.id = l.listing_id
	where l.seller_order_id = s.id and (o.paid_at is null or ${wasPaid}))`

/** Locks sellers' parts, so that the papers of each are written one after the other. */
export async function lockParts(db: Db, sellerOrderIds: readonly number[]): Promise<void> {
	await sql`select from seller_orders where id = any(${[...sellerOrderIds]}::bigint[]) order by id for no key update`.execute(
		db,
	)
}

/** Locks a seller's part. */
export const lockPart = (db: Db, sellerOrderId: number): Promise<void> => lockParts(db, [sellerOrderId])

/** A seller's part of an order with all that its papers tell. */
export async function readPartToInvoice(db: Db, sellerOrderId: number): Promise<PartToInvoice | undefined> {
	return (await readPartsToInvoice(db, [sellerOrderId]))[0]
}

/** Sellers' parts with all that their papers tell, in no order. */
export async function readPartsToInvoice(db: Db, sellerOrderIds: readonly number[]): Promise<PartToInvoice[]> {
	const { rows } = await sql<PartToInvoice>`
		select s.id as "sellerOrderId", s.order_id as "orderId", s.enterprise_id as "enterpriseId", o.number as "orderNumber",
			o.currency, o.paid_at as "paidAt", ${lines} as lines,
			json_build_object('name', json_build_object('zh', e.name_zh, 'en', e.name_en),
				'place', coalesce(${placeOf(sql`e.region_code`)}, '{"zh":"","en":""}'::json), 'phone', e.phone) as seller,
			json_build_object('name', o.buyer_name, 'email', o.buyer_email,
				'place', ${placeOf(sql`o.ship_to ->> 'regionCode'`)}, 'addressLine', o.ship_to ->> 'line') as buyer
		from seller_orders s join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id
		where s.id = any(${[...sellerOrderIds]}::bigint[])`.execute(db)
	return rows
}

/** The seller's part of an order, when it is one of it. */
export async function isPartOfOrder(db: Db, part: { sellerOrderId: number; orderNumber: string }): Promise<boolean> {
	const { rows } = await sql`select from seller_orders s join orders o on o.id = s.order_id
		where s.id = ${part.sellerOrderId} and o.number = ${part.orderNumber}`.execute(db)
	return rows.length > 0
}

/** Parts without an invoice of which something was served since an instant and nothing is still to come, oldest first. */
export async function listPartsToInvoice(db: Db, since: Date, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select s.id from seller_orders s join orders o on o.id = s.order_id
		where s.id in (
				select seller_order_id from order_lines where served_at >= ${since}
				union select seller_order_id from order_lines where state = 'NO_SHOW' and due_at >= ${since})
			and o.paid_at is not null
			and not exists (select from invoices i where i.seller_order_id = s.id and i.kind = 'INVOICE')
			and not exists (select from order_lines l where l.seller_order_id = s.id and l.kind <> 'FEE'
				and l.state not in ('DELIVERED', 'CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED'))
		order by s.id limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

export interface RefundedPart {
	sellerOrderId: number
	lines: { lineId: number; amountMinor: number }[]
}

export interface SettledRefund {
	refundId: string
	reason: string
	settledAt: Date
	parts: RefundedPart[]
}

/** A refund that reached the buyer, also by the buyer's bank, with the share of each line of each seller's part; nothing while it is on its way. */
export async function readSettledRefund(db: Db, refundId: string): Promise<SettledRefund | undefined> {
	const { rows } = await sql<Omit<SettledRefund, 'parts'> & RefundedPart>`
		select r.id as "refundId", r.reason, r.settled_at as "settledAt", l.seller_order_id as "sellerOrderId",
			json_agg(json_build_object('lineId', l.id, 'amountMinor', f.amount_minor) order by l.id) as lines
		from refunds r join refund_lines f on f.refund_id = r.id join order_lines l on l.id = f.order_line_id
		where r.id = ${refundId}::uuid and r.state in ('DONE', 'COVERED')
		group by r.id, l.seller_order_id order by l.seller_order_id`.execute(db)
	const [first] = rows
	if (!first) return undefined
	const { reason, settledAt } = first
	const parts = rows.map(({ sellerOrderId, lines: own }) => ({ sellerOrderId, lines: own }))
	return { refundId: first.refundId, reason, settledAt, parts }
}
