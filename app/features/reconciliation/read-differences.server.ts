import type { World } from '#app/platform/world.ts'
import { countOpenDifferences, openDifferences, resolvedDifferences } from '#db/queries/provider-differences.ts'

const PER_PAGE = 50
const MOST_OVER = 50

/** Differences between the provider's books and ours, and within ours: those that are open, a page of them, and the latest that are over. */
export async function readDifferences(world: World, page: number) {
	const [open, over, count] = await Promise.all([
		openDifferences(world.db, PER_PAGE, (page - 1) * PER_PAGE),
		resolvedDifferences(world.db, MOST_OVER),
		countOpenDifferences(world.db),
	])
	return { open, over, page, pageCount: Math.max(1, Math.ceil(count / PER_PAGE)) }
}
