import { describe, expect, test } from 'vitest'
import { afterShipState, kuaidi100State } from '#app/domain/tracking/carrier-states.ts'
import { SHIPMENT_STATES, type ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** Behaviour, section 5: each row of the table. */
const TABLE: [ShipmentState, { tags: string[]; states: string[]; before?: ShipmentState[] }][] = [
	['PENDING', { tags: ['Pending'], states: [] }],
	['INFO_RECEIVED', { tags: ['InfoReceived'], states: ['101', '102'] }],
	['PICKED_UP', { tags: ['InTransit', 'InTransit_002'], states: ['1', '103'], before: ['PENDING', 'INFO_RECEIVED'] }],
	['IN_TRANSIT', { tags: ['InTransit'], states: ['0', '7', '1001', '1002', '1003'], before: ['PENDING', 'PICKED_UP'] }],
	['OUT_FOR_DELIVERY', { tags: ['OutForDelivery'], states: ['5'] }],
	['AVAILABLE_FOR_PICKUP', { tags: ['AvailableForPickup'], states: ['501'] }],
	['DELIVERED', { tags: ['Delivered'], states: ['3', '301', '302', '303', '304'] }],
	['ATTEMPT_FAILED', { tags: ['AttemptFail'], states: ['2'], before: ['PICKED_UP', 'OUT_FOR_DELIVERY'] }],
	['EXCEPTION', { tags: ['Exception'], states: ['2', '14', '8', '10', '11', '12', '13'], before: ['PICKED_UP'] }],
	['RETURNING', { tags: ['Exception_010'], states: ['6'] }],
	['RETURNED', { tags: ['Exception_011'], states: ['4'] }],
	['VOIDED', { tags: [], states: ['401'] }],
	['EXPIRED', { tags: ['Expired'], states: ['abort'] }],
]

describe('the words of carriers', () => {
	test.each(TABLE)('%s', (state, { tags, states, before = [] }) => {
		expect(tags.map((tag) => afterShipState(tag, before))).toEqual(tags.map(() => state))
		expect(states.map((code) => kuaidi100State(code, before))).toEqual(states.map(() => state))
	})

	test('every state has its row', () => {
		expect(TABLE.map(([state]) => state).sort()).toEqual([...SHIPMENT_STATES].sort())
	})

	test('a word nobody knows means nothing', () => {
		expect(['', 'Lost', 'constructor', 'intransit'].map((tag) => afterShipState(tag, []))).toEqual([
			null,
			null,
			null,
			null,
		])
		expect(['', '99', '1004', 'toString'].map((code) => kuaidi100State(code, []))).toEqual([null, null, null, null])
	})
})
