import { decompose, type SeasonKind } from '#app/domain/forecasts/decompose.ts'
import { horizons, type FittedMethod } from '#app/domain/forecasts/fitted-method.ts'
import { between, nelderMeadFrom } from '#app/domain/forecasts/nelder-mead.ts'
import { at, meanOf, seenOf, type Series } from '#app/domain/forecasts/series.ts'
import { straightLine } from '#app/domain/forecasts/straight-line.ts'

/** The weights of the newest value in level, trend and season, each 0 to 1. */
export interface HoltWintersRates {
	alpha: number
	beta: number
	gamma: number
}

export interface HoltWinters extends FittedMethod {
	rates: HoltWintersRates
	kind: SeasonKind
	level: number
	trend: number
	/** The last season; its first belongs to the next period. */
	season: number[]
	sse: number
}

/** Level and trend before the second season, and the figure of the first two (Holt 1957, Winters 1960). */
function startOf(values: Series, period: number, kind: SeasonKind) {
	const { trend, figure } = decompose(values.slice(0, 2 * period), period, kind)
	const { intercept, slope } = straightLine(seenOf(trend))
	return { level: intercept - slope, trend: slope, season: figure }
}

/** The one-step variance grown over the horizon: ψ_j = α(1 + jβ) + 1[m|j]·γ(1 − α); multiplicative seasons scale each step by their figures. */
function variancesOf(fit: Omit<HoltWinters, 'foresee'>, periods: number): number[] {
	const { errors, rates, kind, season } = fit
	const { alpha, beta, gamma } = rates
	const period = season.length
	const mean = meanOf(errors)
	const sigma2 = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (errors.length - 1)
	const psi = (j: number) => (j === 0 ? 1 : alpha * (1 + j * beta) + (j % period === 0 ? gamma * (1 - alpha) : 0))
	const figure = (h: number) => (kind === 'additive' ? 1 : at(season, (h - 1) % period))
	return horizons(periods).map((h) => {
		const terms = Array.from({ length: h }, (_, j) => ((psi(j) * figure(h)) / figure(h - j)) ** 2)
		return sigma2 * terms.reduce((sum, term) => sum + term, 0)
	})
}

/** Holt-Winters with given rates over a series of at least two seasons; a value not seen counts as what was expected. */
export function runHoltWinters(
	values: Series,
	rates: HoltWintersRates,
	{ period, kind }: { period: number; kind: SeasonKind },
): HoltWinters {
	const { alpha, beta, gamma } = rates
	const isAdditive = kind === 'additive'
	let { level, trend } = startOf(values, period, kind)
	const { season } = startOf(values, period, kind)
	const errors = values.slice(period).map((value, i) => {
		const figure = at(season, i % period)
		const expected = isAdditive ? level + trend + figure : (level + trend) * figure
		const seen = Number.isNaN(value) ? expected : value
		const before = level
		level = alpha * (isAdditive ? seen - figure : seen / figure) + (1 - alpha) * (level + trend)
		trend = beta * (level - before) + (1 - beta) * trend
		season[i % period] = gamma * (isAdditive ? seen - level : seen / level) + (1 - gamma) * figure
		return seen - expected
	})
	const next = (values.length - period) % period
	const turned = [...season.slice(next), ...season.slice(0, next)]
	const sse = errors.reduce((sum, error) => sum + error * error, 0)
	const fit = { errors, rates, kind, level, trend, season: turned, sse }
	const pointAt = (h: number) => {
		const figure = at(turned, (h - 1) % period)
		return isAdditive ? level + h * trend + figure : (level + h * trend) * figure
	}
	return {
		...fit,
		foresee: (periods) => ({ points: horizons(periods).map(pointAt), variances: variancesOf(fit, periods) }),
	}
}

const STARTS = [
	[-0.8, -2.2, -2.2],
	[-0.8, -2.2, 1],
	[0.8, -4, 2],
	[-2, -3, -0.5],
] as const

/** Holt-Winters with the least squared errors one step ahead. */
export function fitHoltWinters(values: Series, season: { period: number; kind: SeasonKind }): HoltWinters {
	const ratesOf = (reals: readonly number[]): HoltWintersRates => ({
		alpha: between(0, 1, at(reals, 0)),
		beta: between(0, 1, at(reals, 1)),
		gamma: between(0, 1, at(reals, 2)),
	})
	const best = nelderMeadFrom((reals) => runHoltWinters(values, ratesOf(reals), season).sse, STARTS)
	return runHoltWinters(values, ratesOf(best.x), season)
}
