import { sql } from 'kysely'
import type { InTheWay } from '#app/domain/capacity/way.ts'
import type { Db } from '#db/client.ts'

/**
 * Of an order line `line` that keeps units of a shelf: they have left it. What was called off before it left gave them back; what
 * was called off later, or was not fetched, keeps them until its seller puts them back.
 */
export const hasLeftShelf = (line: string) =>
	sql`${sql.ref(`${line}.state`)} in ('SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED')`

/** At most so many are named of one refusal. */
const MOST_NAMED = 12

/** The orders of a seller that keep units of rows of the ledger and have not had them yet, in order of their numbers. */
export async function ordersInTheWay(db: Db, enterpriseId: number, capacityIds: number[]): Promise<InTheWay[]> {
	const { rows } = await sql<InTheWay>`
		select k.capacity_id as "capacityId", o.number as "orderNumber", s.id as "sellerOrderId", k.qty, l.state,
			null::timestamptz as "heldUntil"
		from claims k join order_lines l on l.id = k.order_line_id join seller_orders s on s.id = l.seller_order_id
			join orders o on o.id = s.order_id
		where k.capacity_id = any(${capacityIds}) and k.state = 'TAKEN' and s.enterprise_id = ${enterpriseId}
			and not ${hasLeftShelf('l')}
		union all
		select h.capacity_id, o.number, s.id, h.qty, 'AWAITING_PAYMENT', h.expires_at
		from holds h join orders o on o.checkout_id = h.checkout_id join seller_orders s on s.order_id = o.id
		where h.capacity_id = any(${capacityIds}) and h.state = 'ACTIVE' and s.enterprise_id = ${enterpriseId}
		order by 2, 1 limit ${MOST_NAMED}`.execute(db)
	return rows
}

/** Units of rows of the ledger that were sold and have left their shelf. */
export async function unitsSent(db: Db, capacityIds: number[]): Promise<Map<number, number>> {
	const { rows } = await sql<{ id: number; qty: number }>`
		select k.capacity_id as id, sum(k.qty)::int as qty from claims k join order_lines l on l.id = k.order_line_id
		where k.capacity_id = any(${capacityIds}) and k.state = 'TAKEN' and ${hasLeftShelf('l')}
		group by 1`.execute(db)
	return new Map(rows.map(({ id, qty }) => [id, qty]))
}
