import type { Seller } from '#app/domain/accounts/roles.ts'
import { GROUP_HOURS } from '#app/domain/groups/group-states.ts'
import type { World } from '#app/platform/world.ts'
import { listOwnGroupOffers, listVariantsForGroups } from '#db/queries/group-offers.ts'

/** A seller's offers to groups, and what one may be made of. */
export async function readGroupOffers(world: World, { enterpriseId }: Seller) {
	const offers = await listOwnGroupOffers(world.db, enterpriseId)
	const variants = await listVariantsForGroups(world.db, enterpriseId)
	return { offers, variants, usualHours: GROUP_HOURS, now: world.now() }
}
