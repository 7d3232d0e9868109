import { aggregate, type Aggregation } from '#app/domain/indicators/aggregate.ts'

/** What each score's change brings to a mean's, without residual: w (b - a) of an arithmetic mean, by the logarithmic mean of a geometric one (LMDI, Ang 2004), and exactly of a harmonic one by its inverse. Weights sum to 1 over scores that are there before and after; of a geometric or harmonic mean scores must be positive. */
export function splitMeanChange(
	method: Aggregation,
	before: readonly number[],
	after: readonly number[],
	weights: readonly number[],
): number[] {
	const start = aggregate(method, before, weights)
	const end = aggregate(method, after, weights)
	return before.map((a, i) => (weights[i] ?? 0) * SPLIT[method](a, after[i] ?? a, [start, end]))
}

/** How much a mean moves for one score, per unit of its weight and its change: what `splitMeanChange` tends to as the change goes to 0. */
export function slopeOfMean(method: Aggregation, score: number, mean: number): number {
	return { amean: 1, gmean: mean / score, hmean: (mean / score) ** 2 }[method]
}

type Split = (a: number, b: number, mean: readonly [number, number]) => number

const SPLIT: Readonly<Record<Aggregation, Split>> = {
	amean: (a, b) => b - a,
	gmean: (a, b, [start, end]) => logarithmicMean(end, start) * Math.log(b / a),
	hmean: (a, b, [start, end]) => start * end * (1 / a - 1 / b),
}

/** L(a, b) = (a - b) / ln(a / b), L(a, a) = a. */
function logarithmicMean(a: number, b: number): number {
	const log = Math.log(a / b)
	return log === 0 ? a : (a - b) / log
}
