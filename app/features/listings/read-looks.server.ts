import type { Administrator } from '#app/domain/accounts/roles.ts'
import { missingOf } from '#app/domain/listings/listing-draft.ts'
import { checksOf } from '#app/domain/listings/publish-checks.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { compareListing } from '#app/features/listings/compare-listing.server.ts'
import { draftOf, readOffers } from '#app/features/listings/read-draft.server.ts'
import type { World } from '#app/platform/world.ts'
import { dueCertificates } from '#db/queries/due-certificates.ts'
import { listingHead } from '#db/queries/listing-drafts.ts'
import type { ListingToLookAt } from '#app/domain/listings/listing-look.ts'
import { countListingsToLookAt, listingsToLookAt, peerPrices } from '#db/queries/listing-reviews.ts'

/** So many are shown at once: those that wait longest. */
const MOST = 20

async function withChecks(world: World, waiting: ListingToLookAt) {
	const { db } = world
	const now = world.now()
	const { listingId, enterpriseId } = waiting
	const listing = await listingHead(db, { enterpriseId, listingId })
	if (!listing) return null
	const [offers, peersMinor, certificates, alike] = await Promise.all([
		readOffers(db, listing, now),
		peerPrices(db, listingId),
		dueCertificates(db, listingId, localDateAt(now, listing.timeZone)),
		compareListing(db, listingId),
	])
	const checks = checksOf({ ...listing, peersMinor, certificates, nearlySame: alike.count })
	const { currency, fromMinor, summary } = listing
	return { ...waiting, currency, fromMinor, summary, checks, missing: missingOf(draftOf(listing, offers)) }
}

/** The listings of a region that wait for a look, each with its checklist as far as figures can fill it in. */
export async function readLooks(world: World, { regionCode }: Administrator) {
	const [waiting, total] = await Promise.all([
		listingsToLookAt(world.db, regionCode, MOST),
		countListingsToLookAt(world.db, regionCode),
	])
	const looks = await Promise.all(waiting.map((one) => withChecks(world, one)))
	return { looks: looks.flatMap((look) => (look ? [look] : [])), total }
}

/** How many listings wait for a look in a region. */
export const countLooks = (world: World, { regionCode }: { regionCode: string }) =>
	countListingsToLookAt(world.db, regionCode)
