import { isListingKind, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { boundsOf, mapProjection } from '#app/domain/geo/map-projection.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { listMapPlaces, listVillageDots, type MapPlace } from '#db/queries/market-map.ts'

/** A place drawn: where, how many. */
export interface DrawnPlace {
	code: string
	name: string
	count: number
	x: number
	y: number
}

/** The map of the market, in drawing units. */
export interface MarketMap {
	kind: ListingKind | null
	width: number
	height: number
	/** An SVG path of one dot for each village, which together draw the land. */
	land: string
	townships: DrawnPlace[]
	counties: DrawnPlace[]
}

const WIDTH = 1000
const MARGIN = 70

/** The map: where villages are, and what of a kind each township shows. */
export async function readMap(world: World, language: Language, askedKind: string | null): Promise<MarketMap> {
	const kind = isListingKind(askedKind) ? askedKind : null
	const [villages, townships, counties] = await Promise.all([
		listVillageDots(world.db),
		listMapPlaces(world.db, language, 'township', kind),
		listMapPlaces(world.db, language, 'county', kind),
	])
	const bounds = boundsOf([...villages, ...townships, ...counties])
	if (!bounds) return { kind, width: WIDTH, height: MARGIN, land: '', townships: [], counties: [] }
	const map = mapProjection(bounds, WIDTH, MARGIN)
	const drawn = ({ code, name, count, ...point }: MapPlace) => ({ code, name, count, ...map.place(point) })
	const dots = new Set(villages.map((village) => map.place(village)).map(({ x, y }) => `M${x} ${y}h0`))
	return {
		kind,
		width: map.width,
		height: map.height,
		land: [...dots].join(''),
		townships: townships.map(drawn),
		counties: counties.map(drawn),
	}
}
