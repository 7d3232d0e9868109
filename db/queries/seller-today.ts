import { sql } from 'kysely'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Db } from '#db/client.ts'

export interface SellerTallies {
	/** Lines of goods. */
	toPack: number
	toShip: number
	/** Lines of goods past their promised dispatch. */
	late: number
	/** Guests' stays that are under way. */
	inHouse: number
	paidOrders: number
	paidMinor: number
}

/** What waits at a seller now, and its paid orders since a moment with the sum of its lines, cancelled ones left out. */
export async function sellerTallies(
	db: Db,
	enterpriseId: number,
	times: { now: Date; salesSince: Date },
): Promise<SellerTallies> {
	const { rows } = await sql<SellerTallies>`
		select count(*) filter (where l.kind = 'GOODS' and l.state = 'PLACED') as "toPack",
			count(*) filter (where l.kind = 'GOODS' and l.state = 'PACKED') as "toShip",
			count(*) filter (where l.kind = 'GOODS' and l.state in ('PLACED', 'PACKED') and l.due_at < ${times.now}) as late,
			count(*) filter (where l.kind = 'STAY' and l.state = 'CHECKED_IN') as "inHouse",
			count(distinct o.id) filter (where o.paid_at >= ${times.salesSince}) as "paidOrders",
			coalesce(sum(l.paid_minor) filter (where o.paid_at >= ${times.salesSince} and l.state <> 'CANCELLED'), 0) as "paidMinor"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where s.enterprise_id = ${enterpriseId} and coalesce(o.paid_at, o.confirmed_at) is not null
			and (o.paid_at >= ${times.salesSince} or l.state in ('PLACED', 'PACKED', 'CHECKED_IN'))`.execute(db)
	return rows[0] ?? { toPack: 0, toShip: 0, late: 0, inHouse: 0, paidOrders: 0, paidMinor: 0 }
}

export interface Arrival {
	lineId: number
	sellerOrderId: number
	kind: OrderLineKind
	state: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	startsAt: Date
	buyerName: string
}

/** Guests of a seller whose stay or session begins in [from, to), by time. */
export async function arrivalsOf(db: Db, enterpriseId: number, between: { from: Date; to: Date }): Promise<Arrival[]> {
	const { rows } = await sql<Arrival>`
		select l.id as "lineId", s.id as "sellerOrderId", l.kind, l.state, l.title_zh as "titleZh", l.title_en as "titleEn",
			l.option_zh as "optionZh", l.option_en as "optionEn", l.qty, l.due_at as "startsAt", o.buyer_name as "buyerName"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where s.enterprise_id = ${enterpriseId} and coalesce(o.paid_at, o.confirmed_at) is not null and l.kind in ('STAY', 'EXPERIENCE')
			and l.state in ('CONFIRMED', 'CHECKED_IN', 'REDEEMED') and l.due_at >= ${between.from} and l.due_at < ${between.to}
		order by l.due_at, l.id limit 100`.execute(db)
	return rows
}
