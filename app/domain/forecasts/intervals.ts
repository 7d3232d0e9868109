import type { Foreseen } from '#app/domain/forecasts/fitted-method.ts'
import { errorsAhead, type OriginForecast } from '#app/domain/forecasts/rolling-origin.ts'
import { at, meanOf } from '#app/domain/forecasts/series.ts'

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

/** As wide as errors of all horizons together were, taken for normal; NaN without any. */
function pooledHalfWidth(points: readonly number[], origins: readonly OriginForecast[], level: Level): number {
	const errors = points.flatMap((_, i) => errorsAhead(origins, i + 1))
	return Z[level] * Math.sqrt(meanOf(errors.map((error) => error * error)))
}

/**
 * The half width at each horizon: by past errors there where there are enough, else by the method's variance, else by its errors
 * at all horizons (NaN without any); never less than nearer.
 */
function halfWidths({ points, variances }: Foreseen, origins: readonly OriginForecast[], level: Level): number[] {
	const pooled = pooledHalfWidth(points, origins, level)
	let widest = 0
	return points.map((_, i) => {
		const analytic = Z[level] * Math.sqrt(variances?.[i] ?? Number.NaN)
		const half = conformalHalfWidth(errorsAhead(origins, i + 1), level) ?? (Number.isNaN(analytic) ? pooled : analytic)
		widest = Number.isNaN(half) ? half : Math.max(widest || 0, half)
		return widest
	})
}

/** The intervals of a forecast, the wider around the narrower; of what is never negative, from 0 at least. */
export function intervalsOf(
	foreseen: Foreseen,
	origins: readonly OriginForecast[],
	isNeverNegative: boolean,
): Record<Level, Interval> {
	const narrow = halfWidths(foreseen, origins, 80)
	const wide = halfWidths(foreseen, origins, 95).map((half, i) => Math.max(half, at(narrow, i)))
	const around = (half: readonly number[]): Interval => {
		const low = foreseen.points.map((point, i) => point - at(half, i))
		return {
			low: isNeverNegative ? low.map((value) => Math.max(0, value)) : low,
			high: foreseen.points.map((point, i) => point + at(half, i)),
		}
	}
	return { 80: around(narrow), 95: around(wide) }
}
