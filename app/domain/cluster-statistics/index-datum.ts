import { cellQuality } from '#app/domain/cluster-statistics/cell-quality.ts'
import type { ObservationKind, ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { ageOf, type DatedCell, pickObservation } from '#app/domain/cluster-statistics/pick-observation.ts'
import { type Freshness, olderOf } from '#app/domain/indicators/freshness.ts'
import type { IndexDatum } from '#app/domain/indicators/index-request.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import type { Observed } from '#app/domain/indicators/observation-value.ts'
import { poolMonths } from '#app/domain/indicators/pool-months.ts'
import { toIndexDatum } from '#app/domain/indicators/to-index-datum.ts'
import { indexFormOf } from '#app/domain/indicators/to-index-form.ts'

/** Households and residents of a place; `period` is that of the count they come from. */
export type PlaceDenominators = Readonly<{ households: number | null; residents: number | null; period: Month }>

/** A month and the instant from which its data are judged. */
export type IndexView = Readonly<{ period: Month; at: Date }>

/** Population figures are brought up to date yearly and carried for at most eleven years, the span of a census. */
const PLACE_STATS_AGEING = { cycle: 'annual', dueDays: 365, expiresDays: 4015 } as const

/**
 * A region's datum of one indicator for the index of a month: flows summed over the twelve months that end with it, all
 * else the cell that counts for it, in the index form. Per-capita data are as old as the older of their two parts.
 */
export function indexDatum(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	place: Readonly<{ stats: PlaceDenominators | null; activeStores: number | null }>,
	view: IndexView,
): IndexDatum {
	const dated =
		definition.time.rule === 'sum' ? sumOfYear(definition, cells, view) : pickObservation(definition, cells, view)
	const observed = dated && toObserved(dated.cell)
	if (!observed)
		return { value: null, raw: null, state: 'missing', reason: dated?.cell.missingReason ?? 'not-reported' }
	const { stats, activeStores } = place
	const denominators = { households: stats?.households ?? null, residents: stats?.residents ?? null, activeStores }
	const { timelinessShare } = ageWithPlace(definition.code, dated.freshness, stats, view.at)
	const datum = toIndexDatum(
		definition,
		{ observed, timelinessShare, breaksRule: Boolean(dated.cell.doubt) },
		denominators,
	)
	return {
		...datum,
		quality: { kind: dated.cell.kind, quality: cellQuality(dated.cell, datum.state, timelinessShare) },
	}
}

function ageWithPlace(code: string, age: Freshness, stats: PlaceDenominators | null, at: Date): Freshness {
	const { per } = indexFormOf(code)
	const isPerHead = per === 'households' || per === 'residents'
	return isPerHead && stats ? olderOf(age, ageOf(PLACE_STATS_AGEING, stats.period, at)) : age
}

/** A cell as the engine takes it; a value without its parts stands for itself. */
function toObserved({ num, den, n, value }: ObservedCell): Observed | null {
	if (num !== null) return { num, den, n, value }
	return value === null ? null : { num: value, den: null, n, value }
}

/**
 * A flow over twelve months. Our own counts begin with the first store of a place, before which nothing was sold here: what
 * is there is the whole year. What was imported or entered must be there for all twelve.
 */
export function sumOfYear(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	view: IndexView,
): DatedCell | null {
	const sums = (['computed', 'imported', 'entered', 'pooled'] as const).flatMap(
		(kind) => yearOf(kind, cells, view.period) ?? [],
	)
	return pickObservation(definition, sums, view)
}

function yearOf(kind: ObservationKind, cells: readonly ObservedCell[], period: Month): ObservedCell | null {
	const ofKind = cells.filter((cell) => cell.kind === kind && cell.num !== null)
	if (ofKind.length === 0) return null
	const window = trailingMonths(period)
	const inWindow = ofKind.filter((cell) => window.includes(cell.period))
	const tallies = new Map(inWindow.map((cell) => [cell.period, { num: cell.num ?? 0, den: cell.den, n: cell.n }]))
	const pooled = poolMonths('sum', tallies, window, kind === 'computed' ? 1 : window.length)
	const latest = pooled.outcome === 'pooled' ? inWindow.find((cell) => cell.period === pooled.month) : undefined
	if (pooled.outcome !== 'pooled' || !latest) return null
	return { ...latest, ...pooled.tally, value: pooled.tally.num, missingReason: null }
}
