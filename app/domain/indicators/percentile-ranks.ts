import { ascendingOrder, eachTie } from '#app/domain/indicators/ascending-order.ts'
import { blankColumn } from '#app/domain/indicators/missing.ts'

/** Shares (r - 1) / (n - 1) with r the ascending rank, ties at the lowest; missing for all below two values. */
export function percentileRanks(values: readonly number[], direction: 1 | -1 = 1): number[] {
	return sharesBelow(values, direction, 1)
}

/** Percentile ranks as scores 0-100. */
export const percentileScores = (values: readonly number[], direction: 1 | -1 = 1) =>
	sharesBelow(values, direction, 100)

/** The share of the others that a value is ahead of, times `factor`. */
function sharesBelow(values: readonly number[], direction: 1 | -1, factor: number): number[] {
	const order = ascendingOrder(values)
	const steps = order.length - 1
	const shares = blankColumn(values.length)
	if (steps < 1) return shares
	eachTie(values, order, (start, end) => {
		const share = factor * ((direction === 1 ? start : order.length - end) / steps)
		for (let at = start; at < end; at++) shares[order[at] ?? 0] = share
	})
	return shares
}
