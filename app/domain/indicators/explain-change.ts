import { geometricMean } from '#app/domain/indicators/geometric-mean.ts'
import { normaliseWeights } from '#app/domain/indicators/normalise-weights.ts'

/** Two geometric means and what each score added to their difference; the parts add up to it without residual. */
export type IndexChange = { before: number; after: number; parts: number[] }

/** Splits the change of a weighted geometric mean exactly by the logarithmic mean (LMDI, Ang 2004): L(I1, I0) W_k ln(s1_k / s0_k). Scores must be positive. */
export function explainChange(
	before: readonly number[],
	after: readonly number[],
	weights: readonly number[],
): IndexChange {
	if ([...before, ...after].some((score) => !(score > 0)))
		throw new RangeError('A geometric change needs positive scores')
	const shares = normaliseWeights(weights)
	const start = geometricMean(before, shares)
	const end = geometricMean(after, shares)
	const mean = logarithmicMean(end, start)
	const parts = before.map((score, k) => mean * (shares[k] ?? 0) * Math.log((after[k] ?? score) / score))
	return { before: start, after: end, parts }
}

/** L(a, b) = (a - b) / ln(a / b), L(a, a) = a. */
const logarithmicMean = (a: number, b: number) => (a === b ? a : (a - b) / Math.log(a / b))
