import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceKm } from '#app/domain/geo/distance.ts'
import {
	isTimely,
	isWorthKeeping,
	roundedTo100m,
	shownPosition,
	slotOf,
	slotToEmpty,
} from '#app/domain/logistics/position.ts'
import { SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'

const now = new Date('2026-11-29T12:00:00Z')
const HOURS_72 = 72 * 3_600_000
const ago = (ms: number) => new Date(now.getTime() - ms)
const position = (parts: { at?: Date; accuracyM?: number } = {}) => ({
	...{ tripId: 1, at: ago(60_000), lon: 120.65432, lat: 28.01234, accuracyM: 10, ...parts },
})

describe('a courier’s position', () => {
	test('is shown from out for delivery on, and in no other state', () => {
		const shown = SHIPMENT_STATES.filter((state) => shownPosition(state, position(), now) !== null)
		expect(shown).toEqual(['OUT_FOR_DELIVERY'])
	})

	test('is rounded to 100 m: never farther than half a diagonal of the grid, and no finer', () => {
		const point = fc.record({
			lon: fc.double({ min: 73, max: 135, noNaN: true }),
			lat: fc.double({ min: 18, max: 54, noNaN: true }),
		})
		fc.assert(
			fc.property(point, (at) => {
				const rounded = roundedTo100m(at)
				expect(distanceKm(at, rounded)).toBeLessThan(0.0715)
				expect(distanceKm(roundedTo100m(rounded), rounded)).toBeLessThan(0.002)
			}),
		)
		const near = roundedTo100m({ lon: 120.65432, lat: 28.01234 })
		expect(roundedTo100m({ lon: 120.65433, lat: 28.01235 })).toEqual(near)
	})

	test('is gone after 72 hours to the millisecond', () => {
		expect(shownPosition('OUT_FOR_DELIVERY', position({ at: ago(HOURS_72 - 1) }), now)).not.toBeNull()
		expect(shownPosition('OUT_FOR_DELIVERY', position({ at: ago(HOURS_72) }), now)).toBeNull()
	})

	test('less sure than 100 m, or more than five minutes ahead of our clock, it is not kept', () => {
		expect(isWorthKeeping(position({ accuracyM: 100 }), now)).toBe(true)
		expect(isWorthKeeping(position({ accuracyM: 101 }), now)).toBe(false)
		expect(isWorthKeeping(position({ at: ago(-300_000) }), now)).toBe(true)
		expect(isWorthKeeping(position({ at: ago(-300_001) }), now)).toBe(false)
	})

	test('the table that is emptied holds no day of the last 72 hours, nor today, nor what clocks ahead may write', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (at) => {
				const kept = [-300_000, 0, HOURS_72 / 2, HOURS_72 - 1].map((ms) => slotOf(new Date(at.getTime() - ms)))
				const isLateEvening = slotOf(new Date(at.getTime() + 300_000)) !== slotOf(at)
				if (!isLateEvening) expect(kept).not.toContain(slotToEmpty(at))
			}),
		)
	})
})

describe('where a phone says it is', () => {
	const told = position()
	const later = (seconds: number, north = 0, accuracyM = 10) => ({
		...{ ...told, at: new Date(told.at.getTime() + seconds * 1000), lat: told.lat + north, accuracyM },
	})

	test('is told first at once, then every 15 seconds while it moves and every two minutes while it stands', () => {
		expect(isTimely(null, told)).toBe(true)
		const [moved, still] = [0.001, 0.0001]
		expect([14, 15].map((seconds) => isTimely(told, later(seconds, moved)))).toEqual([false, true])
		expect([119, 120].map((seconds) => isTimely(told, later(seconds, still)))).toEqual([false, true])
	})

	test('is not told when it is less sure than 100 m', () => {
		expect([100, 101].map((accuracyM) => isTimely(null, later(0, 0, accuracyM)))).toEqual([true, false])
	})
})
