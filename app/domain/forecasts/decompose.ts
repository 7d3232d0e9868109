import { at, meanOf, seenOf, type Series } from '#app/domain/forecasts/series.ts'

export type SeasonKind = 'additive' | 'multiplicative'

/** A mean over one whole season around each value, half of each end; NaN where the series does not reach. */
export function centredMean(values: Series, period: number): number[] {
	const half = Math.floor(period / 2)
	const isEven = period % 2 === 0
	return values.map((_, t) => {
		if (t < half || t + half >= values.length) return Number.NaN
		let sum = 0
		for (let k = -half; k <= half; k++) sum += at(values, t + k) * (isEven && Math.abs(k) === half ? 0.5 : 1)
		return sum / period
	})
}

/** Trend by centred means and one figure for each place in the season, of mean 0 (additive) or 1 (multiplicative). Two seasons at least. */
export function decompose(values: Series, period: number, kind: SeasonKind): { trend: number[]; figure: number[] } {
	if (values.length < 2 * period) throw new RangeError(`a season of ${period} asks for ${2 * period} values`)
	const trend = centredMean(values, period)
	const parted = values.map((value, t) => (kind === 'additive' ? value - at(trend, t) : value / at(trend, t)))
	const raw = Array.from({ length: period }, (_, place) =>
		meanOf(seenOf(parted.filter((_, t) => t % period === place))),
	)
	const mean = meanOf(raw)
	return { trend, figure: raw.map((value) => (kind === 'additive' ? value - mean : value / mean)) }
}
