import { distanceKm } from '#app/domain/geo/distance.ts'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'

/** For each place the numbers of its neighbours. Row-standardised: each neighbour weighs 1 over how many there are. */
export type Neighbours = readonly (readonly number[])[]

/** The `count` nearest of each place by centroid; a place whose centroid is not known has none and is nobody's. */
export function nearestNeighbours(places: readonly (GeoPoint | null)[], count = 6): Neighbours {
	return places.map((from, i) => {
		if (!from) return []
		const others = places.flatMap((to, j) => (to && j !== i ? [{ j, km: distanceKm(from, to) }] : []))
		return others
			.sort((a, b) => a.km - b.km || a.j - b.j)
			.slice(0, count)
			.map(({ j }) => j)
	})
}

/** Neighbours out of pairs of places that touch. */
export function touchingNeighbours(places: number, pairs: readonly (readonly [number, number])[]): Neighbours {
	const sets = Array.from({ length: places }, () => new Set<number>())
	for (const [i, j] of pairs) {
		if (i === j) continue
		sets[i]?.add(j)
		sets[j]?.add(i)
	}
	return sets.map((set) => [...set].sort((a, b) => a - b))
}
