import { sql } from 'kysely'
import type { PaidLine } from '#app/domain/settlement/release.ts'
import type { Db } from '#db/client.ts'

export interface UnreleasedLine extends Omit<PaidLine, 'hasOpenClaim'> {
	lineId: number
	orderId: number
	enterpriseId: number
	currency: string
}

const lines = sql`
	select l.id as "lineId", o.id as "orderId", s.enterprise_id as "enterpriseId", o.currency, l.kind, l.state,
		l.served_at as "servedAt", l.service_ends_at as "serviceEndsAt", l.cancelled_at as "cancelledAt",
		case when goods.open = 0 then goods.done end as "goodsDoneAt"
	from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
	left join lateral (
		select count(*) filter (where g.served_at is null and g.cancelled_at is null) as open,
			max(coalesce(g.served_at, g.cancelled_at)) as done
		from order_lines g where g.seller_order_id = l.seller_order_id and g.kind = 'GOODS' and l.kind in ('FEE', 'DEPOSIT')
	) goods on true
	where l.released_at is null and l.state not in ('AWAITING_PAYMENT', 'LAPSED')
		and exists (select from ledger_transactions t where t.key = 'order-paid:' || o.id)`

/** The first part of an order that the books know: what was sold before they begin is passed over without asking for its payment. */
const firstBooked = sql`(select min(s.id) from seller_orders s
	where s.order_id >= (select min(order_id) from ledger_transactions where kind = 'ORDER_PAID'))`

/** Lines not released yet whose time may have come, in order of id after one; the domain decides. */
export async function listReleasableLines(
	db: Db,
	cutoffs: { goodsDoneBy: Date; stayOverBy: Date; sessionOverBy: Date },
	page: { afterId: number; limit: number },
): Promise<UnreleasedLine[]> {
	const { rows } = await sql<UnreleasedLine>`${lines} and l.id > ${page.afterId} and l.seller_order_id >= ${firstBooked}
		and case l.kind
			when 'GOODS' then coalesce(l.served_at, l.cancelled_at) <= ${cutoffs.goodsDoneBy}
			when 'STAY' then l.state = 'CHECKED_OUT'
				or l.state in ('CANCELLED', 'NO_SHOW') and l.service_ends_at <= ${cutoffs.stayOverBy}
			when 'EXPERIENCE' then l.served_at is not null or l.service_ends_at <= ${cutoffs.sessionOverBy}
			else case when goods.open = 0 then goods.done else l.cancelled_at end <= ${cutoffs.goodsDoneBy} end
		order by l.id limit ${page.limit}`.execute(db)
	return rows
}

/** A line not released yet, as it stands now; the caller holds its order. */
export async function readUnreleasedLine(db: Db, lineId: number): Promise<UnreleasedLine | undefined> {
	return (await sql<UnreleasedLine>`${lines} and l.id = ${lineId}`.execute(db)).rows[0]
}

/** Marks a line's money as the seller's. */
export async function markLineReleased(db: Db, lineId: number, at: Date): Promise<void> {
	await db.updateTable('order_lines').set({ released_at: at }).where('id', '=', lineId).execute()
}
