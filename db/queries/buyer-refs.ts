import { sql } from 'kysely'
import type { BrushingSigns } from '#app/domain/attribution/brushing.ts'
import type { Db } from '#db/client.ts'

/**
 * Gives a paid order the mark that stands for its buyer in figures: that of earlier orders of the same phone or account,
 * else one drawn at random. Orders of one buyer paid at once wait for each other.
 */
export async function markBuyer(db: Db, orderId: number): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(buyer_phone, 61)) from orders where id = ${orderId}`.execute(
		db,
	)
	await sql`
		update orders o set buyer_ref = coalesce(
			(select e.buyer_ref from orders e where e.buyer_phone = o.buyer_phone and e.buyer_ref is not null and e.erased_at is null
				order by e.id limit 1),
			(select e.buyer_ref from orders e where e.account_id = o.account_id and e.buyer_ref is not null and e.erased_at is null
				order by e.id limit 1),
			gen_random_uuid())
		where o.id = ${orderId} and o.buyer_ref is null and o.paid_at is not null and o.erased_at is null`.execute(db)
}

/** What tells whether a paid order is made up; undefined for one that is not paid or is flagged already. */
export async function brushingSigns(db: Db, orderId: number): Promise<BrushingSigns | undefined> {
	const { rows } = await sql<Omit<BrushingSigns, 'earlier'> & { earlier: string[] }>`
		select o.paid_at as "paidAt",
			exists (select from seller_orders s join enterprise_members m on m.enterprise_id = s.enterprise_id
				join accounts a on a.id = m.account_id
				where s.order_id = o.id and (a.id = o.account_id or nullif(a.phone, '') = o.buyer_phone)) as "isByOwnPeople",
			coalesce((select json_agg(distinct e.paid_at) from seller_orders s join seller_orders t on t.enterprise_id = s.enterprise_id
				join orders e on e.id = t.order_id
				where s.order_id = o.id and e.buyer_phone = o.buyer_phone
					and e.paid_at > o.paid_at - interval '1 day' and (e.paid_at, e.id) < (o.paid_at, o.id)), '[]') as earlier
		from orders o where o.id = ${orderId} and o.paid_at is not null and o.flagged_at is null and o.erased_at is null`.execute(
		db,
	)
	const [signs] = rows
	return signs && { ...signs, earlier: signs.earlier.map((at) => new Date(at)) }
}

/** Takes an order out of every figure as made up; false when it was before. */
export async function flagOrder(db: Db, orderId: number, flag: { reason: string; at: Date }): Promise<boolean> {
	const result = await db
		.updateTable('orders')
		.set({ flagged_at: flag.at, flag_reason: flag.reason })
		.where('id', '=', orderId)
		.where('flagged_at', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows > 0n
}
