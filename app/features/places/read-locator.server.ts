import { clusterPoints, type DrawnPlace } from '#app/domain/geo/cluster-points.ts'
import { boundsOf, mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { listOutlines, listPlacesOf, type MappedSource } from '#db/queries/market-map.ts'

/** A small map of where something is, in drawing units: the counties' shapes and its places, near ones joined. */
export interface Locator {
	width: number
	height: number
	/** The counties with a place in them stand out. */
	outlines: { code: string; path: string; isHere: boolean }[]
	places: DrawnPlace[]
}

const WIDTH = 360
const MARGIN = 8
/** Dots nearer than this would lie over one another. */
const APART = 16

/** The counties a code lies in are told by its first six digits: a county's code ends in zeros. */
const isWithin = (code: string, county: string) => code.slice(0, 6) === county.slice(0, 6)

/** Where a brand's things, a park's sellers, a seller or a place are; null where nobody knows, or no shapes are kept. */
export async function readLocator(world: World, language: Language, source: MappedSource): Promise<Locator | null> {
	const [outlines, places] = await Promise.all([
		listOutlines(world.db, language),
		listPlacesOf(world.db, language, source),
	])
	const edge = outlines.flatMap(({ rings }) => rings.flat().map(([lon, lat]) => ({ lon, lat })))
	const bounds = boundsOf([...edge, ...places])
	if (!bounds || edge.length === 0 || places.length === 0) return null
	const map = mapProjection(bounds, WIDTH, MARGIN)
	const drawn = places.map(({ code, name, count, ...point }) => ({ code, name, count, ...map.place(point) }))
	return {
		width: map.width,
		height: map.height,
		outlines: outlines.map(({ code, rings }) => ({
			code,
			path: outlinePath(map, rings),
			isHere: places.some((place) => isWithin(place.code, code)),
		})),
		places: clusterPoints(drawn, APART),
	}
}
