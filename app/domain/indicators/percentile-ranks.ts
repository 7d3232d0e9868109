import { ascendingOrder, eachTie, type OrderMemory, orderMemory } from '#app/domain/indicators/ascending-order.ts'
import { blankColumn, type Column, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

/** Shares (r - 1) / (n - 1) with r the ascending rank, ties at the lowest; missing for all below two values. */
export function percentileRanks(values: readonly number[], direction: 1 | -1 = 1): number[] {
	return sharesInto(values, { direction, factor: 1 }, blankColumn(values.length))
}

/** Percentile ranks as scores 0-100. */
export const percentileScores = (values: readonly number[], direction: 1 | -1 = 1) =>
	sharesInto(values, { direction, factor: 100 }, blankColumn(values.length))

/** The share of the others that a value is ahead of, times `factor`, into a column at hand. */
export function sharesInto<C extends Column>(
	values: Numbers,
	{ direction, factor }: Readonly<{ direction: 1 | -1; factor: number }>,
	shares: C,
	memory: OrderMemory = orderMemory(values.length),
): C {
	const order = ascendingOrder(values, memory)
	const steps = order.length - 1
	shares.fill(MISSING)
	if (steps < 1) return shares
	eachTie(values, order, (start, end) => {
		const share = factor * ((direction === 1 ? start : order.length - end) / steps)
		for (let at = start; at < end; at++) shares[order[at] ?? 0] = share
	})
	return shares
}
