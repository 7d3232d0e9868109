import type { GeoPoint } from '#app/domain/geo/map-projection.ts'

const EARTH_RADIUS_KM = 6371.0088

/** Kilometres between two points on the ground as the crow flies (haversine, mean radius of IUGG). */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
	const rad = Math.PI / 180
	const [dLat, dLon] = [(b.lat - a.lat) * rad, (b.lon - a.lon) * rad]
	const chord = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}
