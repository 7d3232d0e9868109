import { sql } from 'kysely'
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

/** Whether an enterprise has put nothing up yet, not even a draft. */
export async function hasNoListing(db: Db, enterpriseId: number): Promise<boolean> {
	const { rows } = await sql<{ isEmpty: boolean }>`
		select not exists (select from listings where enterprise_id = ${enterpriseId}) as "isEmpty"`.execute(db)
	return rows[0]?.isEmpty === true
}
