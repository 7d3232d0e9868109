import { blankColumn, isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Scores between the least and the greatest value present, 0-100 or on `range`; missing for all where these are equal. */
export function minMaxScores(
	values: readonly number[],
	direction: 1 | -1 = 1,
	range: readonly [number, number] = [0, 100],
): number[] {
	const [first, last] = extremes(values)
	const [least, greatest] = direction === 1 ? [first, last] : [-last, -first]
	if (!(greatest > least)) return blankColumn(values.length)
	const [low, high] = range
	const [scores, span] = [blankColumn(values.length), greatest - least]
	for (let unit = 0; unit < values.length; unit++)
		scores[unit] = low + ((high - low) * (direction * (values[unit] ?? MISSING) - least)) / span
	return scores
}

function extremes(values: readonly number[]): [number, number] {
	let least = Infinity
	let greatest = -Infinity
	for (const value of values) {
		if (isMissing(value)) continue
		if (value < least) least = value
		if (value > greatest) greatest = value
	}
	return [least, greatest]
}
