import type { Seller } from '#app/domain/accounts/roles.ts'
import { type ListingStatus, SELLER_LISTING_MOVES } from '#app/domain/listings/status.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import type { World } from '#app/platform/world.ts'
import { lockSellerListing, setListingStatus } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type SwitchOutcome = { outcome: 'switched' | 'not-found' | 'not-allowed' }

/** Takes a listing off the shelf for a while or puts it back. */
export async function switchListing(
	world: World,
	seller: Seller,
	wanted: { listingId: number; status: ListingStatus },
): Promise<SwitchOutcome> {
	return inTransaction(world.db, async (tx) => {
		const { enterpriseId } = seller
		const listing = await lockSellerListing(tx, { enterpriseId, listingId: wanted.listingId })
		if (!listing) return { outcome: 'not-found' }
		if (!mayMove(SELLER_LISTING_MOVES, listing.status, wanted.status)) return { outcome: 'not-allowed' }
		await setListingStatus(tx, { id: listing.id, status: wanted.status })
		const change = { from: listing.status, to: wanted.status, at: world.now() }
		const actor = `account:${seller.account.accountId}`
		await recordStateChanges(tx, [{ entity: 'listing', entityId: listing.id, ...change, actor }])
		return { outcome: 'switched' }
	})
}
