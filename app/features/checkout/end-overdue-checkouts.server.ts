import { endCheckout } from '#app/features/checkout/end-checkout.server.ts'
import type { World } from '#app/platform/world.ts'
import { listOverdueCheckouts } from '#db/queries/checkouts.ts'

const AT_ONCE = 100

/** Ends checkouts past their time; one that fails (the provider is away) is tried again with the next round. */
export async function endOverdueCheckouts(world: World): Promise<number> {
	const ids = await listOverdueCheckouts(world.db, world.now(), AT_ONCE)
	let ended = 0
	for (const id of ids) {
		try {
			if ((await endCheckout(world, id, 'EXPIRED')) === 'ended') ended++
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error)
			world.log.warn({ checkout_id: id, err: { message } }, 'an overdue checkout could not be ended yet')
		}
	}
	return ended
}
