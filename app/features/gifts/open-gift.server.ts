import type { World } from '#app/platform/world.ts'
import { shareGift } from '#db/queries/gifts.ts'

/** Opens the link of a gift that was paid, as often as it is told of the payment; does nothing for what is no gift. */
export async function openGift(world: World, { orderId }: { orderId: number }): Promise<void> {
	await shareGift(world.db, orderId, world.now())
}
