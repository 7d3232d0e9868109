import { decompose } from '#app/domain/forecasts/decompose.ts'
import { horizons, type FittedMethod } from '#app/domain/forecasts/fitted-method.ts'
import { fitSmoothing, type FittedSmoothing } from '#app/domain/forecasts/fit-smoothing.ts'
import { at, meanOf, type Series } from '#app/domain/forecasts/series.ts'
import { straightLine } from '#app/domain/forecasts/straight-line.ts'

/** Of a one-sided normal test at 5 %. */
const Z_90 = 1.6448536269514722

/** The correlation of a series with itself at lags 1, 2, …, by the whole series' mean and variance. */
function autocorrelations(values: readonly number[], lags: number): number[] {
	const mean = meanOf(values)
	const shifted = values.map((value) => value - mean)
	const whole = shifted.reduce((sum, value) => sum + value * value, 0)
	return horizons(lags).map(
		(lag) => shifted.slice(lag).reduce((sum, value, i) => sum + value * at(shifted, i), 0) / whole,
	)
}

/** Whether a series repeats itself after a period: |r_m| > 1.645·√((1 + 2Σ_{i<m} r_i²)/n). */
export function seasonTest(
	values: readonly number[],
	period: number,
): { r: number; limit: number; isSeasonal: boolean } {
	const all = autocorrelations(values, period)
	const r = at(all, period - 1)
	const others = all.slice(0, -1).reduce((sum, value) => sum + value * value, 0)
	const limit = Z_90 * Math.sqrt((1 + 2 * others) / values.length)
	return { r, limit, isSeasonal: Math.abs(r) > limit }
}

/** Theta (Assimakopoulos and Nikolopoulos 2000) from the level it smooths to and the slope it halves. */
export function thetaForesees(
	{ alpha, level, slope, n, sigma2 }: { alpha: number; level: number; slope: number; n: number; sigma2: number },
	figure: readonly number[],
	periods: number,
) {
	const drift = (h: number) => (slope / 2) * (h - 1 + (1 - (1 - alpha) ** n) / alpha)
	const figureAt = (h: number) => (figure.length > 0 ? at(figure, (n + h - 1) % figure.length) : 1)
	return {
		points: horizons(periods).map((h) => (level + drift(h)) * figureAt(h)),
		variances: horizons(periods).map((h) => sigma2 * (1 + (h - 1) * alpha * alpha)),
	}
}

export interface FittedTheta extends FittedMethod {
	/** Empty where the series has no season. */
	figure: number[]
	smoothed: FittedSmoothing
}

/** Theta over a series without gaps, its season taken out first where there is one; needs values above 0 for a season. */
export function fitTheta(values: Series, period: number): FittedTheta {
	const isLong = period > 1 && values.length > 2 * period && values.every((value) => value > 0)
	const isSeasonal = isLong && seasonTest(values, period).isSeasonal
	const figure = isSeasonal ? decompose(values, period, 'multiplicative').figure : []
	const flat = values.map((value, t) => (isSeasonal ? value / at(figure, t % period) : value))
	const smoothed = fitSmoothing(flat, { trend: 'none', period: 1 })
	const { slope } = straightLine(flat)
	const { rates, end, sigma2 } = smoothed
	const from = { alpha: rates.alpha, level: end.level, slope, n: values.length, sigma2 }
	const errors = smoothed.errors.map((error, t) => (isSeasonal ? error * at(figure, t % period) : error))
	return { errors, figure, smoothed, foresee: (periods) => thetaForesees(from, figure, periods) }
}
