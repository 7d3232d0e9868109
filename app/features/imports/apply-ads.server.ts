import { monthsReaching } from '#app/domain/cluster-statistics/counting-window.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import type { Applied } from '#app/features/imports/applied.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { applyAdCosts } from '#db/queries/import-ads.ts'
import type { WorkedRun } from '#db/queries/imports.ts'
import { markStale } from '#db/queries/stale-months.ts'

/** Writes the costs of a file, and has every month counted again in which one of its days takes part. */
export async function applyAds(world: World, tx: Db, run: WorkedRun): Promise<Applied> {
	const days = await applyAdCosts(tx, run.id)
	const now = world.now()
	const instants = [...new Set(days)].map((day) => localInstant(day, '00:00', MARKET_ZONE))
	await markStale(tx, 'stale_months', [...new Set(instants.flatMap((at) => monthsReaching(at, now)))], now)
	return { outcome: 'applied', count: days.length }
}
