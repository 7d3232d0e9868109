/** A point on the globe in degrees. */
export interface GeoPoint {
	lon: number
	lat: number
}

/** The edges of an area in degrees. */
export interface GeoBounds {
	west: number
	south: number
	east: number
	north: number
}

/** A flat drawing of an area: its size and where a point stands on it, from the upper left, in drawing units. */
export interface MapProjection {
	width: number
	height: number
	place: (point: GeoPoint) => { x: number; y: number }
}

/** The edges around some points; null for none. */
export function boundsOf(points: readonly GeoPoint[]): GeoBounds | null {
	if (points.length === 0) return null
	const lons = points.map(({ lon }) => lon)
	const lats = points.map(({ lat }) => lat)
	return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) }
}

const LEAST_SPAN_DEGREES = 0.01

/**
 * The equirectangular projection with its standard parallel in the middle of the area (Snyder 1987, chapter 12): true to
 * scale along it, good for areas of a few degrees. `margin` in drawing units on every side.
 */
export function mapProjection(bounds: GeoBounds, width: number, margin: number): MapProjection {
	const stretch = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180)
	const lonSpan = Math.max(LEAST_SPAN_DEGREES, bounds.east - bounds.west)
	const latSpan = Math.max(LEAST_SPAN_DEGREES, bounds.north - bounds.south)
	const unitsPerLon = (width - 2 * margin) / lonSpan
	const unitsPerLat = unitsPerLon / stretch
	return {
		width,
		height: Math.round(latSpan * unitsPerLat + 2 * margin),
		place: ({ lon, lat }) => ({
			x: Math.round(margin + (lon - bounds.west) * unitsPerLon),
			y: Math.round(margin + (bounds.north - lat) * unitsPerLat),
		}),
	}
}
