import { ascendingOrder, type OrderMemory, orderMemory, tieEnd } from '#app/domain/indicators/ascending-order.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'

/** Shares (r - 1) / (n - 1) with r the ascending rank, ties at the lowest; missing for all below two values. */
export function percentileRanks(values: readonly number[], direction: 1 | -1 = 1): number[] {
	return sharesOf(values, { direction, factor: 1 })
}

/** Percentile ranks as scores 0-100. */
export const percentileScores = (values: readonly number[], direction: 1 | -1 = 1) =>
	sharesOf(values, { direction, factor: 100 })

type Shares = Readonly<{ direction: 1 | -1; factor: number }>

const sharesOf = (values: readonly number[], shares: Shares): number[] =>
	Array.from(sharesInto(Float64Array.from(values), shares, new Float64Array(values.length)))

/** The share of the others that a value is ahead of, times `factor`, into a column at hand. */
export function sharesInto(
	values: Float64Array,
	{ direction, factor }: Shares,
	shares: Float64Array,
	memory: OrderMemory = orderMemory(values.length),
): Float64Array {
	const { units, values: ascending } = ascendingOrder(values, memory)
	const count = units.length
	shares.fill(MISSING)
	if (count < 2) return shares
	for (let start = 0, end = 0; start < count; start = end) {
		end = tieEnd(ascending, start)
		const share = factor * ((direction === 1 ? start : count - end) / (count - 1))
		for (let at = start; at < end; at++) shares[units[at] ?? 0] = share
	}
	return shares
}
