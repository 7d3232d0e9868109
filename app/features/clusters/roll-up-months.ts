import { changedCells } from '#app/domain/cluster-statistics/changed-cells.ts'
import { countingWindow, type CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { socialCompanions } from '#app/domain/cluster-statistics/loop-companions.ts'
import {
	type CountedObservation,
	parcelCompanions,
	TRADE_INDICATORS,
	tradeObservations,
} from '#app/domain/cluster-statistics/trade-observation.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthOf, monthStatus, trailingMonths } from '#app/domain/indicators/month.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Db } from '#db/client.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { finaliseMonth, listStandingCells, lockMonth, recordCells } from '#db/queries/observations.ts'
import { markStale } from '#db/queries/stale-months.ts'
import { sumAgain, sumYear } from '#db/queries/month-sums.ts'
import {
	firstTradeMonth,
	listReportingRegions,
	tallyParcels,
	tallySocialValue,
	tallyTrade,
} from '#db/queries/trade-tallies.ts'

type Definitions = ReadonlyMap<string, IndicatorDefinition>

/** So many months are counted side by side. */
const LANES = 2

/** Does something for each month, so many at a time. */
async function eachMonth(months: readonly Month[], work: (month: Month) => Promise<void>): Promise<void> {
	const left = [...months].sort()
	const lane = async () => {
		for (let month = left.shift(); month !== undefined; month = left.shift()) await work(month)
	}
	await Promise.all(Array.from({ length: LANES }, lane))
}

/** Counts months from the rows of the trade and stores what changed; answers how many cells that were. */
export async function rollUpMonths(db: Db, { months, now }: { months: readonly Month[]; now: Date }): Promise<number> {
	const definitions: Definitions = new Map((await listIndicators(db)).map((it) => [it.code, it]))
	// What a month adds up of the months before it must be summed first.
	await eachMonth(months, async (month) => {
		await inTransaction(db, (tx) => sumAgain(tx, month))
	})
	let changed = 0
	await eachMonth(months, async (month) => {
		const cells = await inTransaction(db, (tx) => rollUp(tx, month, now, definitions))
		changed += cells
	})
	return changed
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
	await lockMonth(tx, month)
	await sumYear(tx, window)
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
