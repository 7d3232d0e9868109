import { expect, test } from 'vitest'
import { dotsPath, linesPath } from '#app/domain/geo/flat-paths.ts'
import { mapProjection } from '#app/domain/geo/map-projection.ts'

const map = mapProjection({ west: 120, south: 0, east: 121, north: 1 }, 120, 10)
const west = { lon: 120, lat: 1 }
const east = { lon: 121, lat: 1 }

test('points that fall on one spot are one dot', () => {
	expect(dotsPath(map, [west, east, { lon: 120.0001, lat: 1 }])).toBe('M10 10h0M110 10h0')
})

test('there and back is one line', () => {
	expect(
		linesPath(map, [
			[west, east],
			[east, west],
		]),
	).toBe('M10 10L110 10')
})
