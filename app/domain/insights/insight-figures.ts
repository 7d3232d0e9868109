/** The figures of an enterprise that run over time, in the order in which they are told. */
export const SERIES_FIGURES = ['sales', 'orders', 'conversion', 'occupancy', 'returning', 'reviews'] as const
export type SeriesFigure = (typeof SERIES_FIGURES)[number]

/** What a figure is measured in: fen, a count, a share of 0 to 1, or stars of 1 to 5. */
export type FigureUnit = 'money' | 'count' | 'share' | 'stars'

/** The parts of a figure above and below the line; those of several days are added up. */
export type FigureTally = Readonly<{ num: number; den: number }>

interface Definition {
	unit: FigureUnit
	/** A sum stands for itself; a ratio is num / den. */
	form: 'sum' | 'ratio'
	/** A ratio of fewer than so many is not judged: chance says more than the figure. */
	leastToJudge: number
}

/**
 * What each figure is. The rows it is made of are those of `db/queries/insight-rows.ts`.
 *
 * - sales: what was paid for goods, stays and sessions in parts of orders that are valid (as L02), less refunds on the day they settled.
 * - orders: valid parts of orders, by the day they were paid.
 * - conversion: bought listings of orders (num) by openings of listing pages (den), from the first day openings were counted.
 * - occupancy: nights sold (num) of nights that were on sale (den), by room and night.
 * - returning: orders of people who had bought from the enterprise before (num) of all orders (den).
 * - reviews: the sum of stars (num) of the reviews that are shown (den), by the day they were written.
 */
export const FIGURES: Readonly<Record<SeriesFigure, Definition>> = {
	sales: { unit: 'money', form: 'sum', leastToJudge: 0 },
	orders: { unit: 'count', form: 'sum', leastToJudge: 0 },
	conversion: { unit: 'share', form: 'ratio', leastToJudge: 50 },
	occupancy: { unit: 'share', form: 'ratio', leastToJudge: 7 },
	returning: { unit: 'share', form: 'ratio', leastToJudge: 10 },
	reviews: { unit: 'stars', form: 'ratio', leastToJudge: 3 },
}

/** The figure if the text names one. */
export const readSeriesFigure = (text: string | null | undefined): SeriesFigure | null =>
	SERIES_FIGURES.find((figure) => figure === text) ?? null

/** A figure out of its parts; a ratio of nothing is missing, never nought. */
export function figureValue(figure: SeriesFigure, { num, den }: FigureTally): number | null {
	if (FIGURES[figure].form === 'sum') return num
	return den > 0 ? num / den : null
}

/** The parts of several days together. */
export const addTallies = (tallies: readonly FigureTally[]): FigureTally => ({
	num: tallies.reduce((sum, { num }) => sum + num, 0),
	den: tallies.reduce((sum, { den }) => sum + den, 0),
})

/** How a figure stands against another: what differs by less than a twentieth is called the same. */
export type Trend = 'up' | 'down' | 'same' | 'unknown'

const NOTABLE_SHARE = 0.05

/** How a value stands against a base; both nothing says nothing. */
function moved(value: number, base: number): Trend {
	if (value === base) return value === 0 ? 'unknown' : 'same'
	const isNotable = base <= 0 || Math.abs(value - base) / base >= NOTABLE_SHARE
	if (!isNotable) return 'same'
	return value > base ? 'up' : 'down'
}

/** How a figure moved from one span of time to the next, or stands beside that of others. */
export function trendOf(figure: SeriesFigure, now: FigureTally, other: FigureTally): Trend {
	const { form, leastToJudge } = FIGURES[figure]
	if (form === 'ratio' && Math.min(now.den, other.den) < leastToJudge) return 'unknown'
	const [value, base] = [figureValue(figure, now), figureValue(figure, other)]
	return value === null || base === null ? 'unknown' : moved(value, base)
}
