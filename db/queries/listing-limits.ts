import { sql } from 'kysely'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Db } from '#db/client.ts'

export interface ListingLimits {
	listingId: number
	slug: string
	kind: 'product' | 'stay' | 'experience' | 'package'
	status: string
	titleZh: string
	titleEn: string
	/** What one visitor keeps unpaid at most; null: as the market's limits say. */
	mostPerVisitor: number | null
	/** The quota of this listing alone; null without one. */
	quota: CapacityRow | null
	/** How many quotas it shares with other listings; those are not its own to change. */
	sharedQuotas: number
}

/** The limits of one of an enterprise's listings; none when it is not theirs. */
export async function limitsOfListing(
	db: Db,
	key: { enterpriseId: number; listingId: number },
): Promise<ListingLimits | undefined> {
	const { rows } = await sql<ListingLimits>`
		with drawn as (
			select c.id, c.total, c.held, c.sold, q.units > 1 or exists (select from shared_quotas s where s.capacity_id = c.id)
				or exists (select from listing_quotas o
				where o.capacity_id = q.capacity_id and o.listing_id <> q.listing_id) as shared
			from listing_quotas q join capacity c on c.id = q.capacity_id where q.listing_id = ${key.listingId}
		)
		select id as "listingId", slug, kind, status, title_zh as "titleZh", title_en as "titleEn", most_per_visitor as "mostPerVisitor",
			(select json_build_object('id', d.id, 'total', d.total, 'held', d.held, 'sold', d.sold) from drawn d
				where not d.shared order by d.id limit 1) as quota,
			(select count(*)::int from drawn where shared) as "sharedQuotas"
		from listings where id = ${key.listingId} and enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

/** Sets how much of a listing one visitor keeps unpaid at most. */
export async function setMostPerVisitor(db: Db, listing: { id: number; most: number | null }): Promise<void> {
	await db.updateTable('listings').set({ most_per_visitor: listing.most }).where('id', '=', listing.id).execute()
}

/** Gives a listing a quota of its own, drawn on by what is sold of it from now on. */
export async function insertListingQuota(db: Db, quota: { listingId: number; total: number }): Promise<void> {
	await sql`with row as (insert into capacity (kind, total) values ('quota', ${quota.total}) returning id)
		insert into listing_quotas (listing_id, capacity_id) select ${quota.listingId}::bigint, id from row`.execute(db)
}

/** Lets a listing draw on a quota no longer; what was sold keeps its part and gives it back as before. */
export async function removeListingQuota(db: Db, quota: { listingId: number; capacityId: number }): Promise<void> {
	await db
		.deleteFrom('listing_quotas')
		.where('listing_id', '=', quota.listingId)
		.where('capacity_id', '=', quota.capacityId)
		.execute()
}
