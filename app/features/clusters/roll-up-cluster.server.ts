import { countMonths, listTradeMonths, rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import type { World } from '#app/platform/world.ts'
import { clearStale, listStale } from '#db/queries/stale-months.ts'

/** So many a run: the next run is two seconds away. */
const MONTHS_A_RUN = 3

/** Counts the months that wait longest again; one marked meanwhile stays marked. */
export async function rollUpStaleMonths(world: World): Promise<number> {
	const stale = await listStale(world.db, 'stale_months', MONTHS_A_RUN, world.now())
	let changed = 0
	for (const month of stale) {
		changed += await countMonths(world.db, { months: [month.period], now: world.now() })
		await clearStale(world.db, 'stale_months', month)
	}
	return changed
}

/** Counts every month since the first trade again; answers the months and how many cells differed. */
export async function recomputeAll(world: World): Promise<{ months: number; changed: number }> {
	const now = world.now()
	const months = await listTradeMonths(world.db, now)
	return { months: months.length, changed: await rollUpMonths(world.db, { months, now }) }
}
