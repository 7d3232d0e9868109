import { presentValues } from '#app/domain/indicators/missing.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'

/** A class of places by a figure: from its lowest value to its highest, both included, with how many there are. */
export type FigureClass = Readonly<{ from: number; to: number; count: number }>

/** A place's class, from 1 (lowest); null where its figure is missing. */
export type ClassedFigures = Readonly<{
	classes: readonly FigureClass[]
	classOf: (value: number | null) => number | null
}>

/** As many as eyes tell apart without colours. */
const MOST_CLASSES = 5

/** Classes of about equally many places (quantiles, type 7); places that are alike are never parted, so there may be fewer. */
export function classifyFigures(figures: readonly (number | null)[]): ClassedFigures {
	const values = presentValues(figures.map((figure) => figure ?? NaN)).sort((a, b) => a - b)
	const count = Math.min(MOST_CLASSES, new Set(values).size)
	const cuts = Array.from({ length: count }, (_, i) => quantile(values, (i + 1) / count))
	const tops = [...new Set(cuts)].flatMap((cut) => values.filter((value) => value <= cut).at(-1) ?? [])
	const bounds = [...new Set(tops)]
	const classes = bounds.map((to, i) => {
		const own = values.filter((value) => value <= to && (i === 0 || value > (bounds[i - 1] ?? to)))
		return { from: own[0] ?? to, to, count: own.length }
	})
	const classOf = (value: number | null) => {
		if (value === null) return null
		const at = bounds.findIndex((to) => value <= to)
		return at < 0 ? null : at + 1
	}
	return { classes, classOf }
}
