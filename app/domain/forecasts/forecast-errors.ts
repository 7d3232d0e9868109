import { at, meanOf, seenOf, sumOf, type Series } from '#app/domain/forecasts/series.ts'

/** The mean change of a series from one season to the next, which errors are measured by; NaN where it never changed. */
export function seasonalScale(train: Series, period: number): number {
	const changes = seenOf(train.slice(period).map((value, i) => Math.abs(value - at(train, i))))
	const mean = meanOf(changes)
	return mean > 0 ? mean : Number.NaN
}

const errorsOf = (actual: Series, foreseen: Series) => actual.map((value, i) => value - at(foreseen, i))

/** Mean error; above 0 where too little was foreseen. */
export const meanError = (actual: Series, foreseen: Series): number => meanOf(errorsOf(actual, foreseen))

/** Mean absolute error. */
export const meanAbsoluteError = (actual: Series, foreseen: Series): number =>
	meanOf(errorsOf(actual, foreseen).map(Math.abs))

/** Root of the mean squared error. */
export const rootMeanSquare = (actual: Series, foreseen: Series): number =>
	Math.sqrt(meanOf(errorsOf(actual, foreseen).map((error) => error * error)))

/** Mean absolute error as a multiple of the series' own seasonal change (Hyndman and Koehler 2006); NaN where that is 0. */
export const scaledError = (actual: Series, foreseen: Series, scale: number): number =>
	meanAbsoluteError(actual, foreseen) / scale

/** Symmetric percentage error, 0 to 200; a pair of zeros counts as no error. */
export const symmetricPercentage = (actual: Series, foreseen: Series): number =>
	meanOf(
		actual.map((value, i) => {
			const both = Math.abs(value) + Math.abs(at(foreseen, i))
			return both === 0 ? 0 : (200 * Math.abs(value - at(foreseen, i))) / both
		}),
	)

/** All absolute errors as a share of all there was; NaN where there was nothing. */
export const weightedPercentage = (actual: Series, foreseen: Series): number => {
	const whole = sumOf(actual.map(Math.abs))
	return whole > 0 ? sumOf(errorsOf(actual, foreseen).map(Math.abs)) / whole : Number.NaN
}

/** The loss of a quantile: too low costs τ, too high 1 − τ a unit. */
export const pinball = (actual: Series, quantiles: Series, tau: number): number =>
	meanOf(errorsOf(actual, quantiles).map((error) => Math.max(tau * error, (tau - 1) * error)))

/** Interval width and 2/α for each unit outside (Winkler 1972), of an interval that should hold 1 − α. */
export const winkler = (actual: Series, { low, high, alpha }: { low: Series; high: Series; alpha: number }): number =>
	meanOf(
		actual.map((value, i) => {
			const outside = Math.max(at(low, i) - value, value - at(high, i), 0)
			return at(high, i) - at(low, i) + (2 / alpha) * outside
		}),
	)

/** The share of values inside their interval. */
export const coverage = (actual: Series, low: Series, high: Series): number =>
	meanOf(actual.map((value, i) => (value >= at(low, i) && value <= at(high, i) ? 1 : 0)))
