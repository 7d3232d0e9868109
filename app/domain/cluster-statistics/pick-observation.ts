import type { ObservationKind, ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { type Freshness, freshnessAt } from '#app/domain/indicators/freshness.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { type Month, monthRange } from '#app/domain/indicators/month.ts'

/** The cell that stands for a region and month, with its age. */
export type DatedCell = Readonly<{ cell: ObservedCell; freshness: Freshness }>

/** The part of a definition that tells how a datum ages and which source goes first. */
export type AgeingRule = Pick<IndicatorDefinition, 'kind' | 'cycle' | 'dueDays' | 'expiresDays'>

/**
 * Of cells of one indicator and region, the one that counts for a month, seen from `at`: the newest of each kind up to that
 * month. An indicator of our own rows takes these; any other what was imported or entered, or where that is older what was
 * pooled from below, while it is fresh, else our own count where it has a value, else what has aged least.
 */
export function pickObservation(
	rule: AgeingRule,
	cells: readonly ObservedCell[],
	view: Readonly<{ period: Month; at: Date }>,
): DatedCell | null {
	const newest = (kinds: readonly ObservationKind[]) => newestOf(rule, cells, kinds, view)
	const own = newest(['computed'])
	const given = laterOf(newest(['imported', 'entered']), newest(['pooled']))
	if (rule.kind === 'a') return own ?? given
	if (given?.freshness.state === 'fresh') return given
	if (own && own.freshness.state !== 'stale' && own.cell.value !== null) return own
	return given ?? own
}

/** What was given for the place itself goes before what was pooled for the same month. */
const laterOf = (given: DatedCell | null, pooled: DatedCell | null) =>
	given && pooled ? (pooled.cell.period > given.cell.period ? pooled : given) : (given ?? pooled)

/** The age of a cell of a month, daily figures being kept by the month. */
export function ageOf(rule: Omit<AgeingRule, 'kind'>, period: Month, at: Date): Freshness {
	const cycle = rule.cycle === 'daily' ? 'monthly' : rule.cycle
	return freshnessAt({ ...rule, cycle }, monthRange(period).to, at)
}

/** The instant from which a month's figures are judged: its end, or now while it runs. */
export function viewOf(period: Month, now: Date): { period: Month; at: Date } {
	const end = monthRange(period).to
	return { period, at: now.getTime() < end.getTime() ? now : end }
}

function newestOf(
	rule: AgeingRule,
	cells: readonly ObservedCell[],
	kinds: readonly ObservationKind[],
	view: Readonly<{ period: Month; at: Date }>,
): DatedCell | null {
	const known = cells.filter((cell) => kinds.includes(cell.kind) && cell.period <= view.period)
	const cell = known.reduce<ObservedCell | null>((best, it) => (best && best.period >= it.period ? best : it), null)
	return cell && { cell, freshness: ageOf(rule, cell.period, view.at) }
}
