import { horizons, type FittedMethod } from '#app/domain/forecasts/fitted-method.ts'
import { at, meanOf, seenOf, type Series } from '#app/domain/forecasts/series.ts'

/** The same place of the last season again; with a period of 1 the last value. Its variance grows with each whole season. */
export function seasonalNaive(values: Series, period: number): FittedMethod {
	const errors = seenOf(values.slice(period).map((value, i) => value - at(values, i)))
	const sigma2 = meanOf(errors.map((error) => error * error))
	const last = values.slice(-period)
	const foresee = (periods: number) => ({
		points: horizons(periods).map((h) => at(last, (h - 1) % period)),
		variances: horizons(periods).map((h) => sigma2 * (Math.floor((h - 1) / period) + 1)),
	})
	return { errors, foresee }
}
