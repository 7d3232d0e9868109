import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import { eachBit } from '#app/domain/market-index/bits.ts'
import type { Selected } from '#app/domain/market-index/select.ts'

const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** A point as one of the unit sphere. */
export function onSphere({ lat, lon }: GeoPoint): [x: number, y: number, z: number] {
	const [up, round] = [radians(lat), radians(lon)]
	return [Math.cos(up) * Math.cos(round), Math.cos(up) * Math.sin(round), Math.sin(up)]
}

/** Kilometres along the ground between points whose straight way through the unit sphere has that square. */
export const kilometres = (squared: number): number => 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2))

interface Distant {
	at: number
	squared: number
}

/** The nearest of what fits, so many at most; what has no place is left out. */
export function nearest({ segment, fitting }: Selected, from: GeoPoint, most: number): Distant[] {
	const { spots, ids } = segment.parts
	const [x, y, z] = onSphere(from)
	const byDistance = (one: Distant, other: Distant) =>
		one.squared - other.squared || (ids[one.at] as number) - (ids[other.at] as number)
	let best: Distant[] = []
	let worst = Infinity
	eachBit(fitting, (at) => {
		const [dx, dy, dz] = [
			(spots[at * 3] as number) - x,
			(spots[at * 3 + 1] as number) - y,
			(spots[at * 3 + 2] as number) - z,
		]
		const squared = dx * dx + dy * dy + dz * dz
		// Nowhere is never nearer.
		if (!(squared <= worst)) return
		best.push({ at, squared })
		if (best.length < most * 2 + 64) return
		best = best.sort(byDistance).slice(0, most)
		worst = best.at(-1)?.squared ?? worst
	})
	return best.sort(byDistance).slice(0, most)
}
