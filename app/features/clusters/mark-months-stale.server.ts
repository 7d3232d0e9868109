import { monthsReaching } from '#app/domain/cluster-statistics/counting-window.ts'
import { monthOf, monthStatus } from '#app/domain/indicators/month.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { listPreliminaryMonths } from '#db/queries/observations.ts'
import { markStale } from '#db/queries/stale-months.ts'
import { noteChangedDays, noteChangedMonths } from '#db/queries/sum-changes.ts'
import { listTradeInstants } from '#db/queries/trade-instants.ts'

/** Has every day summed and every month counted again in which something of an order takes part. */
export async function markOrderStale(world: World, { orderId }: { orderId: number }): Promise<void> {
	const now = world.now()
	const instants = await listTradeInstants(world.db, orderId)
	await noteChangedDays(world.db, instants)
	const months = new Set(instants.flatMap((instant) => monthsReaching(instant, now)))
	await markStale(world.db, 'stale_months', [...months], now)
}

/**
 * Time passes: the running month and those that have become final are counted again, and today's index with them. Yesterday, today and
 * what has become final are summed again too, whatever is known of changes.
 */
export async function markPassingMonths(world: World): Promise<void> {
	const now = world.now()
	const running = monthOf(now)
	const settled = (await listPreliminaryMonths(world.db, running)).filter((it) => monthStatus(it, now) === 'final')
	await noteChangedDays(world.db, [now, new Date(now.getTime() - DAY_MS)])
	await noteChangedMonths(world.db, settled)
	await markStale(world.db, 'stale_months', [running, ...settled], now)
	await markStale(world.db, 'stale_indexes', [running], now)
}
