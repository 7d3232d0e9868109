import { fitNormal } from '#app/domain/indicators/fit-normal.ts'
import { groupMedians } from '#app/domain/indicators/group-medians.ts'
import type { MissingRule } from '#app/domain/indicators/index-method.ts'
import type { IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { transpose } from '#app/domain/indicators/matrix.ts'
import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'
import { revertValue, transformColumn } from '#app/domain/indicators/transform.ts'

/** A column with gaps; missing where a datum may not be used. */
export type GappedColumn = Readonly<{ indicator: IndexedIndicator; values: readonly number[] }>

/** Expectation and maximisation need so many units, and so many for each indicator; with fewer nothing stands in. */
const FEWEST_UNITS = 30
const UNITS_PER_INDICATOR = 3

/** The values that are used of each column, in their order: a column in which nothing stands in is the column itself. Own rows never get any. */
export function standIn(
	columns: readonly GappedColumn[],
	rule: MissingRule | undefined,
	groups: readonly string[],
): (readonly number[])[] {
	switch (rule?.method ?? 'none') {
		case 'none':
			return columns.map(({ values }) => values)
		case 'group_median':
			return columns.map(({ indicator, values }) => (indicator.isOwnRows ? values : groupMedians(values, groups)))
		case 'em':
			return expectedValues(columns)
	}
}

/** What the others lead one to expect, as if the columns on their scales were jointly normal. */
function expectedValues(columns: readonly GappedColumn[]): (readonly number[])[] {
	const scaled = columns.map(({ indicator, values }) => transformColumn(indicator.goalposts.scale, values))
	const used = columns.flatMap((_, at) => (hasSpread(scaled[at] ?? []) ? [at] : []))
	const units = columns[0]?.values.length ?? 0
	if (units < Math.max(FEWEST_UNITS, UNITS_PER_INDICATOR * used.length)) return columns.map(({ values }) => values)
	const { expected, converged } = fitNormal(transpose(used.map((at) => scaled[at] ?? [])))
	if (!converged) return columns.map(({ values }) => values)
	const filled = new Map(transpose(expected).map((column, i) => [used[i], column]))
	return columns.map(({ indicator, values }, at) => {
		const own = filled.get(at)
		if (!own || indicator.isOwnRows || !values.some(isMissing)) return values
		const { scale } = indicator.goalposts
		return values.map((value, unit) => (isMissing(value) ? revertValue(scale, own[unit] ?? MISSING) : value))
	})
}

function hasSpread(values: readonly number[]): boolean {
	const present = presentValues(values)
	return present.some((value) => value !== present[0])
}
