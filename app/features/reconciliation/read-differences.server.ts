import type { World } from '#app/platform/world.ts'
import { countOpenDifferences, openDifferences, resolvedDifferences } from '#db/queries/provider-differences.ts'

/** So many of the open ones are shown at a time. */
const PER_PAGE = 50
const MOST_OVER = 50

/** Differences between the provider's books and ours, and within ours: those that are open, a page of them, and the latest that are over. */
export async function readDifferences(world: World, page = 1, perPage = PER_PAGE) {
	const [open, over, count] = await Promise.all([
		openDifferences(world.db, perPage, (page - 1) * perPage),
		resolvedDifferences(world.db, MOST_OVER),
		countOpenDifferences(world.db),
	])
	return { open, over, page, pageCount: Math.max(1, Math.ceil(count / perPage)) }
}
