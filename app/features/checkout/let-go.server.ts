import { endCheckout } from '#app/features/checkout/end-checkout.server.ts'
import type { World } from '#app/platform/world.ts'

export type LetGoOutcome = 'ended' | 'kept' | 'unknown' | 'out-of-reach'

/** Gives back what an unpaid order holds when its buyer lets it go; 'kept' when money came meanwhile. */
export async function letGo(world: World, checkoutId: string): Promise<LetGoOutcome> {
	try {
		return await endCheckout(world, checkoutId, 'RELEASED')
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error)
		world.log.warn({ checkout_id: checkoutId, err: { message } }, 'an order could not be let go yet')
		return 'out-of-reach'
	}
}
