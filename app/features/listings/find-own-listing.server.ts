import type { Administrator, Manager } from '#app/domain/accounts/roles.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import type { PreviewState } from '#app/features/listings/preview-text.ts'
import type { World } from '#app/platform/world.ts'
import { isSellerOpen, listingHead } from '#db/queries/listing-drafts.ts'
import { administeredListing } from '#db/queries/listing-reviews.ts'

/** What is to be said of who sees it. */
async function stateOf(world: World, listing: { id: number; status: ListingStatus }): Promise<PreviewState> {
	if (listing.status !== 'published') return listing.status
	return (await isSellerOpen(world.db, listing.id)) ? 'published' : 'closed'
}

/** One of a manager's own listings, by what its page is found by; null when it is not theirs. */
export async function findOwnListing(world: World, { enterpriseId }: Manager, listingId: number) {
	const listing = await listingHead(world.db, { enterpriseId, listingId })
	if (!listing) return null
	const { id, kind, slug } = listing
	return { id, kind, slug, shelf: listingPath(listing), state: await stateOf(world, listing) }
}

/** A listing of an administrator's region, by what its page is found by; null when it is elsewhere. */
export async function findAdministeredListing(world: World, { regionCode }: Administrator, listingId: number) {
	const listing = await administeredListing(world.db, { listingId, regionCode })
	if (!listing) return null
	const { listingId: id, kind, slug, status } = listing
	return { id, kind, slug, shelf: listingPath(listing), state: await stateOf(world, { id, status }) }
}
