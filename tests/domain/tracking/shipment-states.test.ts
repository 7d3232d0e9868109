import { expect, test } from 'vitest'
import { isShipmentState, SHIPMENT_MOVES, SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'
import { isFinal, mayMove } from '#app/domain/states/transition.ts'

test('delivered, returned and voided are ends, nothing else is', () => {
	expect(SHIPMENT_STATES.filter((state) => isFinal(SHIPMENT_MOVES, state))).toEqual(['DELIVERED', 'RETURNED', 'VOIDED'])
})

test('a parcel is picked up before it is anywhere else', () => {
	expect(mayMove(SHIPMENT_MOVES, 'PENDING', 'PICKED_UP')).toBe(true)
	expect(mayMove(SHIPMENT_MOVES, 'PENDING', 'DELIVERED')).toBe(false)
	expect(mayMove(SHIPMENT_MOVES, 'PICKED_UP', 'DELIVERED')).toBe(true)
	expect(mayMove(SHIPMENT_MOVES, 'IN_TRANSIT', 'PICKED_UP')).toBe(false)
})

test('no state moves to itself', () => {
	expect(SHIPMENT_STATES.filter((state) => mayMove(SHIPMENT_MOVES, state, state))).toEqual([])
})

test('what is no state is not taken for one', () => {
	expect(isShipmentState('DELIVERED')).toBe(true)
	expect(isShipmentState('delivered')).toBe(false)
	expect(isShipmentState(null)).toBe(false)
})
