import { changedCells } from '#app/domain/cluster-statistics/changed-cells.ts'
import { monthRuns } from '#app/domain/cluster-statistics/day-runs.ts'
import { countingWindow, type CountingWindow, monthsReaching } from '#app/domain/cluster-statistics/counting-window.ts'
import { socialCompanions } from '#app/domain/cluster-statistics/loop-companions.ts'
import {
	type CountedObservation,
	parcelCompanions,
	TRADE_INDICATORS,
	tradeObservations,
} from '#app/domain/cluster-statistics/trade-observation.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthOf, monthStatus, trailingMonths } from '#app/domain/indicators/month.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Db } from '#db/client.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { finaliseMonth, listStandingCells, lockMonth, recordCells } from '#db/queries/observations.ts'
import { markStale } from '#db/queries/stale-months.ts'
import { listChangedMonths, listUnsummedMonths, sumAgain, sumChanged } from '#db/queries/sum-changes.ts'
import {
	firstTradeMonth,
	listReportingRegions,
	tallyParcels,
	tallySocialValue,
	tallyTrade,
} from '#db/queries/trade-tallies.ts'

type Definitions = ReadonlyMap<string, IndicatorDefinition>

/** So much is summed and counted side by side. */
const LANES = 2

/** Does something for each, so many at a time, the first ones first. */
async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
	const left = [...all]
	const lane = async () => {
		for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
	}
	await Promise.all(Array.from({ length: LANES }, lane))
}

/** Sums months anew from the rows of the trade, counts them and stores what changed; answers how many cells that were. */
export async function rollUpMonths(db: Db, { months, now }: { months: readonly Month[]; now: Date }): Promise<number> {
	await sumMonths(db, months)
	return await countMonths(db, { months, now })
}

/** The same from what their days sum, of which only those that changed are summed anew. */
export async function countMonths(db: Db, { months, now }: { months: readonly Month[]; now: Date }): Promise<number> {
	await inLanes(await listChangedMonths(db), async (month) => {
		await inTransaction(db, async (tx) => {
			const left = await sumChanged(tx, month)
			const reached = left.flatMap((day) => monthsReaching(localInstant(day, '00:00', MARKET_ZONE), now))
			await markStale(tx, 'stale_months', reached, now)
		})
	})
	await sumMonths(db, await listUnsummedMonths(db, months))
	const definitions: Definitions = new Map((await listIndicators(db)).map((it) => [it.code, it]))
	let changed = 0
	await inLanes([...months].sort(), async (month) => {
		const cells = await inTransaction(db, (tx) => rollUp(tx, month, now, definitions))
		changed += cells
	})
	return changed
}

/** Sums all days of months anew, in as few passes over the trade as there are lanes, none over more than a year. */
async function sumMonths(db: Db, months: readonly Month[]): Promise<void> {
	const most = Math.min(12, Math.ceil(months.length / LANES))
	await inLanes(monthRuns(months, most), async (run) => {
		await inTransaction(db, (tx) => sumAgain(tx, run))
	})
}

/** Every month from the first trade to the running one. */
export async function listTradeMonths(db: Db, now: Date): Promise<Month[]> {
	const first = await firstTradeMonth(db)
	const months: Month[] = []
	for (let month = first; month !== null && month <= monthOf(now); month = addMonths(month, 1)) months.push(month)
	return months
}

async function rollUp(tx: Db, month: Month, now: Date, definitions: Definitions): Promise<number> {
	const window = countingWindow(month, now)
	if (!window) return 0
	await lockMonth(tx, month, 'trade')
	const cells = await countCells(tx, window, definitions)
	const status = monthStatus(month, now) === 'final' ? 'final' : 'preliminary'
	const change = changedCells(await listStandingCells(tx, month, TRADE_INDICATORS), cells, status)
	const changed = change.toRecord.length
	if (changed > 0) await recordCells(tx, change, { period: month, at: now })
	if (status === 'final') await finaliseMonth(tx, month)
	if (changed > 0) await markStale(tx, 'stale_indexes', indexesOf(month, now), now)
	return changed
}

/** A flow is in the index of its month and of the eleven after it. */
export const indexesOf = (month: Month, now: Date) =>
	trailingMonths(addMonths(month, 11)).filter((reached) => reached <= monthOf(now))

async function countCells(tx: Db, window: CountingWindow, definitions: Definitions): Promise<CountedObservation[]> {
	const reporting = await listReportingRegions(tx, window)
	const cells: CountedObservation[] = []
	const parcels = await tallyParcels(tx, window)
	const social = await tallySocialValue(tx, window)
	let gmv = new Map<string, number | null>()
	for (const code of TRADE_INDICATORS) {
		const counted = tradeObservations(code, await tallyTrade(tx, code, window), reporting, definitions)
		if (code === 'L02') gmv = new Map(counted.map((cell) => [cell.regionCode, cell.companions['gmv'] ?? null]))
		cells.push(...counted)
	}
	return cells.map((cell) => {
		const { indicatorCode, regionCode } = cell
		if (indicatorCode === 'L01') return { ...cell, companions: { gmv: gmv.get(regionCode) ?? null } }
		if (indicatorCode === 'L07') return { ...cell, companions: socialCompanions(social.get(regionCode)) }
		return indicatorCode === 'L03' ? { ...cell, companions: parcelCompanions(parcels.get(regionCode)) } : cell
	})
}
