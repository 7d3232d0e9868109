import { candidatesFor, type NoForecast } from '#app/domain/forecasts/candidates.ts'
import { chooseMethod, type Trial } from '#app/domain/forecasts/choose-method.ts'
import { meanAbsoluteError, seasonalScale } from '#app/domain/forecasts/forecast-errors.ts'
import { intervalsOf, type Interval } from '#app/domain/forecasts/intervals.ts'
import { fitMethod, settledMethod, type MethodName } from '#app/domain/forecasts/methods.ts'
import { rollingOrigins, type OriginForecast } from '#app/domain/forecasts/rolling-origin.ts'
import { seenOf, type Series } from '#app/domain/forecasts/series.ts'

/** Origins of a trial at most. */
const MOST_ORIGINS = 24

export interface SeriesForecast {
	outcome: 'foreseen'
	method: MethodName
	points: number[]
	within80: Interval
	within95: Interval
	/** 1 − its loss over seasonal naive's; 0 where that is used itself. */
	skill: number
	trials: Trial[]
	/** What the method would have said before, beside what came. */
	origins: OriginForecast[]
}

export interface ForecastWish {
	/** Values a season has: 12, 7 or 52. */
	period: number
	/** How many periods to foresee. */
	periods: number
	/** Sales and nights are never less than nothing. */
	isNeverNegative: boolean
	/** Methods that are not worth their time here. */
	leftOut?: readonly MethodName[]
}

function trialOf(values: Series, method: MethodName, { period, periods }: ForecastWish): OriginForecast[] {
	const first = Math.max(Math.min(2 * period, values.length - 4), values.length - MOST_ORIGINS)
	const fit = settledMethod(method, values.slice(0, first), period)
	const foresee = (known: Series, ahead: number) => fit(known)?.foresee(ahead).points ?? []
	return rollingOrigins(values, { first, periods }, foresee)
}

/** The mean absolute error over all origins and horizons, as a multiple of the series' seasonal change. */
function lossOf(origins: readonly OriginForecast[], values: Series, period: number): number {
	const pairs = origins.flatMap(({ actual, foreseen }) =>
		actual.map((value, i) => [value, foreseen[i] ?? Number.NaN] as const),
	)
	const told = pairs.filter(([value, point]) => !Number.isNaN(value) && !Number.isNaN(point))
	const error = meanAbsoluteError(
		told.map(([value]) => value),
		told.map(([, point]) => point),
	)
	const scale = seasonalScale(values, period)
	return Number.isNaN(scale) ? error : error / scale
}

/**
 * What a series will be: each method worth a trial foresees the past from rolling origins, the best one that wins over seasonal
 * naive is fitted to the whole, and its intervals are as wide as its past errors were. Tells why where there is no forecast.
 */
export function forecastSeries(values: Series, wish: ForecastWish): SeriesForecast | { outcome: NoForecast } {
	const { period, periods, isNeverNegative, leftOut = [] } = wish
	const all = candidatesFor(values, period)
	if (typeof all === 'string') return { outcome: all }
	const candidates = all.filter((method) => !leftOut.includes(method))
	const benchmark = candidates.includes('seasonal-naive') ? 'seasonal-naive' : 'mean-of-last'
	const tried = candidates.map((method) => ({ method, origins: trialOf(values, method, wish) }))
	const trials = tried.map(({ method, origins }): Trial => ({ method, loss: lossOf(origins, values, period) }))
	const method = chooseMethod(trials, benchmark)
	const fitted = fitMethod(method, values, period) ?? fitMethod(benchmark, values, period)
	if (!fitted || seenOf(values).length === 0) return { outcome: 'too-few' }
	const origins = tried.find((it) => it.method === method)?.origins ?? []
	const foreseen = fitted.foresee(periods)
	const points = isNeverNegative ? foreseen.points.map((point) => Math.max(0, point)) : foreseen.points
	const within = intervalsOf({ ...foreseen, points }, origins, isNeverNegative)
	const loss = (of: MethodName) => trials.find((trial) => trial.method === of)?.loss ?? Number.NaN
	const skill = 1 - loss(method) / loss(benchmark)
	return { outcome: 'foreseen', method, points, within80: within[80], within95: within[95], skill, trials, origins }
}
