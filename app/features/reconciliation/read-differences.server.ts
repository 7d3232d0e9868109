import type { World } from '#app/platform/world.ts'
import { openDifferences, resolvedDifferences } from '#db/queries/provider-differences.ts'

const MOST_OPEN = 200
const MOST_OVER = 50

/** Differences between the provider's books and ours, and within ours: those that are open, and the latest that are over. */
export async function readDifferences(world: World) {
	const [open, over] = await Promise.all([
		openDifferences(world.db, MOST_OPEN),
		resolvedDifferences(world.db, MOST_OVER),
	])
	return { open, over }
}
