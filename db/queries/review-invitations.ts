import { sql } from 'kysely'
import type { ReviewableLine } from '#app/domain/reviews/review-rules.ts'
import type { Db } from '#db/client.ts'

export interface LineToInvite extends ReviewableLine {
	lineId: number
	orderId: number
}

/** Lines that were over between two instants, of which nobody was asked and nobody wrote, what went back whole left out. */
export async function listLinesToInvite(
	db: Db,
	{ after, goodsUpTo, visitsUpTo }: { after: Date; goodsUpTo: Date; visitsUpTo: Date },
	limit: number,
): Promise<LineToInvite[]> {
	const { rows } = await sql<LineToInvite>`
		select l.id as "lineId", s.order_id as "orderId", l.kind, l.state, l.served_at as "servedAt", l.service_ends_at as "endsAt"
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		where l.state in ('DELIVERED', 'CLOSED', 'REDEEMED', 'CHECKED_IN', 'CHECKED_OUT')
			and coalesce(l.service_ends_at, l.served_at) > ${after} 
				and coalesce(l.service_ends_at, l.served_at) <= case l.kind when 'GOODS' then ${goodsUpTo}::timestamptz else ${visitsUpTo}::timestamptz end
				and coalesce(l.service_ends_at, l.served_at) <= ${visitsUpTo}
			and l.kind in ('GOODS', 'STAY', 'EXPERIENCE') and l.listing_id is not null and l.refunded_minor < l.paid_minor
			and not exists (select from review_invitations i where i.order_line_id = l.id)
			and not exists (select from reviews r where r.order_line_id = l.id)
		order by coalesce(l.service_ends_at, l.served_at) limit ${limit}`.execute(db)
	return rows
}

/** Notes that the buyer of lines is asked; gives those of which nobody was asked before. */
export async function insertInvitations(db: Db, lineIds: readonly number[], at: Date): Promise<number[]> {
	const rows = await db
		.insertInto('review_invitations')
		.values(lineIds.map((id) => ({ order_line_id: id, invited_at: at })))
		.onConflict((conflict) => conflict.doNothing())
		.returning('order_line_id as id')
		.execute()
	return rows.map(({ id }) => id)
}
