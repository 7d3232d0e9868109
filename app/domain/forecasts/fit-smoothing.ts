import { foreseeSmoothing, runSmoothing, type Rates, type State } from '#app/domain/forecasts/additive-smoothing.ts'
import type { FittedMethod } from '#app/domain/forecasts/fitted-method.ts'
import { leastSquares } from '#app/domain/forecasts/least-squares.ts'
import { between, nelderMeadFrom } from '#app/domain/forecasts/nelder-mead.ts'
import { at, seenOf, sumOf, type Series } from '#app/domain/forecasts/series.ts'

/** Which parts a model has: trend none (N), additive (A) or damped (Ad); `period` 1 is no season. */
export interface SmoothingForm {
	trend: 'none' | 'additive' | 'damped'
	period: number
}

export interface FittedSmoothing extends FittedMethod {
	form: SmoothingForm
	/** Where the search for the rates ended: a start for that of a series a little longer. */
	reals: readonly number[]
	rates: Rates
	start: State
	end: State
	sse: number
	/** SSE/(n − p), p the rates and states that were fitted. */
	sigma2: number
	/** n·log SSE + 2k + 2k(k+1)/(n − k − 1), k counting σ² too; Infinity where there are too few values. */
	aicc: number
}

/** Where the search for the rates begins, as reals. */
const START_RATES = [-2, -0.5, 0.7, 2]

function ratesOf({ trend, period }: SmoothingForm, reals: readonly number[]): Rates {
	const alpha = between(1e-4, 0.9999, at(reals, 0))
	const rest = reals.slice(1)
	const beta = trend === 'none' ? 0 : between(0, alpha, rest.shift() ?? 0)
	const gamma = period > 1 ? between(0, 1 - alpha, rest.shift() ?? 0) : 0
	const phi = trend === 'damped' ? between(0.8, 0.98, rest.shift() ?? 0) : 1
	return { alpha, beta, gamma, phi }
}

const ratesIn = ({ trend, period }: SmoothingForm) =>
	1 + (trend === 'none' ? 0 : 1) + (period > 1 ? 1 : 0) + (trend === 'damped' ? 1 : 0)

/** A state from its free numbers: level, slope where there is a trend, all seasonal figures but the last, which makes their sum 0. */
function stateOf({ trend, period }: SmoothingForm, free: readonly number[]): State {
	const hasTrend = trend !== 'none'
	const figures = free.slice(hasTrend ? 2 : 1)
	const season = period > 1 ? [...figures, -sumOf(figures)] : []
	return { level: at(free, 0), slope: hasTrend ? at(free, 1) : 0, season }
}

/** How many numbers a state leaves free. */
const statesIn = ({ trend, period }: SmoothingForm) => (trend === 'none' ? 1 : 2) + (period > 1 ? period - 1 : 0)

/** The best start for given rates: errors are linear in it, so that it is found at once instead of searched for. */
function bestStart(values: Series, form: SmoothingForm, rates: Rates): State {
	const count = statesIn(form)
	const nothing = values.map((value) => (Number.isNaN(value) ? value : 0))
	const unit = (k: number) => Array.from({ length: count }, (_, i) => (i === k ? 1 : 0))
	const target = runSmoothing(values, rates, stateOf(form, new Array<number>(count).fill(0))).errors
	const columns = Array.from({ length: count }, (_, k) =>
		runSmoothing(nothing, rates, stateOf(form, unit(k))).errors.map((error) => -error),
	)
	return stateOf(form, leastSquares(columns, target))
}

const squares = (errors: readonly number[]) => errors.reduce((sum, error) => sum + error * error, 0)

/** A model of exponential smoothing at its greatest likelihood. NaN are values not seen; throws where fewer are seen than it has parameters. `near` is a start to search from alone. */
export function fitSmoothing(values: Series, form: SmoothingForm, near?: readonly number[]): FittedSmoothing {
	const n = seenOf(values).length
	const parameters = ratesIn(form) + statesIn(form)
	if (n <= parameters) throw new RangeError(`${parameters} parameters ask for more than ${n} values`)
	const tried = (reals: readonly number[]) => {
		const rates = ratesOf(form, reals)
		const start = bestStart(values, form, rates)
		return { rates, start, ...runSmoothing(values, rates, start) }
	}
	const wide = START_RATES.map((alpha) => [alpha, ...new Array<number>(ratesIn(form) - 1).fill(-1)])
	const reals = nelderMeadFrom((it) => squares(tried(it).errors), near ? [near] : wide).x
	const found = tried(reals)
	const sse = squares(found.errors)
	const sigma2 = sse / (n - parameters)
	const k = parameters + 1
	const aicc = n > k + 1 ? n * Math.log(sse) + 2 * k + (2 * k * (k + 1)) / (n - k - 1) : Infinity
	const foresee = (periods: number) => foreseeSmoothing(found.rates, found.end, sigma2, periods)
	return { ...found, form, reals, sse, sigma2, aicc, foresee }
}

/** The forms a series of so many values lets be fitted: with a season only over two whole ones. */
export function smoothingForms(n: number, period: number): SmoothingForm[] {
	const trends = ['none', 'additive', 'damped'] as const
	const periods = period > 1 && n > 2 * period ? [1, period] : [1]
	const forms = periods.flatMap((it) => trends.map((trend): SmoothingForm => ({ trend, period: it })))
	return forms.filter((form) => n > ratesIn(form) + statesIn(form) + 2)
}

/** The form with the least AICc, fitted; null where the series is too short for any. */
export function fitBestSmoothing(values: Series, period: number): FittedSmoothing | null {
	const fits = smoothingForms(seenOf(values).length, period).map((form) => fitSmoothing(values, form))
	return fits.reduce<FittedSmoothing | null>((best, fit) => (best && best.aicc <= fit.aicc ? best : fit), null)
}
