import { blankColumn, MISSING } from '#app/domain/indicators/missing.ts'
import { meanAndDeviation, type Spread } from '#app/domain/indicators/moments.ts'
import { clip } from '#app/domain/indicators/transform.ts'

/** Where the mean lies on an index scale, how wide a deviation is, and where scores are clipped. */
export type ZIndexScale = Readonly<{ mean: number; sd: number; range: readonly [number, number] }>

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
	scale: ZIndexScale = { mean: 50, sd: 15, range: [1, 100] },
): number[] {
	return Array.from(zIndexInto(Float64Array.from(values), { ...scale, direction }, new Float64Array(values.length)))
}

/** The same into a column at hand, with the values' mean and deviation where they are known. */
export function zIndexInto(
	values: Float64Array,
	scale: ZIndexScale & Readonly<{ direction: 1 | -1 }>,
	scores: Float64Array,
	known: Spread = meanAndDeviation(values),
): Float64Array {
	const { mean: centre, deviation: spread } = known
	if (!(spread > 0)) {
		scores.fill(MISSING)
		return scores
	}
	const [low, high] = scale.range
	const { mean, sd, direction } = scale
	for (let unit = 0; unit < values.length; unit++)
		scores[unit] = clip(mean + sd * ((direction * ((values[unit] ?? MISSING) - centre)) / spread), low, high)
	return scores
}
