import type { Administrator, Manager } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { listingHead } from '#db/queries/listing-drafts.ts'
import { administeredListing } from '#db/queries/listing-reviews.ts'

/** One of a manager's own listings, by what its page is found by; null when it is not theirs. */
export async function findOwnListing(world: World, { enterpriseId }: Manager, listingId: number) {
	const listing = await listingHead(world.db, { enterpriseId, listingId })
	return listing ? { id: listing.id, kind: listing.kind, slug: listing.slug } : null
}

/** A listing of an administrator's region, by what its page is found by; null when it is elsewhere. */
export async function findAdministeredListing(world: World, { regionCode }: Administrator, listingId: number) {
	const listing = await administeredListing(world.db, { listingId, regionCode })
	return listing ? { id: listing.listingId, kind: listing.kind, slug: listing.slug } : null
}
