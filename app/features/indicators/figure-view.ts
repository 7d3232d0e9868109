import type { FigureDoubt } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { ObservationStatus, ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation, viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import { checkValue } from '#app/domain/indicators/check-value.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { type Month, monthStatus } from '#app/domain/indicators/month.ts'
import { judgeDatum } from '#app/domain/data-quality/judge-datum.ts'
import type { DatumState } from '#app/domain/data-quality/datum-state.ts'

/** One figure as a page shows it. */
export interface FigureView {
	value: number | null
	/** Why there is none. */
	reason: string | null
	state: DatumState
	/** The month it is of: an earlier one where it is carried. */
	period: Month | null
	num: number | null
	den: number | null
	n: number | null
	companions: Readonly<Record<string, number | null>>
	source: string | null
	/** By the name of the way it was counted; empty where nobody said. */
	method: string
	kind: ObservedCell['kind'] | null
	status: ObservationStatus | 'running' | null
	recordedAt: Date | null
	/** Why it is suspect; null where it is not. */
	doubt: FigureDoubt | null
}

const NOTHING: FigureView = {
	value: null,
	reason: 'not-reported',
	state: 'missing',
	period: null,
	num: null,
	den: null,
	n: null,
	companions: {},
	source: null,
	method: '',
	kind: null,
	status: null,
	recordedAt: null,
	doubt: null,
}

/** The figure that stands for a month out of one region's cells of one indicator. */
export function figureOf(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	period: Month,
	now: Date,
): FigureView {
	const picked = pickObservation(definition, cells, viewOf(period, now))
	if (!picked) return NOTHING
	const { cell, freshness } = picked
	const { value, num, den, n, companions, source, method = '', kind, recordedAt } = cell
	const range = value === null ? 'ok' : checkValue(definition, value)
	const state = judgeDatum({
		present: value !== null,
		range,
		timelinessShare: freshness.timelinessShare,
		breaksRule: Boolean(cell.doubt),
		corrected: cell.status === 'closed',
	})
	const status = monthStatus(cell.period, now) === 'running' ? 'running' : cell.status
	const facts = { num, den, n, companions, source, method, kind, recordedAt, period: cell.period }
	const doubt = state === 'suspect' ? (cell.doubt ?? 'soft-range') : null
	return { ...facts, value, reason: cell.missingReason, state, status, doubt }
}

/** The values of some months, oldest first, each of that month itself; null where there is none. */
export function seriesOf(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	months: readonly Month[],
	now: Date,
): { period: Month; value: number | null }[] {
	return months.map((period) => {
		const own = cells.filter((cell) => cell.period === period)
		return { period, value: pickObservation(definition, own, viewOf(period, now))?.cell.value ?? null }
	})
}
