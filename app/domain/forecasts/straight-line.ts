import { at, meanOf } from '#app/domain/forecasts/series.ts'

/** Ordinary least squares over the places 0, 1, 2, …: intercept at place 0, slope a place. */
export function straightLine(values: readonly number[]): { intercept: number; slope: number } {
	const middle = (values.length - 1) / 2
	const mean = meanOf(values)
	let [above, below] = [0, 0]
	for (let i = 0; i < values.length; i++) {
		above += (i - middle) * (at(values, i) - mean)
		below += (i - middle) ** 2
	}
	const slope = below > 0 ? above / below : 0
	return { intercept: mean - slope * middle, slope }
}
