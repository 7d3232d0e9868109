import { expect, test } from 'vitest'
import { GROUP_OF_STATE, isParcelGroup, urgentGroup } from '#app/domain/logistics/parcel-groups.ts'
import { SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'

test('every state of a parcel that has left is in a group', () => {
	const known = Object.keys(GROUP_OF_STATE)
	expect(SHIPMENT_STATES.filter((state) => state !== 'PENDING')).toEqual(known)
	expect(Object.values(GROUP_OF_STATE).every(isParcelGroup)).toBe(true)
	expect(isParcelGroup('all')).toBe(false)
})

test('the most urgent group that has something in it is shown first', () => {
	const none = { send: 0, trouble: 0, pack: 0, way: 0, done: 0 }
	expect(urgentGroup(none)).toBe('send')
	expect(urgentGroup({ ...none, way: 3, done: 9 })).toBe('way')
	expect(urgentGroup({ ...none, pack: 1, trouble: 2 })).toBe('trouble')
	expect(urgentGroup({ ...none, send: 1, trouble: 2 })).toBe('send')
})
