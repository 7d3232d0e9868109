import type { World } from '#app/platform/world.ts'
import { keepDifferences, recountCapacity } from '#db/queries/capacity.ts'

/** Counts the ledger again from its holds, offers and claims; a difference is kept and said aloud. Gives how many there are. */
export async function recountLedger(world: World): Promise<number> {
	const differences = await recountCapacity(world.db)
	if (differences.length === 0) return 0
	await keepDifferences(world.db, differences, world.now())
	for (const it of differences) world.log.error(it, 'a counter of the ledger differs from what holds and takes it')
	return differences.length
}
