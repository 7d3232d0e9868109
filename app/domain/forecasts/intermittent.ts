import { horizons, type FittedMethod } from '#app/domain/forecasts/fitted-method.ts'
import { at, type Series } from '#app/domain/forecasts/series.ts'

/** What a demand that comes now and then is foreseen at: sizes and the time between them smoothed apart (Croston 1972). */
export interface Intermittent {
	/** Of a demand when there is one. */
	size: number
	/** Periods from one demand to the next. */
	interval: number
	perPeriod: number
}

/** Simple smoothing that begins with the first value. */
const smooth = (values: readonly number[], alpha: number) =>
	values.slice(1).reduce((level, value) => alpha * value + (1 - alpha) * level, at(values, 0))

/** Croston's forecast; throws where nothing was ever asked for. */
export function croston(values: Series, alpha: number): Intermittent {
	const places = values.flatMap((value, t) => (value > 0 ? [t] : []))
	if (places.length === 0) throw new RangeError('nothing was ever asked for')
	const sizes = places.map((place) => at(values, place))
	const gaps = places.map((place, i) => place - (i > 0 ? at(places, i - 1) : -1))
	const [size, interval] = [smooth(sizes, alpha), smooth(gaps, alpha)]
	return { size, interval, perPeriod: size / interval }
}

/** Croston's forecast freed of its bias (Syntetos and Boylan 2005). */
export function syntetosBoylan(values: Series, alpha: number): Intermittent {
	const found = croston(values, alpha)
	return { ...found, perPeriod: found.perPeriod * (1 - alpha / 2) }
}

/** The chance of a demand smoothed each period, its size at each demand (Teunter, Syntetos and Babai 2011): falls while nothing is asked for. */
export function teunterSyntetosBabai(values: Series, alpha: number, beta = alpha): Intermittent {
	const first = croston(values, alpha)
	const sizes = values.filter((value) => value > 0)
	let chance = sizes.length / values.length
	for (const value of values) if (!Number.isNaN(value)) chance += beta * ((value > 0 ? 1 : 0) - chance)
	return { size: first.size, interval: 1 / chance, perPeriod: chance * first.size }
}

/** One of them as a method whose interval comes from its past errors alone. */
export function intermittentMethod(values: Series, foreseen: (seen: Series) => Intermittent): FittedMethod {
	const first = values.findIndex((value) => value > 0) + 1
	const errors = values.slice(first).map((value, i) => value - foreseen(values.slice(0, first + i)).perPeriod)
	const { perPeriod } = foreseen(values)
	return { errors, foresee: (periods) => ({ points: horizons(periods).map(() => perPeriod), variances: null }) }
}
