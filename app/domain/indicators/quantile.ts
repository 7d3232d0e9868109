import { MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** Quantile of the values present by linear interpolation (type 7, the default of R); `share` is 0-1. */
export function quantile(values: readonly number[], share: number): number {
	const ascending = Float64Array.from(presentValues(values)).sort()
	const position = (ascending.length - 1) * share
	const low = ascending[Math.floor(position)]
	const high = ascending[Math.ceil(position)]
	if (low === undefined || high === undefined) return MISSING
	return low + (high - low) * (position - Math.floor(position))
}
