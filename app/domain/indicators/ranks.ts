import { ascendingOrder, eachTie, type OrderMemory, orderMemory } from '#app/domain/indicators/ascending-order.ts'
import { blankColumn, type Column, isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

/** competition: 1, 2, 2, 4; dense: 1, 2, 2, 3. */
export type Ties = 'competition' | 'dense'

/** Scores closer than this do not order units: floating noise is not merit. */
export const RANK_STEP = 1e-9

/** Descending ranks from 1, compared after rounding to RANK_STEP; missing values are unranked (missing). */
export function descendingRanks(values: readonly number[], ties: Ties = 'competition'): number[] {
	const units = values.length
	return ranksInto(values, ties, {
		ranks: blankColumn(units),
		rounded: blankColumn(units),
		order: orderMemory(units),
	})
}

/** Columns at hand to rank in. */
export type RankMemory<C extends Column> = Readonly<{ ranks: C; rounded: Column; order: OrderMemory }>

/** The same into columns at hand. */
export function ranksInto<C extends Column>(values: Numbers, ties: Ties, memory: RankMemory<C>): C {
	const { ranks, rounded } = memory
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		rounded[unit] = isMissing(value) ? MISSING : Math.round(value / RANK_STEP)
	}
	const order = ascendingOrder(rounded, memory.order)
	ranks.fill(MISSING)
	const last = ties === 'dense' ? countTies(rounded, order) : order.length
	eachTie(rounded, order, (start, end, tie) => {
		const rank = ties === 'dense' ? last - tie : 1 + last - end
		for (let at = start; at < end; at++) ranks[order[at] ?? 0] = rank
	})
	return ranks
}

function countTies(values: Numbers, order: Uint32Array): number {
	let count = 0
	eachTie(values, order, () => count++)
	return count
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
