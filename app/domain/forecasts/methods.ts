import { fitBestSmoothing, fitSmoothing, type SmoothingForm } from '#app/domain/forecasts/fit-smoothing.ts'
import { horizons, type FittedMethod } from '#app/domain/forecasts/fitted-method.ts'
import { fitHoltWinters } from '#app/domain/forecasts/holt-winters.ts'
import { intermittentMethod, syntetosBoylan, teunterSyntetosBabai } from '#app/domain/forecasts/intermittent.ts'
import { seasonalNaive } from '#app/domain/forecasts/seasonal-naive.ts'
import { meanOf, seenOf, type Series } from '#app/domain/forecasts/series.ts'
import { fitTheta } from '#app/domain/forecasts/theta.ts'

/** The methods a forecast is chosen from, the simplest first. */
export const METHODS = [
	'seasonal-naive',
	'mean-of-last',
	'simple-smoothing',
	'smoothing',
	'holt-winters-additive',
	'holt-winters-multiplicative',
	'theta',
	'syntetos-boylan',
	'teunter-syntetos-babai',
] as const

export type MethodName = (typeof METHODS)[number]

/** Of intermittent demand: slow, for each size tells little. */
const INTERMITTENT_RATE = 0.1

/** The mean of the last values again and again. */
function meanOfLast(values: Series, count: number): FittedMethod {
	const mean = (known: Series) => meanOf(seenOf(known.slice(-count)))
	const errors = seenOf(values.slice(count).map((value, i) => value - mean(values.slice(0, count + i))))
	return { errors, foresee: (periods) => ({ points: horizons(periods).map(() => mean(values)), variances: null }) }
}

/** What was not seen, at the mean of what was: for methods that have no way of their own. */
function filled(values: Series): Series {
	const mean = meanOf(seenOf(values))
	return values.map((value) => (Number.isNaN(value) ? mean : value))
}

/** How many values the mean is of: a season's worth where demand is rare, else three. */
const lastCount = (values: Series, period: number) =>
	seenOf(values).filter((value) => value === 0).length > 0 ? Math.max(3, period) : 3

const FITS: Record<MethodName, (values: Series, period: number) => FittedMethod | null> = {
	'seasonal-naive': (values, period) => seasonalNaive(filled(values), values.length > period ? period : 1),
	'mean-of-last': (values, period) => meanOfLast(values, lastCount(values, period)),
	'simple-smoothing': (values) => fitSmoothing(values, { trend: 'none', period: 1 }),
	smoothing: (values, period) => fitBestSmoothing(values, period),
	'holt-winters-additive': (values, period) => fitHoltWinters(filled(values), { period, kind: 'additive' }),
	'holt-winters-multiplicative': (values, period) => fitHoltWinters(filled(values), { period, kind: 'multiplicative' }),
	theta: (values, period) => fitTheta(filled(values), period),
	'syntetos-boylan': (values) => intermittentMethod(values, (seen) => syntetosBoylan(seen, INTERMITTENT_RATE)),
	'teunter-syntetos-babai': (values) =>
		intermittentMethod(values, (seen) => teunterSyntetosBabai(seen, INTERMITTENT_RATE)),
}

/** A method fitted to a series of a season of `period` values; null where it cannot be. */
export const fitMethod = (name: MethodName, values: Series, period: number): FittedMethod | null =>
	FITS[name](values, period)

/** A method to be fitted again and again as a series grows: the form of its smoothing is settled on the shortest, not chosen anew each time. */
export function settledMethod(
	name: MethodName,
	shortest: Series,
	period: number,
): (values: Series) => FittedMethod | null {
	if (name !== 'smoothing') return (values) => fitMethod(name, values, period)
	const first = fitBestSmoothing(shortest, period)
	const form: SmoothingForm = first?.form ?? { trend: 'none', period: 1 }
	let near = first?.reals
	return (values) => {
		const fitted = fitSmoothing(values, form, near)
		near = fitted.reals
		return fitted
	}
}
