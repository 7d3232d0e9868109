import type { World } from '#app/platform/world.ts'
import { emptyPaidCart as empty } from '#db/queries/carts.ts'

/**
 * Takes what was paid, will be on arrival or is being transferred out of the cart it came from; until then the cart stays, so
 * that an abandoned payment loses nothing.
 */
export async function emptyPaidCart(world: World, event: { orderId: number }): Promise<void> {
	await empty(world.db, event.orderId)
}
