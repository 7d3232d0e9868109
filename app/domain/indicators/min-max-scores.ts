import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Which way is better, and the ends of the scores, by default 0 and 100. */
export type MinMaxScale = Readonly<{ direction?: 1 | -1; range?: readonly [number, number] }>

/** Scores between the least and the greatest value present, 0-100 or on `range`; missing for all where these are equal. */
export function minMaxScores(
	values: readonly number[],
	direction: 1 | -1 = 1,
	range: readonly [number, number] = [0, 100],
): number[] {
	return Array.from(minMaxInto(Float64Array.from(values), { direction, range }, new Float64Array(values.length)))
}

/** The same into a column at hand. */
export function minMaxInto(values: Float64Array, scale: MinMaxScale, scores: Float64Array): Float64Array {
	const { direction = 1, range = [0, 100] } = scale
	const [first, last] = extremes(values)
	const [least, greatest] = direction === 1 ? [first, last] : [-last, -first]
	if (!(greatest > least)) {
		scores.fill(MISSING)
		return scores
	}
	const [low, high] = range
	const [height, span] = [high - low, greatest - least]
	for (let unit = 0; unit < values.length; unit++)
		scores[unit] = low + (height * (direction * (values[unit] ?? MISSING) - least)) / span
	return scores
}

function extremes(values: Float64Array): [number, number] {
	let least = Infinity
	let greatest = -Infinity
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		if (value < least) least = value
		if (value > greatest) greatest = value
	}
	return [least, greatest]
}
