import { at, type Series } from '#app/domain/forecasts/series.ts'

/** What was foreseen from one origin, beside what came; only the periods that have come. */
export interface OriginForecast {
	/** Values known at the origin. */
	origin: number
	actual: number[]
	foreseen: number[]
}

/** Forecasts from each origin between `first` and the last but one value, each made of what was known there alone. */
export function rollingOrigins(
	values: Series,
	{ first, periods }: { first: number; periods: number },
	foresee: (known: Series, periods: number) => readonly number[],
): OriginForecast[] {
	const origins = Array.from({ length: Math.max(0, values.length - first) }, (_, i) => first + i)
	return origins.map((origin) => {
		const actual = values.slice(origin, origin + periods)
		return { origin, actual, foreseen: foresee(values.slice(0, origin), periods).slice(0, actual.length) }
	})
}

/** The errors (actual less foreseen) `h` periods ahead, of every origin that has one; NaN, where nothing was seen, left out. */
export const errorsAhead = (origins: readonly OriginForecast[], h: number): number[] =>
	origins.map(({ actual, foreseen }) => at(actual, h - 1) - at(foreseen, h - 1)).filter((error) => !Number.isNaN(error))
