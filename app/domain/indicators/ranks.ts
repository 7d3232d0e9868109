import { ascendingOrder, type OrderMemory, orderMemory, tieEnd } from '#app/domain/indicators/ascending-order.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** competition: 1, 2, 2, 4; dense: 1, 2, 2, 3. */
export type Ties = 'competition' | 'dense'

/** Scores closer than this do not order units: floating noise is not merit. */
export const RANK_STEP = 1e-9

/** Descending ranks from 1, compared after rounding to RANK_STEP; missing values are unranked (missing). */
export function descendingRanks(values: readonly number[], ties: Ties = 'competition'): number[] {
	const units = values.length
	const memory = { ranks: new Float64Array(units), rounded: new Float64Array(units), order: orderMemory(units) }
	return Array.from(ranksInto(Float64Array.from(values), ties, memory))
}

/** Columns at hand to rank in. */
export type RankMemory = Readonly<{ ranks: Float64Array; rounded: Float64Array; order: OrderMemory }>

/** The same into columns at hand. */
export function ranksInto(values: Float64Array, ties: Ties, memory: RankMemory): Float64Array {
	const { ranks, rounded } = memory
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		rounded[unit] = isMissing(value) ? MISSING : Math.round(value / RANK_STEP)
	}
	const { units, values: ascending } = ascendingOrder(rounded, memory.order)
	const count = units.length
	ranks.fill(MISSING)
	const last = ties === 'dense' ? countTies(ascending) : count
	for (let start = 0, end = 0, tie = 0; start < count; start = end, tie++) {
		end = tieEnd(ascending, start)
		const rank = ties === 'dense' ? last - tie : 1 + last - end
		for (let at = start; at < end; at++) ranks[units[at] ?? 0] = rank
	}
	return ranks
}

function countTies(ascending: Float64Array): number {
	let count = 0
	for (let start = 0; start < ascending.length; start = tieEnd(ascending, start)) count++
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
