import { changedCells } from '#app/domain/cluster-statistics/changed-cells.ts'
import { countingWindow, type CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import {
	NETWORK_INDICATORS,
	type NetworkIndicator,
	networkObservations,
	ONLY_RUNNING,
} from '#app/domain/cluster-statistics/network-observation.ts'
import type { CountedObservation } from '#app/domain/cluster-statistics/trade-observation.ts'
import { addMonths, type Month, monthOf, monthStatus } from '#app/domain/indicators/month.ts'
import { indexesOf } from '#app/features/clusters/roll-up-months.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listNetworkCounts, listNetworkRegions, tallyNetwork, tallyNodes } from '#db/queries/network-tallies.ts'
import { tallyPlanners } from '#db/queries/sales-plans.ts'
import { finaliseMonth, listStandingCells, lockMonth, recordCells } from '#db/queries/observations.ts'
import { markStale } from '#db/queries/stale-months.ts'
import { inTransaction } from '#db/transaction.ts'

/** So far back a fact that comes late still changes a figure: the window of twelve months and one more. */
const LATE_MONTHS = 13

/** Counts the running month from the registers and stores what changed; answers how many cells that were. */
export async function rollUpNetwork(world: World): Promise<number> {
	return rollUp(world, [{ period: monthOf(world.now()), codes: NETWORK_INDICATORS }])
}

/** Counts again whatever was counted before, so that what came late is in it, and the running month. */
export async function recountNetwork(world: World): Promise<number> {
	const running = monthOf(world.now())
	const counted = await listNetworkCounts(world.db, addMonths(running, -LATE_MONTHS))
	const before = counted.filter(({ period }) => period < running)
	return rollUp(world, [...before, { period: running, codes: NETWORK_INDICATORS }])
}

async function rollUp(
	{ db, now }: World,
	months: readonly { period: Month; codes: readonly NetworkIndicator[] }[],
): Promise<number> {
	const definitions = new Map((await listIndicators(db)).map((it) => [it.code, it]))
	const at = now()
	let changed = 0
	for (const { period, codes } of months)
		changed += await inTransaction(db, async (tx) => {
			const window = countingWindow(period, at)
			if (!window) return 0
			await lockMonth(tx, period, 'registers')
			return keepMonth(tx, { window, at, definitions, codes })
		})
	return changed
}

interface Count {
	window: CountingWindow
	at: Date
	definitions: Parameters<typeof networkObservations>[2]
	codes: readonly NetworkIndicator[]
}

async function keepMonth(tx: Db, { window, at, definitions, codes: asked }: Count): Promise<number> {
	const { month } = window
	const status = monthStatus(month, at)
	const codes = asked.filter((code) => status === 'running' || !ONLY_RUNNING.includes(code))
	const standing = await listStandingCells(tx, month, codes)
	const register = await listNetworkRegions(tx, window)
	const nodes = await tallyNodes(tx, window)
	const planners = codes.includes('L09') ? await tallyPlanners(tx, window) : new Map<string, never>()
	const cells: CountedObservation[] = []
	for (const code of codes) {
		const tallies = await tallyNetwork(tx, code, window)
		const before = standing.filter(({ indicatorCode }) => indicatorCode === code).map(({ regionCode }) => regionCode)
		const regions = isOfRegister(code) ? register : [...before, ...tallies.map(({ regionCode }) => regionCode)]
		cells.push(...networkObservations(code, { tallies, nodes, planners, regions }, definitions))
	}
	const change = changedCells(standing, cells, status === 'final' ? 'final' : 'preliminary')
	if (change.toRecord.length > 0) await recordCells(tx, change, { period: month, at })
	if (status === 'final') await finaliseMonth(tx, month)
	if (change.toRecord.length === 0) return 0
	await markStale(tx, 'stale_indexes', indexesOf(month, at), at)
	return change.toRecord.length
}

/** What is counted over villages is told wherever the register speaks; else where there is something, or was. */
const isOfRegister = (code: NetworkIndicator) => code === 'G05' || code === 'G06'
