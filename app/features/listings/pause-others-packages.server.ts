import type { Manager } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockOthersPackages } from '#db/queries/draft-components.ts'
import type { ListingHead } from '#app/domain/listings/listing-head.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { setListingStatus } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

/** Takes other sellers' packages off the shelf that a listing may be a part of no more, and tells them. */
export async function pauseOthersPackages(
	tx: Db,
	world: World,
	seller: Manager,
	listing: Pick<ListingHead, 'id' | 'title'>,
): Promise<void> {
	const at = world.now()
	for (const id of await lockOthersPackages(tx, listing.id)) {
		await setListingStatus(tx, { id, status: 'paused' })
		const reason = `listing ${listing.id} may be in others’ packages no more`
		const actor = `account:${seller.account.accountId}`
		await recordStateChanges(tx, [
			{ entity: 'listing', entityId: id, from: 'published', to: 'paused', actor, reason, at },
		])
		const key = `${id}:${listing.id}:${at.getTime()}`
		const payload = { listingId: id, componentId: listing.id, key }
		await publishEvent(tx, { topic: 'package-paused', dedupeKey: `package-paused:${key}`, payload, at })
	}
}
