import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What changed of what public pages show. */
export interface PageChanges {
	/** The snapshot behind it, handed to the next call: nothing that commits after this one is missed by that, nor told twice. */
	horizon: string
	/** Listings whose stock changed. */
	slugs: string[]
	/** Something changed that may stand on any page. */
	isEverything: boolean
}

/**
 * Changes that were not visible to the snapshot `since`; with null none, only where to go on from. However long something else
 * runs meanwhile (a backup, a report), what was told before is not told again.
 */
export async function readPageChanges(db: Db, since: string | null): Promise<PageChanges> {
	const { rows } = await sql<PageChanges>`
		with changed as materialized (
				select distinct capacity_id as id from page_changes
				where xid >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot)
			),
			known as materialized (
				select c.id, v.listing_id from changed c join product_variants v on v.capacity_id = c.id
				union all select c.id, t.listing_id from changed c join room_nights n on n.capacity_id = c.id
					join room_types t on t.id = n.room_type_id
				union all select c.id, s.listing_id from changed c join sessions s on s.capacity_id = c.id
				union all select c.id, s.listing_id from changed c join session_resources r on r.capacity_id = c.id
					join sessions s on s.id = r.session_id
				union all select c.id, q.listing_id from changed c join listing_quotas q on q.capacity_id = c.id
				union all select c.id, v.listing_id from changed c join group_offers o on o.capacity_id = c.id
					join product_variants v on v.id = o.variant_id
				-- The page of a group is never kept.
				union all select c.id, null from changed c join group_buys g on g.capacity_id = c.id
				-- What is left of a coupon stands on no page.
				union all select c.id, null from changed c join coupons u on u.capacity_id = c.id
			)
		select pg_current_snapshot()::text as horizon,
			coalesce((select array_agg(distinct l.slug) from known k join listings l on l.id = k.listing_id), '{}') as slugs,
			exists (select from changed c where c.id is null or not exists (select from known k where k.id = c.id))
				as "isEverything"`.execute(db)
	const [row] = rows
	if (!row) throw new Error('a select without from answers one row')
	return row
}

/** Forgets changes that every cache has read long ago. */
export async function forgetPageChanges(db: Db): Promise<void> {
	await sql`delete from page_changes where at < clock_timestamp() - interval '2 minutes'`.execute(db)
}
