import { letGo } from '#app/features/checkout/let-go.server.ts'
import type { World } from '#app/platform/world.ts'
import { heldCheckoutsOfGroup } from '#db/queries/groups.ts'

/** Closes the payment pages of those who were still paying for a place in a group that is settled; what came in goes back. */
export async function endGroupCheckouts(world: World, { groupId }: { groupId: number }): Promise<void> {
	for (const checkoutId of await heldCheckoutsOfGroup(world.db, groupId)) await letGo(world, checkoutId)
}
