import { MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** Scores between the least and the greatest value present, 0-100 or on `range`; missing for all where these are equal. */
export function minMaxScores(
	values: readonly number[],
	direction: 1 | -1 = 1,
	range: readonly [number, number] = [0, 100],
): number[] {
	const directed = values.map((value) => direction * value)
	const [least, greatest] = extremes(presentValues(directed))
	if (!(greatest > least)) return values.map(() => MISSING)
	const [low, high] = range
	return directed.map((value) => low + ((high - low) * (value - least)) / (greatest - least))
}

function extremes(values: readonly number[]): [number, number] {
	let least = Infinity
	let greatest = -Infinity
	for (const value of values) {
		if (value < least) least = value
		if (value > greatest) greatest = value
	}
	return [least, greatest]
}
