import type { NoForecast } from '#app/domain/forecasts/candidates.ts'
import { forecastSeries } from '#app/domain/forecasts/forecast-series.ts'
import { sumOf } from '#app/domain/forecasts/series.ts'
import { addMonths, type Month } from '#app/domain/indicators/month.ts'

const YEAR = 12
/** Further ahead nobody would plan by it. */
const MONTHS_AHEAD = 36

/** Values of months that are over, oldest first; null where none is known. */
export type MonthSeries = readonly { period: Month; value: number | null }[]

/** When a sum of twelve months reaches a threshold. */
export type ThresholdMonth =
	| Readonly<{ outcome: 'reached'; month: Month }>
	/** The first month in which it is as likely as not; `earliest` and `latest` those in which it is by one and by nine chances in ten. */
	| Readonly<{ outcome: 'foreseen'; month: Month; earliest: Month; latest: Month | null }>
	| Readonly<{ outcome: 'not-within'; months: number; earliest: Month | null }>
	| Readonly<{ outcome: NoForecast }>

export interface Threshold {
	amount: number
	/** It must be above the amount, not at it. */
	isAbove?: boolean
}

/** The place of the first value from `from` on with which the twelve values that end there come to a threshold; null where none does. */
function firstPassing(values: readonly number[], from: number, { amount, isAbove = false }: Threshold): number | null {
	const least = amount - amount * 1e-12
	for (let i = from; i < values.length; i++) {
		const sum = sumOf(values.slice(Math.max(0, i + 1 - YEAR), i + 1))
		if (isAbove ? sum > amount : sum >= least) return i
	}
	return null
}

/**
 * The first month whose trailing twelve months come to a threshold: where it was reached, else the first one for which the
 * probability is at least one half (indicators 4.6). A month's deviations are taken to go on, so that the range is a cautious one.
 */
export function thresholdMonth(series: MonthSeries, threshold: Threshold): ThresholdMonth {
	const seen = series.map(({ value }) => value ?? 0)
	const reached = firstPassing(seen, 0, threshold)
	if (reached !== null) return { outcome: 'reached', month: series[reached]?.period ?? '' }
	const values = series.map(({ value }) => value ?? Number.NaN)
	const found = forecastSeries(values, { period: YEAR, periods: MONTHS_AHEAD, isNeverNegative: true })
	if (found.outcome !== 'foreseen') return { outcome: found.outcome }
	const last = series.at(-1)?.period ?? ''
	const monthBy = (ahead: readonly number[]) => {
		const whole = [...seen, ...ahead.map((value) => Math.max(0, value))]
		const i = firstPassing(whole, seen.length, threshold)
		return i === null ? null : addMonths(last, i + 1 - seen.length)
	}
	const { low, high } = found.within80
	const [month, earliest] = [monthBy(found.points), monthBy(high)]
	if (month === null) return { outcome: 'not-within', months: MONTHS_AHEAD, earliest }
	return { outcome: 'foreseen', month, earliest: earliest ?? month, latest: monthBy(low) }
}
