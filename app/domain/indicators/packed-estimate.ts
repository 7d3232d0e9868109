import type { EstimateAsked } from '#app/domain/indicators/estimate.ts'
import type { IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { readDataColumns } from '#app/domain/indicators/score-index.ts'

/** What an estimate is drawn from, in columns: a third of a million data of ten thousand places are handed on at once. */
export type PackedEstimate = Readonly<
	Omit<EstimateAsked, 'errors' | 'read'> & {
		/** Usable values by indicator, in the order of the units; missing where there is none. */
		read: readonly Readonly<{ indicator: IndexedIndicator; values: Float64Array }>[]
		errors: ReadonlyMap<string, Float64Array>
	}
>

/** Packs what is asked for another thread. What a datum came from stays behind: no draw looks at it. */
export function packEstimate({ request, errors, ...asked }: EstimateAsked): PackedEstimate {
	const read = asked.read ?? readDataColumns(request)
	return {
		...asked,
		request: { ...request, values: {} },
		read: read.map(({ indicator, values }) => ({ indicator, values: Float64Array.from(values) })),
		errors: new Map([...errors].map(([code, own]) => [code, Float64Array.from(own)])),
	}
}

/** What was packed, to be drawn: what is read of the data, without the data. */
export function unpackEstimate({ read, errors, ...asked }: PackedEstimate): EstimateAsked {
	return {
		...asked,
		read: read.map(({ indicator, values }) => ({ indicator, data: [], values: Array.from(values) })),
		errors: new Map([...errors].map(([code, own]) => [code, Array.from(own)])),
	}
}
