import { describe, expect, it } from 'vitest'
import { readCountyOutlines } from '#seeds/builders/county-outlines.ts'
import { seededRandom } from '#seeds/random.ts'

describe('the outlines of the counties', () => {
	const outlines = readCountyOutlines()

	it('are twelve: Longgang has the corner of Cangnan it was cut out of', () => {
		expect(outlines.size).toBe(12)
		const random = seededRandom('longgang')
		for (let draw = 0; draw < 50; draw++) {
			const { lon, lat } = outlines.get('330383000000')?.pointInside(random) ?? { lon: 0, lat: 0 }
			expect(lon).toBeGreaterThanOrEqual(120.47)
			expect(lat).toBeGreaterThanOrEqual(27.5)
		}
	})

	it('keep a village near its township and a point where the same draws put it', () => {
		const yueqing = outlines.get('330382000000')
		const township = yueqing?.pointInside(seededRandom('township')) ?? { lon: 0, lat: 0 }
		const village = yueqing?.pointNear(township, seededRandom('village')) ?? { lon: 0, lat: 0 }
		expect(Math.abs(village.lon - township.lon)).toBeLessThan(0.04)
		expect(Math.abs(village.lat - township.lat)).toBeLessThan(0.04)
		expect(yueqing?.pointNear(township, seededRandom('village'))).toEqual(village)
	})
})
