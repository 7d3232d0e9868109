import type { Manager } from '#app/domain/accounts/roles.ts'
import { firstListedOn } from '#app/domain/listings/first-listed.ts'
import type { Missing } from '#app/domain/listings/listing-draft.ts'
import { slugOf } from '#app/domain/listings/listing-slug.ts'
import { LISTING_MOVES, statusOnceAsked } from '#app/domain/listings/status.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { readMissing } from '#app/features/listings/read-draft.server.ts'
import type { World } from '#app/platform/world.ts'
import { listEarlierListings, moveListing } from '#db/queries/listing-drafts.ts'
import { endListingReview, insertListingReview, publishingRight } from '#db/queries/listing-reviews.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockSellerListing, setListingStatus } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type AskOutcome =
	| { outcome: 'asked' | 'published' | 'not-found' | 'not-allowed' | 'not-verified' }
	| { outcome: 'missing'; missing: Missing[] }

/** Asks for a draft to be looked at; a trusted enterprise's goes on the shelf at once. Either lacks nothing by then. */
export async function askToPublish(world: World, seller: Manager, listingId: number): Promise<AskOutcome> {
	const { enterpriseId, account } = seller
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<AskOutcome> => {
		if (!(await lockSellerListing(tx, { enterpriseId, listingId }))) return { outcome: 'not-found' }
		const read = await readMissing(tx, { enterpriseId, listingId }, at)
		if (!read) return { outcome: 'not-found' }
		const { listing, missing } = read
		const right = await publishingRight(tx, enterpriseId)
		const to = statusOnceAsked(right.isTrusted)
		if (listing.status !== 'draft' || !mayMove(LISTING_MOVES, listing.status, to)) return { outcome: 'not-allowed' }
		if (!right.isVerified) return { outcome: 'not-verified' }
		if (missing.length > 0) return { outcome: 'missing', missing }
		const slug = listing.publishedAt ? null : slugOf(listing.title.en, listingId)
		const { titles, earlier } = await listEarlierListings(tx, listingId)
		const since = firstListedOn(titles, earlier, localDateAt(at, listing.timeZone))
		await moveListing(tx, { listingId, to, slug, at, firstListedOn: since })
		const change = { entity: 'listing' as const, entityId: listingId, from: listing.status, to, at }
		await recordStateChanges(tx, [{ ...change, actor: `account:${account.accountId}` }])
		if (to === 'published') return { outcome: 'published' }
		const reviewId = await insertListingReview(tx, listingId, at)
		const payload = { reviewId, listingId, enterpriseId }
		await publishEvent(tx, { topic: 'listing-asked', dedupeKey: `listing-asked:${reviewId}`, payload, at })
		return { outcome: 'asked' }
	})
}

/** Takes a listing back that waits for a look, to write on. */
export async function takeBack(
	world: World,
	seller: Manager,
	listingId: number,
): Promise<{ outcome: 'taken-back' | 'not-found' | 'not-allowed' }> {
	const { enterpriseId, account } = seller
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const listing = await lockSellerListing(tx, { enterpriseId, listingId })
		if (!listing) return { outcome: 'not-found' }
		if (listing.status !== 'review') return { outcome: 'not-allowed' }
		await endListingReview(tx, listingId, { state: 'TAKEN_BACK', reasons: { zh: '', en: '' }, wanting: [], at })
		await setListingStatus(tx, { id: listingId, status: 'draft' })
		const change = { entity: 'listing' as const, entityId: listingId, from: 'review', to: 'draft', at }
		await recordStateChanges(tx, [{ ...change, actor: `account:${account.accountId}`, reason: 'taken back' }])
		return { outcome: 'taken-back' }
	})
}
