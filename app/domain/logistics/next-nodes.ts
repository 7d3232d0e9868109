import { distanceKm } from '#app/domain/geo/distance.ts'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'

/** Roads are reckoned so much longer than the crow's way where nobody measured them (codebook G05). */
export const ROAD_PER_CROW = 1.3

/** Kilometres by road between two points, as reckoned. */
export const roadKm = (a: GeoPoint, b: GeoPoint): number => ROAD_PER_CROW * distanceKm(a, b)

/** A village with its households, at its centre. */
export type Village = GeoPoint & Readonly<{ code: string; households: number }>

/** A village where a node would serve most who are not served yet. */
export type NextNode = Readonly<{
	code: string
	/** Households it would bring within reach, and villages. */
	households: number
	villages: number
	/** Households within reach once it and those before it stand. */
	coveredAfter: number
}>

/**
 * Where the next nodes would serve most households: the greedy method for the maximal covering location problem (Church and
 * ReVelle 1974). Each village may get a node; each step takes the one that brings most households within `reachKm` by road
 * which none reaches yet, the lowest code among equals. Greedy is within 1 - 1/e of the best (Nemhauser et al. 1978).
 */
export function nextNodes(
	villages: readonly Village[],
	nodes: readonly GeoPoint[],
	plan: Readonly<{ reachKm: number; count: number }>,
): NextNode[] {
	const near = neighbours(villages, plan.reachKm)
	const isCovered = coverage(villages, nodes, plan.reachKm)
	let covered = sum(villages.filter((_, at) => isCovered[at]))
	const chosen: NextNode[] = []
	while (chosen.length < plan.count) {
		const best = bestSite(villages, near, isCovered)
		if (!best) break
		const gained = (near[best.at] ?? []).filter((at) => !isCovered[at])
		for (const at of gained) isCovered[at] = true
		covered += best.households
		const { code } = villages[best.at] as Village
		chosen.push({ code, households: best.households, villages: gained.length, coveredAfter: covered })
	}
	return chosen
}

/** Which of the villages a node reaches by road. */
export function coverage(villages: readonly Village[], nodes: readonly GeoPoint[], reachKm: number): boolean[] {
	const grid = gridOf(nodes, reachKm)
	return villages.map((village) => grid.around(village).some((at) => roadKm(village, nodes[at] as GeoPoint) <= reachKm))
}

const sum = (villages: readonly Village[]) => villages.reduce((total, { households }) => total + households, 0)

function neighbours(villages: readonly Village[], reachKm: number): number[][] {
	const grid = gridOf(villages, reachKm)
	return villages.map((village) =>
		grid.around(village).filter((at) => roadKm(village, villages[at] as Village) <= reachKm),
	)
}

function bestSite(villages: readonly Village[], near: readonly number[][], isCovered: readonly boolean[]) {
	const gainOf = (reached: readonly number[]) =>
		reached.reduce((sum, at) => sum + (isCovered[at] ? 0 : (villages[at]?.households ?? 0)), 0)
	const codeOf = (at: number) => villages[at]?.code ?? ''
	let best = { at: -1, households: 0 }
	for (const [at, reached] of near.entries()) {
		const households = gainOf(reached)
		if (households < best.households || households === 0) continue
		if (households > best.households || codeOf(at) < codeOf(best.at)) best = { at, households }
	}
	return best.at < 0 ? null : best
}

/** Points by squares at least as wide as the reach, so that whatever is near lies in a square or one beside it. */
function gridOf(points: readonly GeoPoint[], reachKm: number) {
	const lat = reachKm / 110
	const widest = Math.max(0, ...points.map((point) => Math.abs(point.lat)))
	const lon = lat / Math.max(0.05, Math.cos((Math.min(89, widest + 1) * Math.PI) / 180))
	const squares = new Map<string, number[]>()
	const squareOf = (point: GeoPoint) => [Math.floor(point.lon / lon), Math.floor(point.lat / lat)] as const
	for (const [at, point] of points.entries()) {
		const key = squareOf(point).join(' ')
		squares.set(key, [...(squares.get(key) ?? []), at])
	}
	return {
		around: (point: GeoPoint): number[] => {
			const [x, y] = squareOf(point)
			return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => squares.get(`${x + dx} ${y + dy}`) ?? []))
		},
	}
}
