import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { reachOfRecall, recalledLinesOf, recallOfLot, recallsOf } from '#db/queries/recall-views.ts'
import { findRecallable, type RecallParty } from '#db/queries/recalls.ts'

/** An enterprise calls back its own lots. */
export const sellerParty = (seller: Seller): RecallParty => ({
	enterpriseId: seller.enterpriseId,
	actor: `account:${seller.account.accountId}`,
})

/** An administrator calls back lots of their region; an analyst only looks. */
export const administratorParty = ({ regionCode, account }: Administrator): RecallParty => ({
	regionCode,
	actor: `account:${account.accountId}`,
})

/** A lot with its recall, or with whom and what one would concern. */
export async function readRecall(world: World, party: RecallParty, key: { id: number } | { text: string }) {
	const lot = await findRecallable(world.db, party, key)
	if (!lot) return null
	const recall = (await recallOfLot(world.db, party, lot.id)) ?? null
	return { lot, recall, reach: recall ? null : await reachOfRecall(world.db, lot.id, world.now()) }
}

/** The recalls of an enterprise or a region. */
export const readRecalls = (world: World, party: RecallParty) => recallsOf(world.db, party)

/** What of an order was called back. */
export const readOrderRecalls = (world: World, orderNumber: string) => recalledLinesOf(world.db, orderNumber)
