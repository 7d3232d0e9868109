import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { CountedObservation } from '#app/domain/cluster-statistics/trade-observation.ts'
import type { Month } from '#app/domain/indicators/month.ts'

/** A month of some indicators counted another way. */
export type Recount = Readonly<{ period: Month; cells: readonly CountedObservation[] }>

/** Cells with what was counted another way in the place of our own counts, in these regions alone. */
export function recountedCells(
	cells: readonly ObservedCell[],
	recounts: readonly Recount[],
	regions: ReadonlySet<string>,
): ObservedCell[] {
	const key = (code: string, region: string, period: Month) => `${code} ${region} ${period}`
	const counted = new Map(
		recounts.flatMap(({ period, cells: own }) =>
			own.map((cell) => [key(cell.indicatorCode, cell.regionCode, period), cell] as const),
		),
	)
	return cells.map((cell) => {
		const isOwn = cell.kind === 'computed' && regions.has(cell.regionCode)
		const other = isOwn && counted.get(key(cell.indicatorCode, cell.regionCode, cell.period))
		return other ? { ...cell, ...other } : cell
	})
}
