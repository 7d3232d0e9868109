import type { EstimateAsked } from '#app/domain/indicators/estimate.ts'
import type { IndexDatum, IndexRequest } from '#app/domain/indicators/index-request.ts'
import { orNull } from '#app/domain/indicators/missing.ts'
import { usableValue } from '#app/domain/indicators/prepare-column.ts'

/** What an estimate is drawn from, in columns: a third of a million data of ten thousand places are handed on at once. */
export type PackedEstimate = Readonly<
	Omit<EstimateAsked, 'request' | 'errors'> & {
		request: Omit<IndexRequest, 'values'>
		/** Usable values by indicator, in the order of the units; missing where there is none. */
		values: ReadonlyMap<string, Float64Array>
		errors: ReadonlyMap<string, Float64Array>
	}
>

/** Packs what is asked for another thread. What a datum came from stays behind: no draw looks at it. */
export function packEstimate({ request, errors, ...asked }: EstimateAsked): PackedEstimate {
	const { values, ...rest } = request
	const column = (code: string) => Float64Array.from(request.units, (unit) => usableValue(values[unit]?.[code]))
	return {
		...asked,
		request: rest,
		values: new Map(request.indicators.map(({ code }) => [code, column(code)])),
		errors: new Map([...errors].map(([code, own]) => [code, Float64Array.from(own)])),
	}
}

/** What was packed, to be drawn. */
export function unpackEstimate({ request, values, errors, ...asked }: PackedEstimate): EstimateAsked {
	const datumOf = (column: Float64Array, unit: number): IndexDatum => ({ value: orNull(column[unit] ?? Number.NaN) })
	const rowOf = (unit: number) =>
		Object.fromEntries([...values].map(([code, column]) => [code, datumOf(column, unit)] as const))
	return {
		...asked,
		request: { ...request, values: Object.fromEntries(request.units.map((code, unit) => [code, rowOf(unit)])) },
		errors: new Map([...errors].map(([code, own]) => [code, [...own]])),
	}
}
