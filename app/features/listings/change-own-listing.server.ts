import type { Manager } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { keepFromPrices } from '#db/queries/from-prices.ts'
import { listingHead } from '#db/queries/listing-drafts.ts'
import type { ListingHead } from '#app/domain/listings/listing-head.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { inTransaction } from '#db/transaction.ts'
import { passWall } from '#db/wall/behind-wall.ts'

/** Why a listing was not written: it is not theirs, or is being looked at, or was taken away for good. */
export type NotWritten = { outcome: 'not-found' | 'in-review' | 'withdrawn' }

/** What a deed wrote, for the log of who did what; null: nothing was. */
export interface Written<T> {
	result: T
	log: { action: string; details: Record<string, unknown> } | null
}

/** Runs a change of one of a seller's own listings behind its lock; afterwards its lowest price is as its offers say. */
export async function changeOwnListing<T>(
	world: World,
	seller: Manager,
	listingId: number,
	work: (tx: Db, listing: ListingHead) => Promise<Written<T>>,
): Promise<T | NotWritten> {
	const { enterpriseId, account } = seller
	return inTransaction(world.db, async (tx): Promise<T | NotWritten> => {
		const locked = await lockSellerListing(tx, { enterpriseId, listingId })
		const listing = locked && (await listingHead(tx, { enterpriseId, listingId }))
		if (!listing) return { outcome: 'not-found' }
		if (listing.status === 'review') return { outcome: 'in-review' }
		if (listing.status === 'withdrawn') return { outcome: 'withdrawn' }
		const { result, log } = await work(tx, listing)
		if (log) {
			await passWall(tx, 'package-prices', (all) => keepFromPrices(all, [listingId]))
			const subject = { subjectKind: 'listing', subjectId: listingId }
			await recordAudit(tx, { at: world.now(), actorKind: 'account', actorId: account.accountId, ...subject, ...log })
		}
		return result
	})
}
