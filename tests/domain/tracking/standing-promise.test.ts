import { expect, test } from 'vitest'
import { SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'
import { withStandingPromise } from '#app/domain/tracking/standing-promise.ts'

test('an arrival is promised of a parcel until it goes back', () => {
	const promisedBy = new Date('2026-05-04T12:00:00Z')
	const silent = SHIPMENT_STATES.filter((state) => withStandingPromise({ state, promisedBy }).promisedBy === null)
	expect(silent).toEqual(['RETURNING', 'RETURNED', 'VOIDED'])
})
