import type { DrawnPlace } from '#app/domain/geo/cluster-points.ts'

/** A name on a drawing: the middle of its line. */
export interface DrawnName {
	code: string
	name: string
	x: number
	y: number
}

interface Box {
	left: number
	top: number
	right: number
	bottom: number
}

/** The radius of a circle whose area tells how many; the smallest still takes a finger. */
export const circleRadius = (count: number): number => Math.round(26 + 2.4 * Math.sqrt(count))

/** About how wide a name is drawn, in letters' heights: Chinese ones are square. */
const widthOf = (name: string) =>
	[...name].reduce((width, letter) => width + (/[\u2e80-\uffff]/.test(letter) ? 1 : 0.56), 0)

const overlap = (a: Box, b: Box) =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
	Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

const DIRECTIONS = Array.from({ length: 16 }, (_, at) => (at * Math.PI) / 8)
/** How far from its place a name may stand, in letters' heights. */
const STEPS = [0.9, 1.4, 1.9, 2.5, 3.1, 3.8]
/** Nothing may hang over the edge while another spot is left. */
const OUTSIDE = 100
/** A name far from its place misleads: so much may be hidden for each unit nearer. */
const AWAY = 4

function boxAround(x: number, y: number, width: number, height: number): Box {
	return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function spotsAround({ x, y }: DrawnPlace, size: number) {
	const around = STEPS.flatMap((step) =>
		DIRECTIONS.map((direction) => ({
			x: Math.round(x + Math.cos(direction) * step * size),
			y: Math.round(y + Math.sin(direction) * step * size),
			away: step,
		})),
	)
	return [{ x, y, away: 0 }, ...around]
}

/**
 * Names near their places, each where it hides least of the circles and of the names before it, the nearest such spot
 * first, and never over the edge where another spot is left. Sizes in drawing units.
 */
export function placeNames(
	places: readonly DrawnPlace[],
	circles: readonly DrawnPlace[],
	sheet: { width: number; height: number; size: number },
): DrawnName[] {
	const taken = circles.map(({ x, y, count }) => boxAround(x, y, 2 * circleRadius(count), 2 * circleRadius(count)))
	const whole = { left: 0, top: 0, right: sheet.width, bottom: sheet.height }
	return places.map((place) => {
		const [width, height] = [widthOf(place.name) * sheet.size, sheet.size]
		const costs = spotsAround(place, sheet.size).map(({ x, y, away }) => {
			const box = boxAround(x, y, width, height)
			const outside = width * height - overlap(box, whole)
			const hidden = taken.reduce((sum, other) => sum + overlap(box, other), 0)
			return { x, y, box, cost: hidden + outside * OUTSIDE + away * sheet.size * AWAY }
		})
		const best = costs.reduce((least, it) => (it.cost < least.cost ? it : least))
		taken.push(best.box)
		return { code: place.code, name: place.name, x: best.x, y: best.y }
	})
}
