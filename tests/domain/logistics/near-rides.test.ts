import { expect, test } from 'vitest'
import { isRideNear } from '#app/domain/logistics/near-rides.ts'

const now = new Date('2026-11-30T01:00:00Z')
const MINUTE = 60_000
const ride = (leavesIn: number, state: 'PLANNED' | 'UNDER_WAY' | 'ARRIVED' = 'PLANNED') => ({
	state,
	plannedDeparture: new Date(now.getTime() + leavesIn * MINUTE),
	plannedArrival: new Date(now.getTime() + (leavesIn + 30) * MINUTE),
})

test('a ride is at hand from three hours before it leaves to two hours after it should have come', () => {
	expect([181, 180, 0, -150, -151].map((minutes) => isRideNear(ride(minutes), now))).toEqual([
		...[false, true, true, true, false],
	])
})

test('one on its way is at hand however late it is, one that arrived is not', () => {
	expect(isRideNear(ride(-600, 'UNDER_WAY'), now)).toBe(true)
	expect(isRideNear(ride(-10, 'ARRIVED'), now)).toBe(false)
})
