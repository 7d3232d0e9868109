import type { Manager } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { draftSlug } from '#app/features/listings/create-draft.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	copyComponents,
	copyHead,
	copyPictures,
	copyRooms,
	copyTickets,
	copyVariants,
} from '#db/queries/listing-copies.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type DuplicateOutcome = { outcome: 'copied'; listingId: number } | { outcome: 'not-found' }

/** Makes a draft like one of the seller's listings: words, terms, pictures and options; no stock, no nights, no sessions. */
export async function duplicateListing(world: World, seller: Manager, fromId: number): Promise<DuplicateOutcome> {
	const { enterpriseId, account } = seller
	const at = world.now()
	const slug = draftSlug(world)
	return inTransaction(world.db, async (tx): Promise<DuplicateOutcome> => {
		const firstListedOn = localDateAt(at, MARKET_ZONE)
		const listingId = await copyHead(tx, { enterpriseId, listingId: fromId, slug, firstListedOn })
		if (listingId === null) return { outcome: 'not-found' }
		for (const copy of [copyPictures, copyVariants, copyRooms, copyTickets, copyComponents])
			await copy(tx, fromId, listingId)
		const actor = `account:${account.accountId}`
		const change = { entity: 'listing' as const, entityId: listingId, from: null, to: 'draft', actor, at }
		await recordStateChanges(tx, [{ ...change, reason: `copy of ${fromId}` }])
		return { outcome: 'copied', listingId }
	})
}
