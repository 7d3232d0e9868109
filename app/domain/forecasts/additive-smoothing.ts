import { horizons } from '#app/domain/forecasts/fitted-method.ts'
import { at, type Series } from '#app/domain/forecasts/series.ts'

/*
 * The additive models of exponential smoothing in their error-correction form (Hyndman, Koehler, Ord and Snyder 2008, class 1):
 * ŷ = l + φb + s, e = y − ŷ, l ← l + φb + αe, b ← φb + βe, s ← s + γe.
 */

/** How much of an error goes into level, slope and season, and how much of the slope is left after a period. */
export interface Rates {
	alpha: number
	beta: number
	gamma: number
	/** 1: the slope does not die away. */
	phi: number
}

/** Where a series stands; `season[0]` belongs to the next period, and there is none without a season. */
export interface State {
	level: number
	slope: number
	season: number[]
}

/** The errors one step ahead, 0 where nothing was seen, and where the series stands after its last period. */
export function runSmoothing(values: Series, rates: Rates, start: State): { errors: number[]; end: State } {
	const { alpha, beta, gamma, phi } = rates
	let { level, slope } = start
	const season = [...start.season]
	const errors = values.map((value, t) => {
		const place = season.length > 0 ? t % season.length : 0
		const figure = season[place] ?? 0
		const before = level + phi * slope
		const error = Number.isNaN(value) ? 0 : value - before - figure
		level = before + alpha * error
		slope = phi * slope + beta * error
		if (season.length > 0) season[place] = figure + gamma * error
		return error
	})
	const next = season.length > 0 ? values.length % season.length : 0
	return { errors, end: { level, slope, season: [...season.slice(next), ...season.slice(0, next)] } }
}

/** φ + φ² + … + φ^h. */
const dampedSum = (phi: number, h: number) => (phi === 1 ? h : (phi * (1 - phi ** h)) / (1 - phi))

/** What is foreseen from a state on, and the variance of each point: σ²(1 + Σ_{j<h} c_j²), c_j = α + βφ_j + γ·1[m|j]. */
export function foreseeSmoothing(rates: Rates, { level, slope, season }: State, sigma2: number, periods: number) {
	const { alpha, beta, gamma, phi } = rates
	const period = season.length
	let spread = 1
	const variances: number[] = []
	const points = horizons(periods).map((h) => {
		variances.push(sigma2 * spread)
		const c = alpha + beta * dampedSum(phi, h) + (period > 0 && h % period === 0 ? gamma : 0)
		spread += c * c
		return level + dampedSum(phi, h) * slope + (period > 0 ? at(season, (h - 1) % period) : 0)
	})
	return { points, variances }
}
