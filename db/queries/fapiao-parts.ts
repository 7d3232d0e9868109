import { sql } from 'kysely'
import type { PartRefund } from '#app/domain/fapiao/cover-refunds.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A seller's part of an order with all that its fapiao is written from. */
export interface FapiaoPart {
	sellerOrderId: number
	orderId: number
	orderNumber: string
	enterpriseId: number
	buyerEmail: string
	sellerName: Bilingual
	currency: string
	paidAt: Date | null
	/** What came in for the part; what was called off before it was paid on arrival is not in it. */
	paidMinor: number
	refunds: PartRefund[]
	/** What is left of each line that was paid for. */
	lines: { title: Bilingual; option: Bilingual; qty: number; leftMinor: number }[]
}

/** Lines of an order (`l`, `o`) whose money came. */
export const wasPaid = sql`(o.paid_at is not null and l.state not in ('AWAITING_PAYMENT', 'LAPSED') and not (
	o.payment_method = 'ON_ARRIVAL' and l.state in ('CANCELLED', 'NO_SHOW') and exists (select from state_changes c
		where c.entity = 'order-line' and c.entity_id = l.id::text and c.to_state = l.state and c.at <= o.paid_at)))`

/** What went back of a line (`l`), whatever the way. */
const wentBack = sql`(select coalesce(sum(b.amount_minor), 0)::int from refund_lines b where b.order_line_id = l.id)`

/** What went back of each refund's lines of a part (`s`). */
const refundsOfPart = sql`(
	select json_agg(json_build_object('refundId', p.refund_id, 'amountMinor', p.amount_minor) order by p.refund_id) from (
		select f.refund_id, sum(f.amount_minor)::int as amount_minor from refund_lines f
		join order_lines x on x.id = f.order_line_id where x.seller_order_id = s.id group by f.refund_id) p)`

const partColumns = sql`s.id as "sellerOrderId", o.id as "orderId", o.number as "orderNumber", s.enterprise_id as "enterpriseId",
	o.buyer_email as "buyerEmail", json_build_object('zh', e.name_zh, 'en', e.name_en) as "sellerName", o.currency, o.paid_at as "paidAt",
	coalesce((select sum(l.paid_minor) from order_lines l where l.seller_order_id = s.id and ${wasPaid}), 0)::int as "paidMinor",
	coalesce(${refundsOfPart}, '[]') as refunds,
	coalesce((select json_agg(json_build_object('title', json_build_object('zh', l.title_zh, 'en', l.title_en),
		'option', json_build_object('zh', l.option_zh, 'en', l.option_en), 'qty', l.qty,
		'leftMinor', l.paid_minor - ${wentBack}) order by l.id)
		from order_lines l where l.seller_order_id = s.id and ${wasPaid} and l.paid_minor > ${wentBack}), '[]') as lines
	from seller_orders s join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id`

/** A seller's part with what its fapiao is written from. */
export async function readFapiaoPart(db: Db, sellerOrderId: number): Promise<FapiaoPart | undefined> {
	const { rows } = await sql<FapiaoPart>`select ${partColumns} where s.id = ${sellerOrderId}`.execute(db)
	return rows[0]
}

/** The parts of an order, each with what its fapiao is written from. */
export async function listFapiaoParts(db: Db, orderNumber: string): Promise<FapiaoPart[]> {
	const { rows } = await sql<FapiaoPart>`select ${partColumns} where o.number = ${orderNumber} order by s.id`.execute(
		db,
	)
	return rows
}

/** Locks the order of a seller's part: no refund of it is written while its fapiao moves. */
export async function lockOrderOfPart(db: Db, sellerOrderId: number): Promise<void> {
	await sql`select from orders where id = (select order_id from seller_orders where id = ${sellerOrderId})
		for no key update`.execute(db)
}

/** The parts of which something went back by a refund. */
export async function listPartsOfRefund(db: Db, refundId: string): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select distinct l.seller_order_id as id from refund_lines f join order_lines l on l.id = f.order_line_id
		where f.refund_id = ${refundId}::uuid order by 1`.execute(db)
	return rows.map(({ id }) => id)
}

/** The lines of a part that a refund gave something of, for the reason on its red fapiao. */
export async function listRefundedLines(
	db: Db,
	key: { refundId: string; sellerOrderId: number },
): Promise<{ isGoods: boolean; isWhole: boolean }[]> {
	const { rows } = await sql<{ isGoods: boolean; isWhole: boolean }>`
		select l.kind in ('GOODS', 'FEE') as "isGoods", ${wentBack} >= l.paid_minor as "isWhole"
		from refund_lines f join order_lines l on l.id = f.order_line_id
		where f.refund_id = ${key.refundId}::uuid and l.seller_order_id = ${key.sellerOrderId}`.execute(db)
	return rows
}
