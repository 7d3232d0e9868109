import { expect, test } from 'vitest'
import { currentState } from '#app/domain/tracking/current-state.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

const event = (hour: number, state: ShipmentState) => ({ eventTime: new Date(Date.UTC(2026, 4, 1, hour)), state })

test('with no news a parcel is pending', () => {
	expect(currentState([])).toBe('PENDING')
})

test('the latest event by event time counts, in whatever order the events came', () => {
	const events = [event(9, 'OUT_FOR_DELIVERY'), event(3, 'PICKED_UP'), event(6, 'IN_TRANSIT')]
	expect(currentState(events)).toBe('OUT_FOR_DELIVERY')
	expect(currentState(events.toReversed())).toBe('OUT_FOR_DELIVERY')
})

test('of two events at one moment the higher in rank counts', () => {
	expect(currentState([event(9, 'DELIVERED'), event(9, 'OUT_FOR_DELIVERY')])).toBe('DELIVERED')
})

test('after delivery only a return counts', () => {
	expect(currentState([event(9, 'DELIVERED'), event(10, 'IN_TRANSIT')])).toBe('DELIVERED')
	expect(currentState([event(9, 'DELIVERED'), event(10, 'RETURNING'), event(12, 'RETURNED')])).toBe('RETURNED')
})

test('a voided parcel stays voided', () => {
	expect(currentState([event(1, 'VOIDED'), event(2, 'PICKED_UP')])).toBe('VOIDED')
})
