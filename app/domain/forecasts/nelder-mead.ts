import { at } from '#app/domain/forecasts/series.ts'

type Point = { x: number[]; cost: number }
type Cost = (x: readonly number[]) => number

const MOST_EVALUATIONS = 400
const TOLERANCE = 1e-10

/** Where `cost` is least near `start`, by the simplex of Nelder and Mead (1965): any real vector may be tried; a NaN costs infinitely much. */
export function nelderMead(cost: Cost, start: readonly number[], step = 0.7): Point {
	let evaluations = 0
	const look = (x: number[]): Point => {
		evaluations++
		const seen = cost(x)
		return { x, cost: Number.isNaN(seen) ? Infinity : seen }
	}
	const corners = start.map((_, i) => look(start.map((value, j) => (i === j ? value + step : value))))
	let simplex = [look([...start]), ...corners]
	while (evaluations < MOST_EVALUATIONS) {
		simplex = simplex.toSorted((a, b) => a.cost - b.cost)
		if (isSettled(simplex)) break
		simplex = moved(simplex, look)
	}
	return simplex.reduce((best, point) => (point.cost < best.cost ? point : best))
}

function isSettled(simplex: readonly Point[]): boolean {
	const [best, worst] = [simplex[0], simplex.at(-1)]
	if (!best || !worst) return true
	return worst.cost - best.cost <= TOLERANCE * (Math.abs(best.cost) + TOLERANCE)
}

/** The simplex with its worst corner moved through the others' middle, or drawn together round its best. Sorted, best first. */
function moved(simplex: readonly Point[], look: (x: number[]) => Point): Point[] {
	const others = simplex.slice(0, -1)
	const worst = simplex.at(-1) as Point
	const best = simplex[0] as Point
	const middle = best.x.map((_, i) => others.reduce((sum, { x }) => sum + at(x, i), 0) / others.length)
	const along = (by: number) => look(middle.map((value, i) => value + by * (at(worst.x, i) - value)))
	const reflected = along(-1)
	if (reflected.cost < best.cost) {
		const further = along(-2)
		return [...others, further.cost < reflected.cost ? further : reflected]
	}
	if (reflected.cost < (others.at(-1) as Point).cost) return [...others, reflected]
	const nearer = along(reflected.cost < worst.cost ? -0.5 : 0.5)
	if (nearer.cost < Math.min(worst.cost, reflected.cost)) return [...others, nearer]
	return [best, ...simplex.slice(1).map(({ x }) => look(x.map((value, i) => (value + at(best.x, i)) / 2)))]
}

/** The best of several starts. */
export function nelderMeadFrom(cost: Cost, starts: readonly (readonly number[])[]): Point {
	const found = starts.map((start) => nelderMead(cost, start))
	return found.reduce((best, point) => (point.cost < best.cost ? point : best))
}

/** A real number as one strictly between two bounds. */
export const between = (low: number, high: number, real: number): number => low + (high - low) / (1 + Math.exp(-real))
