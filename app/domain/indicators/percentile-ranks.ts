import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** Shares (r - 1) / (n - 1) with r the ascending rank, ties at the lowest; missing for all below two values. */
export function percentileRanks(values: readonly number[], direction: 1 | -1 = 1): number[] {
	const directed = direction === 1 ? values : values.map((value) => -value)
	const ascending = new Float64Array(presentValues(directed)).sort()
	const steps = ascending.length - 1
	return directed.map((value) => (isMissing(value) || steps < 1 ? MISSING : countBelow(ascending, value) / steps))
}

/** How many of ascending numbers are less than `value`. */
function countBelow(ascending: Float64Array, value: number): number {
	let [low, high] = [0, ascending.length]
	while (low < high) {
		const middle = (low + high) >>> 1
		if ((ascending[middle] ?? Infinity) < value) low = middle + 1
		else high = middle
	}
	return low
}

/** Percentile ranks as scores 0-100. */
export const percentileScores = (values: readonly number[], direction: 1 | -1 = 1) =>
	percentileRanks(values, direction).map((share) => 100 * share)
