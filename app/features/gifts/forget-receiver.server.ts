import type { World } from '#app/platform/world.ts'
import { forgetReceiver } from '#db/queries/gift-receivers.ts'

/** Takes the receiver's address out of a gift that has come, at the word of whoever has its link. */
export async function forgetGiftReceiver(world: World, code: string): Promise<boolean> {
	return forgetReceiver(world.db, code, world.now())
}
