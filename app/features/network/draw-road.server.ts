import { isWithinRegion } from '#app/domain/clusters/region-code.ts'
import { dotsPath } from '#app/domain/geo/flat-paths.ts'
import { boundsOf, type GeoPoint, mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { listNodeDots } from '#db/queries/logistics-nodes.ts'
import { listOutlines } from '#db/queries/market-map.ts'

const WIDTH = 900
const MARGIN = 24

export interface RoadMap {
	width: number
	height: number
	outlines: { code: string; path: string; isHere: boolean }[]
	/** SVG paths of dots: villages nobody serves, delivery points, and the wider nodes. */
	unserved: string
	points: string
	hubs: string
	/** Where the next nodes would stand, in their order. */
	next: { x: number; y: number }[]
}

/** Nodes, villages beyond their reach, and the places of the next nodes, on the counties' shapes; null for an empty map. */
export async function drawRoad(
	world: World,
	language: Language,
	drawn: { within: string; on: string; unserved: readonly GeoPoint[]; next: readonly GeoPoint[] },
): Promise<RoadMap | null> {
	const [outlines, dots] = await Promise.all([listOutlines(world.db, language), listNodeDots(world.db, drawn)])
	const isHere = (code: string) => isWithinRegion(code, drawn.within) || isWithinRegion(drawn.within, code)
	const shown = outlines.filter(({ code }) => isHere(code))
	const edge = (shown.length > 0 ? shown : outlines).flatMap(({ rings }) => rings.flat())
	const bounds = boundsOf([...dots, ...drawn.unserved, ...edge.map(([lon, lat]) => ({ lon, lat }))])
	if (!bounds) return null
	const map = mapProjection(bounds, WIDTH, MARGIN)
	const isPoint = (dot: (typeof dots)[number]) => dot.kind === 'DELIVERY_POINT' || dot.kind === 'FARM'
	return {
		...{ width: map.width, height: map.height },
		outlines: outlines.map(({ code, rings }) => ({ code, path: outlinePath(map, rings), isHere: isHere(code) })),
		unserved: dotsPath(map, drawn.unserved),
		points: dotsPath(map, dots.filter(isPoint)),
		hubs: dotsPath(
			map,
			dots.filter((dot) => !isPoint(dot)),
		),
		next: drawn.next.map((point) => map.place(point)),
	}
}
