import { expect, test } from 'vitest'
import { mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'

const map = mapProjection({ west: 0, south: 0, east: 10, north: 10 }, 100, 0)

test('points that fall together are drawn once, and what is smaller than a unit not at all', () => {
	const square = [[0, 0], [0.01, 0.01], [10, 0], [10, 10]] as [number, number][] // prettier-ignore
	expect(outlinePath(map, [square])).toBe('M0 100L100 100L100 0z')
	expect(outlinePath(map, [[[5, 5], [5.01, 5], [5, 5.01]]])).toBe('') // prettier-ignore
})
