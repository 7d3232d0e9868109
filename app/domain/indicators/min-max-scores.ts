import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Scores between the least and the greatest value present, 0-100 or on `range`; missing for all where these are equal. */
export function minMaxScores(
	values: readonly number[],
	direction: 1 | -1 = 1,
	range: readonly [number, number] = [0, 100],
): number[] {
	const [first, last] = extremes(values)
	const [least, greatest] = direction === 1 ? [first, last] : [-last, -first]
	if (!(greatest > least)) return values.map(() => MISSING)
	const [low, high] = range
	return values.map((value) => low + ((high - low) * (direction * value - least)) / (greatest - least))
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
