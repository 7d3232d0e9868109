import { MISSING } from '#app/domain/indicators/missing.ts'

/** Mean absolute scaled error: against the mean seasonal step of the training series; missing where that never moves. */
export function mase(
	actual: readonly number[],
	forecast: readonly number[],
	training: readonly number[],
	season: number,
): number {
	const steps = training.slice(season).map((value, i) => Math.abs(value - (training[i] ?? MISSING)))
	const scale = mean(steps)
	return scale > 0 ? mean(errors(actual, forecast).map(Math.abs)) / scale : MISSING
}

/** Symmetric mean absolute percentage error, 0-200; two zeros agree. */
export const smape = (actual: readonly number[], forecast: readonly number[]): number =>
	200 *
	mean(
		actual.map((value, i) => {
			const other = forecast[i] ?? MISSING
			const size = Math.abs(value) + Math.abs(other)
			return size === 0 ? 0 : Math.abs(value - other) / size
		}),
	)

/** Weighted absolute percentage error as a share; missing where nothing happened. */
export function wape(actual: readonly number[], forecast: readonly number[]): number {
	const total = actual.reduce((sum, value) => sum + value, 0)
	return total > 0 ? errors(actual, forecast).reduce((sum, error) => sum + Math.abs(error), 0) / total : MISSING
}

/** Pinball loss of a quantile forecast at `tau`. */
export const pinball = (actual: readonly number[], forecast: readonly number[], tau: number): number =>
	mean(errors(actual, forecast).map((error) => Math.max(tau * error, (tau - 1) * error)))

/** Share of actuals within an interval, both ends included. */
export const coverage = (actual: readonly number[], low: readonly number[], high: readonly number[]): number =>
	mean(actual.map((value, i) => (value >= (low[i] ?? MISSING) && value <= (high[i] ?? MISSING) ? 1 : 0)))

/** The ends of intervals that miss with probability `alpha`. */
export type Intervals = Readonly<{ low: readonly number[]; high: readonly number[]; alpha: number }>

/** Winkler's score: the width, and 2 / alpha times what lies outside. */
export const winkler = (actual: readonly number[], { low, high, alpha }: Intervals): number =>
	mean(
		actual.map((value, i) => {
			const [from, to] = [low[i] ?? MISSING, high[i] ?? MISSING]
			return to - from + (2 / alpha) * Math.max(0, from - value, value - to)
		}),
	)

const errors = (actual: readonly number[], forecast: readonly number[]) =>
	actual.map((value, i) => value - (forecast[i] ?? MISSING))

const mean = (values: readonly number[]) =>
	values.length === 0 ? MISSING : values.reduce((sum, value) => sum + value, 0) / values.length
