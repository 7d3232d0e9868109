/** Weights in proportion, summing to 1; throws where one is negative or not a number, or all are 0. */
export function normaliseWeights(weights: readonly number[]): number[] {
	const sum = weights.reduce((total, weight) => total + weight, 0)
	if (weights.some((weight) => !(weight >= 0)) || !(sum > 0) || !Number.isFinite(sum))
		throw new RangeError('Weights must be 0 or more and not all 0')
	return weights.map((weight) => weight / sum)
}
