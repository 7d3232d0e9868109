import type { Seller } from '#app/domain/accounts/roles.ts'
import { cancelGroup } from '#app/features/groups/settle-group.server.ts'
import type { World } from '#app/platform/world.ts'
import { endGroupOffer, findOwnVariant, type GroupOfferToMake, insertGroupOffer } from '#db/queries/group-offers.ts'
import { openGroupsOfOffer } from '#db/queries/groups.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type OfferOutcome = 'made' | 'not-found' | 'not-plain' | 'not-cheaper' | 'runs-already'

const actorOf = (seller: Seller) => `account:${seller.account.accountId}`

/** Offers a variant of a seller's own to groups at a price below that of one; an offer is never changed, only ended. */
export async function offerGroup(
	world: World,
	seller: Seller,
	offer: Omit<GroupOfferToMake, 'enterpriseId' | 'at'>,
): Promise<{ outcome: OfferOutcome }> {
	const { enterpriseId } = seller
	return inTransaction(world.db, async (tx) => {
		const at = world.now()
		const variant = await findOwnVariant(tx, { enterpriseId, variantId: offer.variantId })
		if (!variant) return { outcome: 'not-found' }
		if (!variant.isPlain) return { outcome: 'not-plain' }
		if (offer.priceMinor >= variant.priceMinor) return { outcome: 'not-cheaper' }
		const id = await insertGroupOffer(tx, { ...offer, enterpriseId, at })
		if (id === null) return { outcome: 'runs-already' }
		const change = { entity: 'group-offer', entityId: id, from: null, to: 'RUNNING', at } as const
		await recordStateChanges(tx, [{ ...change, actor: actorOf(seller) }])
		return { outcome: 'made' }
	})
}

/** Ends an offer: no group is opened any more, and those that are open go on; or, `withGroups`, they end with it and all is paid back. */
export async function endOffer(
	world: World,
	seller: Seller,
	{ offerId, withGroups }: { offerId: number; withGroups: boolean },
): Promise<{ outcome: 'ended' | 'not-found' }> {
	const { enterpriseId } = seller
	const at = world.now()
	const actor = actorOf(seller)
	const isEnded = await inTransaction(world.db, async (tx) => {
		if (!(await endGroupOffer(tx, { offerId, enterpriseId, at }))) return false
		await recordStateChanges(tx, [
			{ entity: 'group-offer', entityId: offerId, from: 'RUNNING', to: 'ENDED', at, actor },
		])
		return true
	})
	const open = withGroups ? await openGroupsOfOffer(world.db, { offerId, enterpriseId }) : []
	for (const id of open) await cancelGroup(world, id, actor)
	return { outcome: isEnded || open.length > 0 ? 'ended' : 'not-found' }
}
