import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** competition: 1, 2, 2, 4; dense: 1, 2, 2, 3. */
export type Ties = 'competition' | 'dense'

/** Scores closer than this do not order units: floating noise is not merit. */
export const RANK_STEP = 1e-9

/** Descending ranks from 1, compared after rounding to RANK_STEP; missing values are unranked (missing). */
export function descendingRanks(values: readonly number[], ties: Ties = 'competition'): number[] {
	const rounded = values.map((value) => (isMissing(value) ? MISSING : Math.round(value / RANK_STEP)))
	const ascending = new Float64Array(presentValues(rounded)).sort()
	const steps = ties === 'dense' ? ascending.filter((value, i) => i === 0 || value !== ascending[i - 1]) : ascending
	return rounded.map((value) => (isMissing(value) ? MISSING : 1 + steps.length - countUpTo(steps, value)))
}

/** How many of ascending numbers are at most `value`. */
export function countUpTo(ascending: Float64Array, value: number): number {
	let [low, high] = [0, ascending.length]
	while (low < high) {
		const middle = (low + high) >>> 1
		if ((ascending[middle] ?? Infinity) <= value) low = middle + 1
		else high = middle
	}
	return low
}
