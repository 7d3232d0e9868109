import { isUsable } from '#app/domain/data-quality/datum-state.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexDatum, IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { isMissing, MISSING, orMissing } from '#app/domain/indicators/missing.ts'
import { type ColumnFlag, scoreColumn } from '#app/domain/indicators/score-column.ts'

/** One indicator over all units, from index form to score; every array is in the order of the units. */
export type PreparedColumn = Readonly<{
	indicator: IndexedIndicator
	data: readonly (IndexDatum | undefined)[]
	/** The values that are used: those of the data, or with others standing in. */
	values: readonly number[]
	/** The values with others standing in; null where none does. */
	imputed: readonly number[] | null
	/** On the scale of the goalposts, before treatment. */
	transformed: readonly number[]
	treated: readonly number[]
	scores: readonly number[]
	flag: ColumnFlag | null
}>

/** One indicator's data, and the values that may be used of them. */
export type DataColumn = Pick<PreparedColumn, 'indicator' | 'data'> & Readonly<{ values: readonly number[] }>

/** Screens, transforms, treats and normalises one indicator; `values` where something stands in for what is missing. */
export function prepareColumn(
	{ indicator, data, values: present }: DataColumn,
	method: IndexMethod,
	values: readonly number[] = present,
): PreparedColumn {
	return {
		indicator,
		data,
		values,
		imputed: values === present ? null : values,
		...scoreColumn(indicator, values, method),
	}
}

/** A datum's value where it may be used; missing where it is stale, invalid or absent. */
export function usableValue(datum: IndexDatum | undefined): number {
	return datum && isUsable(datum.state ?? 'fresh') ? orMissing(datum.value) : MISSING
}

/** Whether a score was moved by the treatment of outliers. */
export function isTreated(column: PreparedColumn, unit: number): boolean {
	const before = column.transformed[unit] ?? MISSING
	return !isMissing(before) && before !== column.treated[unit]
}

/** Whether another value stands in for the unit's own value. */
export const isImputed = (column: PreparedColumn, unit: number): boolean =>
	isMissing(usableValue(column.data[unit])) && !isMissing(column.imputed?.[unit] ?? MISSING)
