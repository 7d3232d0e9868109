import type { Foreseen } from '#app/domain/forecasts/fitted-method.ts'
import { errorsAhead, type OriginForecast } from '#app/domain/forecasts/rolling-origin.ts'
import { at } from '#app/domain/forecasts/series.ts'

/** Two-sided standard normal quantiles of the levels that are published. */
const Z: Record<Level, number> = { 80: 1.2815515655446004, 95: 1.959963984540054 }

/** Per cent of futures that an interval should hold. */
export type Level = 80 | 95

/** The half width of an interval by split conformal: the ⌈(R+1)(1−α)⌉-th smallest absolute error; null with fewer than 1/α − 1 errors. */
export function conformalHalfWidth(errors: readonly number[], level: Level): number | null {
	const place = Math.ceil(((errors.length + 1) * level) / 100)
	if (place > errors.length) return null
	return at(
		errors.map(Math.abs).toSorted((a, b) => a - b),
		place - 1,
	)
}

export interface Interval {
	low: number[]
	high: number[]
}

/** An interval for each point: by its past errors at the same horizon where there are enough, else by the method's variance; NaN where it has neither. */
export function intervalOf(
	{ points, variances }: Foreseen,
	origins: readonly OriginForecast[],
	{ level, isNeverNegative }: { level: Level; isNeverNegative: boolean },
): Interval {
	const half = points.map(
		(_, i) =>
			conformalHalfWidth(errorsAhead(origins, i + 1), level) ?? Z[level] * Math.sqrt(variances?.[i] ?? Number.NaN),
	)
	const low = points.map((point, i) => point - at(half, i))
	return {
		low: isNeverNegative ? low.map((value) => Math.max(0, value)) : low,
		high: points.map((p, i) => p + at(half, i)),
	}
}
