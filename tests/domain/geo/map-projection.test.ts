import { expect, it } from 'vitest'
import { boundsOf, mapProjection } from '#app/domain/geo/map-projection.ts'

const AREA = { west: 120, south: 27, east: 121, north: 28 }

it('puts the corners at the margins, north up', () => {
	const map = mapProjection(AREA, 1000, 20)
	expect(map.place({ lon: 120, lat: 28 })).toEqual({ x: 20, y: 20 })
	expect(map.place({ lon: 121, lat: 27 })).toEqual({ x: 980, y: map.height - 20 })
})

it('draws a degree north longer than a degree east away from the equator', () => {
	const { height } = mapProjection(AREA, 1000, 0)
	expect(height).toBe(Math.round(1000 / Math.cos((27.5 * Math.PI) / 180)))
})

it('still draws a single point', () => {
	const bounds = boundsOf([{ lon: 120, lat: 27 }])
	expect(bounds && mapProjection(bounds, 100, 10).place({ lon: 120, lat: 27 })).toEqual({
		x: 10,
		y: expect.any(Number),
	})
	expect(boundsOf([])).toBeNull()
})
