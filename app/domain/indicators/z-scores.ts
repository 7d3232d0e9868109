import { blankColumn, MISSING } from '#app/domain/indicators/missing.ts'
import { meanAndDeviation } from '#app/domain/indicators/moments.ts'
import { clip } from '#app/domain/indicators/transform.ts'

/** Standard scores with the n - 1 deviation, turned by direction; missing for all without spread. */
export function zScores(values: readonly number[], direction: 1 | -1 = 1): number[] {
	const { mean: centre, deviation: spread } = meanAndDeviation(values)
	const scores = blankColumn(values.length)
	if (!(spread > 0)) return scores
	for (let unit = 0; unit < values.length; unit++)
		scores[unit] = (direction * ((values[unit] ?? MISSING) - centre)) / spread
	return scores
}

/** Standard scores on an index scale: centre + spread z, clipped; by default 50 + 15 z on 1-100. */
export function zIndexScores(
	values: readonly number[],
	direction: 1 | -1 = 1,
	scale: Readonly<{ mean: number; sd: number; range: readonly [number, number] }> = {
		mean: 50,
		sd: 15,
		range: [1, 100],
	},
): number[] {
	const scores = zScores(values, direction)
	const [low, high] = scale.range
	for (let unit = 0; unit < scores.length; unit++)
		scores[unit] = clip(scale.mean + scale.sd * (scores[unit] ?? MISSING), low, high)
	return scores
}
