import type { MapProjection } from '#app/domain/geo/map-projection.ts'

/** The shape of a region as an SVG path in drawing units; points that fall together are drawn once. */
export function outlinePath(map: MapProjection, rings: readonly (readonly (readonly [number, number])[])[]): string {
	const ringPath = (ring: readonly (readonly [number, number])[]) => {
		const points = ring.map(([lon, lat]) => map.place({ lon, lat })).map(({ x, y }) => `${x} ${y}`)
		const distinct = [...new Set(points)]
		// An island smaller than a drawing unit would be nothing but a dot.
		return distinct.length < 3 ? '' : `M${distinct.join('L')}z`
	}
	return rings.map(ringPath).join('')
}
