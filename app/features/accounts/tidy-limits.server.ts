import { DAY_MS } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { removeIdleBuckets } from '#db/queries/rate-buckets.ts'

/** Removes counts of attempts that were full again long ago. */
export async function tidyLimits(world: World): Promise<void> {
	await removeIdleBuckets(world.db, new Date(world.now().getTime() - DAY_MS))
}
