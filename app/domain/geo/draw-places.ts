import { boundsOf, mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'

/** A place as it is drawn: its shape, or null and it is a circle; where its number stands. */
export interface DrawnShape {
	code: string
	path: string | null
	x: number
	y: number
}

/** The places of a map in drawing units, and the land around them where it has a shape. */
export interface PlacesDrawing {
	width: number
	height: number
	land: string | null
	shapes: DrawnShape[]
}

type Rings = readonly (readonly (readonly [lon: number, lat: number])[])[]

/** A place as it is known: where its middle is and its outer rings, either of which may be missing. */
export interface PlaceShape {
	code: string
	lat: number | null
	lon: number | null
	rings: Rings | null
}

const WIDTH = 1000
const MARGIN = 60
const pointsOf = (rings: Rings) => rings.flat().map(([lon, lat]) => ({ lon, lat }))

/** Draws places by their shapes, and as circles where nobody drew these; null where nobody knows where any of them is. */
export function drawPlaces(places: readonly PlaceShape[], whole: Rings | null): PlacesDrawing | null {
	const spots = places.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]))
	const bounds = boundsOf([
		...spots,
		...(whole ? pointsOf(whole) : []),
		...places.flatMap(({ rings }) => (rings ? pointsOf(rings) : [])),
	])
	if (!bounds) return null
	const map = mapProjection(bounds, WIDTH, MARGIN)
	const shapes = places.flatMap(({ code, lat, lon, rings }): DrawnShape[] => {
		if (rings) return [{ code, path: outlinePath(map, rings), ...map.place(middleOf(rings)) }]
		return lat === null || lon === null ? [] : [{ code, path: null, ...map.place({ lat, lon }) }]
	})
	return { width: map.width, height: map.height, land: whole ? outlinePath(map, whole) : null, shapes }
}

/** The middle of the largest part of a shape: the mean of its corners lies inside of what is not bent too far. */
function middleOf(rings: Rings) {
	const largest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best), rings[0] ?? [])
	const mean = (at: 0 | 1) => largest.reduce((sum, point) => sum + point[at], 0) / Math.max(1, largest.length)
	return { lon: mean(0), lat: mean(1) }
}
