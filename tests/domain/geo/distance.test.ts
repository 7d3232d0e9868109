import { expect, test } from 'vitest'
import { distanceKm } from '#app/domain/geo/distance.ts'

test('a degree of latitude is 111.195 km', () => {
	expect(distanceKm({ lon: 120, lat: 28 }, { lon: 120, lat: 29 })).toBeCloseTo(111.195, 2)
})

test('a degree of longitude shrinks with the cosine of the latitude; nothing is far from itself', () => {
	expect(distanceKm({ lon: 120, lat: 60 }, { lon: 120.01, lat: 60 })).toBeCloseTo(1.11195 / 2, 3)
	expect(distanceKm({ lon: 120, lat: 60 }, { lon: 120, lat: 60 })).toBe(0)
})
