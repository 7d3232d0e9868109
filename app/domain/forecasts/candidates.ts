import { classifyDemand } from '#app/domain/forecasts/classify-demand.ts'
import type { MethodName } from '#app/domain/forecasts/methods.ts'
import { seenOf, type Series } from '#app/domain/forecasts/series.ts'

/** Fewer values than these tell nothing of the next. */
export const LEAST_VALUES = 8

/** Why a series has no forecast. */
export type NoForecast = 'too-few' | 'all-zero'

const SMOOTH_LONG: MethodName[] = ['seasonal-naive', 'mean-of-last', 'smoothing', 'holt-winters-additive', 'theta']

/** The methods worth a trial on a series, by how its demand comes and how many seasons it has; or why there are none. */
export function candidatesFor(values: Series, period: number): MethodName[] | NoForecast {
	const seen = seenOf(values)
	if (seen.length < LEAST_VALUES) return 'too-few'
	const { demandClass } = classifyDemand(values)
	if (demandClass === 'none') return 'all-zero'
	if (demandClass === 'intermittent' || demandClass === 'lumpy')
		return ['mean-of-last', 'syntetos-boylan', 'teunter-syntetos-babai']
	// Before a season has passed there is no same month of the one before to go by.
	const benchmark = seen.length > period ? 'seasonal-naive' : 'mean-of-last'
	if (demandClass === 'erratic') return [benchmark, 'simple-smoothing', 'theta']
	if (seen.length < 3 * period) return [benchmark, 'smoothing', 'theta']
	return seen.every((value) => value > 0) ? [...SMOOTH_LONG, 'holt-winters-multiplicative'] : SMOOTH_LONG
}
