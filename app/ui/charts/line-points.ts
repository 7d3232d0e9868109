export interface ChartPoint {
	x: number
	y: number
}

export interface ChartBox {
	width: number
	height: number
	padding: number
	/** The scale; by default from the least to the greatest value. */
	min?: number
	max?: number
}

/** Where the values of a series lie in a box, evenly spaced from its left edge to its right; a missing one lies nowhere. */
export function linePoints(values: readonly (number | null)[], box: ChartBox): (ChartPoint | null)[] {
	const present = values.filter((value) => value !== null)
	const min = box.min ?? Math.min(...present)
	const max = box.max ?? Math.max(...present)
	const span = max - min
	const step = (box.width - 2 * box.padding) / Math.max(1, values.length - 1)
	const inner = box.height - 2 * box.padding
	return values.map((value, at) => {
		if (value === null) return null
		const share = span > 0 ? (value - min) / span : 0.5
		return { x: round(box.padding + at * step), y: round(box.padding + (1 - share) * inner) }
	})
}

/** A path through points, broken where one is missing. */
export function pathOf(points: readonly (ChartPoint | null)[]): string {
	return points
		.map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
		.filter(Boolean)
		.join('')
}

/** Round ends of a scale that holds the values, and the lines between: at most six, in steps of 1, 2 or 5. */
export function niceScale(values: readonly number[]): { min: number; max: number; ticks: number[] } {
	const least = Math.min(0, ...values)
	const most = Math.max(0, ...values)
	const raw = (most - least || 1) / 4
	const power = 10 ** Math.floor(Math.log10(raw))
	const step = power * ([1, 2, 5, 10].find((it) => it * power >= raw) ?? 10)
	const first = Math.floor(least / step)
	const last = Math.max(first + 1, Math.ceil(most / step))
	const ticks = Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step, 1e9))
	return { min: first * step, max: last * step, ticks }
}

const round = (value: number, precision = 100) => Math.round(value * precision) / precision
