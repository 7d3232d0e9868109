import type { NoForecast } from '#app/domain/forecasts/candidates.ts'
import { forecastSeries } from '#app/domain/forecasts/forecast-series.ts'
import type { MethodName } from '#app/domain/forecasts/methods.ts'
import { type PlanPrices, planQuantity } from '#app/domain/forecasts/plan-quantity.ts'
import { at, type Series } from '#app/domain/forecasts/series.ts'

const YEAR = 12

/** What a plan for one month of one product is worked out from, in pieces. */
export interface PlanFacts {
	prices: PlanPrices
	inStock: number
	preOrdered: number
}

/** Demand of the month as it is foreseen, in whole pieces: one month in ten is below `low`, one in ten above `high`. */
export interface Demand {
	low: number
	middle: number
	high: number
	method: MethodName
	/** 1 − the method's error over that of the same month a year before. */
	skill: number
}

/** What to make or gather; `toWaste` and `toMiss` are the pieces left over in a month at `low`, and wanted in vain in one at `high`. */
export type PlanAdvice =
	| Readonly<{ outcome: 'advised'; demand: Demand; quantity: number; toWaste: number; toMiss: number }>
	| Readonly<{ outcome: NoForecast }>

/** The demand of a month some months ahead, or why it cannot be told; `sold` is by month, oldest first, `ahead` counts from 1 for the month after the last. */
export function foreseeDemand({ sold, ahead }: { sold: Series; ahead: number }): Demand | { outcome: NoForecast } {
	const found = forecastSeries(sold, { period: YEAR, periods: ahead, isNeverNegative: true })
	if (found.outcome !== 'foreseen') return found
	const whole = (values: readonly number[]) => Math.round(at(values, ahead - 1))
	const middle = whole(found.points)
	const { low, high } = found.within80
	return {
		low: Math.min(middle, whole(low)),
		middle,
		high: Math.max(middle, whole(high)),
		method: found.method,
		skill: found.skill,
	}
}

/** How much of a product to plan for a month: the newsvendor's quantity less what is ordered and there. */
export function advisePlan(
	demand: Demand | { outcome: NoForecast },
	{ prices, inStock, preOrdered }: PlanFacts,
): PlanAdvice {
	if ('outcome' in demand) return demand
	const quantiles = [
		{ share: 0.1, value: demand.low },
		{ share: 0.5, value: demand.middle },
		{ share: 0.9, value: demand.high },
	]
	const quantity = planQuantity(quantiles, prices, { preOrdered, inStock })
	const there = quantity + preOrdered + inStock
	return {
		outcome: 'advised',
		demand,
		quantity,
		toWaste: Math.max(0, there - demand.low),
		toMiss: Math.max(0, demand.high - there),
	}
}

/** Pieces sold by month, from the first month a thing was listed; a month out of its season in which none was sold did not show its demand. */
export function soldSeries(
	{
		sold,
		since,
		seasonMonths,
	}: { sold: Readonly<Record<string, number>>; since: string; seasonMonths: number[] | null },
	months: readonly string[],
): Series {
	return months
		.filter((month) => month > since)
		.map((month) => {
			const pieces = sold[month] ?? 0
			const isOut = seasonMonths !== null && !seasonMonths.includes(Number(month.slice(5)))
			return pieces === 0 && isOut ? Number.NaN : pieces
		})
}
