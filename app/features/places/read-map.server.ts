import { isListingKind, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { clusterPoints, type DrawnPlace } from '#app/domain/geo/cluster-points.ts'
import { type DrawnName, placeNames } from '#app/domain/geo/place-names.ts'
import { boundsOf, type GeoPoint, mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import {
	listMapPlaces,
	listOutlines,
	listVillageDots,
	type MapPlace,
	type RegionOutline,
} from '#db/queries/market-map.ts'

/** The map of the market, or of one county of it, in drawing units. */
export interface MarketMap {
	kind: ListingKind | null
	/** The county it is drawn close up, if any. */
	county: { code: string; name: string } | null
	width: number
	height: number
	/** An SVG path of one dot for each village, which together draw the land where there are no outlines. */
	land: string
	/** The counties' shapes as SVG paths. */
	outlines: { code: string; name: string; path: string }[]
	/** What is there: townships, or the villages of a county; near ones joined. */
	clusters: DrawnPlace[]
	/** The same as a list, each place by itself. */
	places: { code: string; name: string; count: number }[]
	counties: DrawnPlace[]
	/** The counties' names where they hide nothing; none close up. */
	names: DrawnName[]
}

const WIDTH = 1000
const MARGIN = 40
/** Circles nearer than this would lie over one another. */
const APART = 78
/** The height of a county's name. */
const NAME_SIZE = 30

/** On a map that shows nothing else a county is told without that word. */
const shortName = (name: string) => name.replace(/ (?:County|District)$/, '')

const pointsOf = (outline: RegionOutline): GeoPoint[] => outline.rings.flat().map(([lon, lat]) => ({ lon, lat }))

/** Villages draw the land only where no outlines do. */
async function readLand(world: World, outlines: readonly RegionOutline[]): Promise<GeoPoint[]> {
	return outlines.length > 0 ? [] : listVillageDots(world.db)
}

/** Of a market that has nothing anywhere. */
const NO_MAP = {
	width: WIDTH,
	height: MARGIN,
	land: '',
	outlines: [],
	clusters: [],
	places: [],
	counties: [],
	names: [],
}

function nameCounties(counties: DrawnPlace[], clusters: DrawnPlace[], sheet: { width: number; height: number }) {
	const spots = counties.map((it) => ({ ...it, name: shortName(it.name) }))
	return placeNames(spots, clusters, { width: sheet.width, height: sheet.height, size: NAME_SIZE })
}

/** The map: the counties' shapes and what of a kind is where; of one county close up, village by village. */
export async function readMap(
	world: World,
	language: Language,
	asked: { kind: string | null; county: string | null },
): Promise<MarketMap> {
	const kind = isListingKind(asked.kind) ? asked.kind : null
	const [counties, outlines] = await Promise.all([
		listMapPlaces(world.db, language, { level: 'county', within: null, kind }),
		listOutlines(world.db, language),
	])
	const named = [...counties, ...outlines].find(({ code }) => code === asked.county)
	const county = named ? { code: named.code, name: named.name } : null
	const within = named ? named.code : null
	const [villages, places] = await Promise.all([
		readLand(world, outlines),
		listMapPlaces(world.db, language, { level: county ? 'village' : 'township', within, kind }),
	])
	const own = outlines.find(({ code }) => code === within)
	const whole = own ? pointsOf(own) : [...villages, ...outlines.flatMap(pointsOf), ...counties]
	const bounds = boundsOf([...places, ...(county && !own ? [] : whole)])
	if (!bounds) return { ...NO_MAP, kind, county }
	const map = mapProjection(bounds, WIDTH, MARGIN)
	const drawn = ({ code, name, count, ...point }: MapPlace): DrawnPlace => ({ code, name, count, ...map.place(point) })
	const clusters = clusterPoints(places.map(drawn), APART)
	const dots = new Set(villages.map((village) => map.place(village)).map(({ x, y }) => `M${x} ${y}h0`))
	return {
		kind,
		county,
		width: map.width,
		height: map.height,
		land: [...dots].join(''),
		outlines: outlines.map(({ code, name, rings }) => ({ code, name, path: outlinePath(map, rings) })),
		clusters,
		places: places.map(({ code, name, count }) => ({ code, name, count })),
		counties: counties.map(drawn),
		names: nameCounties(county ? [] : counties.map(drawn), clusters, map),
	}
}
