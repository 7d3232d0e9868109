import type { Random } from '#seeds/random.ts'
import { readDataText } from '#seeds/builders/read-data.ts'

export type Point = { lon: number; lat: number }
type Ring = [number, number][]
type Outline = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] }
type Feature = { properties: { code: string; centre: [number, number] }; geometry: Outline }

export interface CountyOutline {
	centre: Point
	/** Its shape; null where it has none of its own. */
	rings: Ring[] | null
	/** A point on its land, the same for the same draws. */
	pointInside(random: Random): Point
	/** A point on its land within about 4 km of another. */
	pointNear(other: Point, random: Random): Point
}

/** Longgang was cut out of Cangnan in 2019 and has no outline of its own yet: its north-east corner. */
const LONGGANG = {
	code: '330383000000',
	parent: '330327000000',
	centre: { lon: 120.55, lat: 27.58 },
	from: [120.47, 27.5],
}

const NEAR_DEGREES = 0.038

function isInRing([lon, lat]: [number, number], ring: Ring): boolean {
	let inside = false
	ring.forEach(([x1, y1], at) => {
		const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
		if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
	})
	return inside
}

function outlineOf(rings: Ring[], centre: Point, leastLon: number, leastLat: number): CountyOutline {
	const lons = rings.flatMap((ring) => ring.map(([lon]) => lon))
	const lats = rings.flatMap((ring) => ring.map(([, lat]) => lat))
	const west = Math.max(leastLon, Math.min(...lons))
	const south = Math.max(leastLat, Math.min(...lats))
	const east = Math.max(...lons)
	const north = Math.max(...lats)
	const firstInside = (tries: number, draw: () => Point, otherwise: Point) => {
		for (let attempt = 0; attempt < tries; attempt++) {
			const { lon, lat } = draw()
			if (rings.some((ring) => isInRing([lon, lat], ring)))
				return { lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 }
		}
		return otherwise
	}
	return {
		centre,
		rings: leastLon === -180 ? rings : null,
		pointInside: (random) =>
			firstInside(500, () => ({ lon: random.between(west, east), lat: random.between(south, north) }), centre),
		pointNear: (other, random) => {
			const drawNear = () => ({
				lon: other.lon + random.between(-NEAR_DEGREES, NEAR_DEGREES),
				lat: other.lat + random.between(-NEAR_DEGREES, NEAR_DEGREES),
			})
			return firstInside(60, drawNear, other)
		},
	}
}

/** Outer rings only: a county with a hole would keep its points, which for a dot on a map does no harm. */
export function readCountyOutlines(): Map<string, CountyOutline> {
	const { features } = JSON.parse(readDataText('wenzhou-counties.geojson')) as { features: Feature[] }
	const outlines = new Map<string, CountyOutline>()
	for (const { properties, geometry } of features) {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
		const rings = polygons.flatMap(([outer]) => (outer ? [outer] : []))
		const [lon, lat] = properties.centre
		outlines.set(properties.code, outlineOf(rings, { lon, lat }, -180, -90))
		if (properties.code !== LONGGANG.parent) continue
		const [west = -180, south = -90] = LONGGANG.from
		outlines.set(LONGGANG.code, outlineOf(rings, LONGGANG.centre, west, south))
	}
	return outlines
}
