import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Columns of scores to be joined unit by unit, and how. */
export type MeanRule = Readonly<{ method: Aggregation; weights: readonly number[]; leastShare: number }>

type Reach = Readonly<{
	term: (score: number, weight: number) => number
	back: (sum: number, weight: number) => number
}>

const REACH: Readonly<Record<Aggregation, Reach>> = {
	amean: { term: (score, weight) => weight * score, back: (sum, weight) => sum / weight },
	gmean: { term: (score, weight) => weight * Math.log(score), back: (sum, weight) => Math.exp(sum / weight) },
	hmean: { term: (score, weight) => weight / score, back: (sum, weight) => weight / sum },
}

/** Means unit by unit, and the weight of the scores that were there. */
export type MeanColumn = Readonly<{ means: number[]; present: number[] }>

/** What `aggregate` answers for every unit at once: the same sums in the same order, so the same bits. */
export function meanColumn(columns: readonly (readonly number[])[], units: number, rule: MeanRule): MeanColumn {
	const { weights, leastShare, method } = rule
	const sums = zeros(units)
	const present = zeros(units)
	let all = 0
	for (const [i, column] of columns.entries()) {
		const weight = weights[i] ?? 0
		all += weight
		if (weight === 0) continue
		if (method === 'amean') addPlain(column, weight, { sums, present })
		else addReached(column, weight, { sums, present, method })
	}
	const { back } = REACH[method]
	for (let unit = 0; unit < units; unit++) {
		const weight = present[unit] ?? 0
		const enough = weight > 0 && isAvailable(weight / all, leastShare)
		sums[unit] = enough ? back(sums[unit] ?? 0, weight) : MISSING
	}
	return { means: sums, present }
}

const zeros = (count: number): number[] => new Array<number>(count).fill(0)

interface Sums {
	sums: number[]
	present: number[]
}

function addPlain(column: readonly number[], weight: number, { sums, present }: Sums) {
	for (let unit = 0; unit < sums.length; unit++) {
		const score = column[unit] ?? MISSING
		if (isMissing(score)) continue
		sums[unit] = (sums[unit] ?? 0) + weight * score
		present[unit] = (present[unit] ?? 0) + weight
	}
}

function addReached(
	column: readonly number[],
	weight: number,
	{ sums, present, method }: Sums & { method: Aggregation },
) {
	const { term } = REACH[method]
	for (let unit = 0; unit < sums.length; unit++) {
		const score = column[unit] ?? MISSING
		if (isMissing(score)) continue
		if (score < 0) throw new RangeError('A mean that is not arithmetic takes no negative score')
		sums[unit] = (sums[unit] ?? 0) + term(score, weight)
		present[unit] = (present[unit] ?? 0) + weight
	}
}
