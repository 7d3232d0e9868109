import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { sumOfYear } from '#app/domain/cluster-statistics/index-datum.ts'
import { viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month } from '#app/domain/indicators/month.ts'
import type { ReportIndicator } from '#app/domain/reports/month-report.ts'
import { figureOf } from '#app/features/indicators/figure-view.ts'

/** An indicator over the year that ends with `month`, beside the year before: flows as sums of twelve months, all else as at its end. */
export function yearFigure(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	month: Month,
	now: Date,
): ReportIndicator {
	const own = cells.filter(({ indicatorCode }) => indicatorCode === definition.code)
	const { code, level1, level2, termZh, termEn, unit } = definition
	const { state, reason, period, source, kind } = figureOf(definition, own, month, now)
	const value = valueOf(definition, own, month, now)
	return {
		...{ code, level1, level2, termZh, termEn, unit, value, state, period, source, kind },
		before: valueOf(definition, own, addMonths(month, -12), now),
		reason: value === null ? (reason ?? 'not-reported') : null,
	}
}

function valueOf(definition: IndicatorDefinition, cells: readonly ObservedCell[], month: Month, now: Date) {
	if (definition.time.rule !== 'sum') return figureOf(definition, cells, month, now).value
	return sumOfYear(definition, cells, viewOf(month, now))?.cell.value ?? null
}
