import type { GeoPoint, MapProjection } from '#app/domain/geo/map-projection.ts'

/** Points as one SVG path of dots (draw it with round line ends); those that fall together are drawn once. */
export function dotsPath(map: MapProjection, points: readonly GeoPoint[]): string {
	const dots = points.map((point) => map.place(point)).map(({ x, y }) => `M${x} ${y}h0`)
	return [...new Set(dots)].join('')
}

/** Straight lines between pairs of points as one SVG path; those that fall together, in either direction, are drawn once. */
export function linesPath(map: MapProjection, lines: readonly (readonly [GeoPoint, GeoPoint])[]): string {
	const drawn = lines.map((ends) => {
		const [a, b] = ends.map((end) => map.place(end)).map(({ x, y }) => `${x} ${y}`)
		return [a, b].sort().join('L')
	})
	return [...new Set(drawn)].map((line) => `M${line}`).join('')
}
