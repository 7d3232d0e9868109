import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { indexDatum, type IndexView, type PlaceDenominators } from '#app/domain/cluster-statistics/index-datum.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation } from '#app/domain/cluster-statistics/pick-observation.ts'
import type { IndexDatum, IndexValues } from '#app/domain/indicators/index-request.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'

/** What is known of the places of one level: cells up to the month of the view, and their people. */
export type ClusterSnapshot = Readonly<{
	definitions: readonly IndicatorDefinition[]
	cells: readonly ObservedCell[]
	stats: ReadonlyMap<string, PlaceDenominators>
}>

/** The values an index is computed from: by region code in ascending order, then by indicator. */
export function indexValues({ definitions, cells, stats }: ClusterSnapshot, view: IndexView): IndexValues {
	const byRegion = groupBy(cells, (cell) => cell.regionCode)
	const units = [...byRegion.keys()].sort()
	return Object.fromEntries(
		units.map((unit) => [unit, valuesOf(definitions, byRegion.get(unit) ?? [], stats.get(unit) ?? null, view)]),
	)
}

function valuesOf(
	definitions: readonly IndicatorDefinition[],
	cells: readonly ObservedCell[],
	stats: PlaceDenominators | null,
	view: IndexView,
): Record<string, IndexDatum> {
	const byCode = groupBy(cells, (cell) => cell.indicatorCode)
	const stores = definitions.find((definition) => definition.code === 'L04')
	const active = stores && pickObservation(stores, byCode.get('L04') ?? [], view)
	const activeStores = active && active.freshness.state !== 'stale' ? active.cell.value : null
	return Object.fromEntries(
		definitions.map((definition) => {
			const own = byCode.get(definition.code) ?? []
			return [definition.code, indexDatum(definition, own, { stats, activeStores }, view)]
		}),
	)
}
