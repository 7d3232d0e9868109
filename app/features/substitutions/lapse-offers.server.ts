import { endOfferIn } from '#app/features/substitutions/end-offer.server.ts'
import type { World } from '#app/platform/world.ts'
import { overdueOffers } from '#db/queries/substitutions.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 100

/** Ends offers that nobody answered in time, and takes those back whose goods were sent or called off. Gives how many. */
export async function lapseOffers(world: World): Promise<number> {
	let ended = 0
	for (const { id, isLeftBehind } of await overdueOffers(world.db, world.now(), AT_ONCE)) {
		const end = isLeftBehind ? ('WITHDRAWN' as const) : ('LAPSED' as const)
		const { outcome } = await inTransaction(world.db, (tx) => endOfferIn(tx, world, { id, end, actor: 'system' }))
		if (outcome === 'done') ended++
	}
	return ended
}
