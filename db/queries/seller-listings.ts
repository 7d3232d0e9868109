import type { ListingStatus } from '#app/domain/listings/status.ts'
import type { Db } from '#db/client.ts'

/** An enterprise's listings, those on the shelf first, by kind and title. */
export async function listingsOfSeller(db: Db, enterpriseId: number) {
	const rows = await db
		.selectFrom('listings')
		.select(['id', 'slug', 'kind', 'title_zh as titleZh', 'title_en as titleEn', 'status', 'from_minor as fromMinor'])
		.select(['currency', 'popularity', 'pay_on_arrival as payOnArrival'])
		.where('enterprise_id', '=', enterpriseId)
		.orderBy((it) => it.case('status').when('published').then(0).when('paused').then(1).else(2).end())
		.orderBy('kind')
		.orderBy('title_zh')
		.execute()
	return rows.map((row) => ({ ...row, status: row.status as ListingStatus }))
}

/** How one of an enterprise's listings stands, its row locked; none when it is not theirs. */
export async function lockSellerListing(db: Db, key: { enterpriseId: number; listingId: number }) {
	const row = await db
		.selectFrom('listings')
		.select(['id', 'status'])
		.where('id', '=', key.listingId)
		.where('enterprise_id', '=', key.enterpriseId)
		.forNoKeyUpdate()
		.executeTakeFirst()
	return row && { id: row.id, status: row.status as ListingStatus }
}

/** Puts a listing on the shelf or takes it off. */
export async function setListingStatus(db: Db, listing: { id: number; status: ListingStatus }): Promise<void> {
	await db.updateTable('listings').set({ status: listing.status }).where('id', '=', listing.id).execute()
}

/** Says whether a seller's stay or experience may be paid for on arrival; false when it is none of theirs. */
export async function setPayOnArrival(
	db: Db,
	listing: { enterpriseId: number; listingId: number; isAllowed: boolean },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('listings')
		.set({ pay_on_arrival: listing.isAllowed })
		.where('id', '=', listing.listingId)
		.where('enterprise_id', '=', listing.enterpriseId)
		.where('kind', 'in', ['stay', 'experience'])
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
