import { expect, it } from 'vitest'
import { parseCarrierNumber, parsePhone, saidCode } from '#app/domain/logistics/household-parcel.ts'
import { seenReturn } from '#app/domain/tracking/return-states.ts'
import {
	parseReturnNumber,
	parseShipmentNumber,
	returnNumber,
	shipmentNumber,
} from '#app/domain/tracking/shipment-number.ts'

it('a receiver in person may say the last four digits of the phone; whoever comes for another needs the code', () => {
	const parcel = { code: '012345', phone: '13800004321' }
	expect(saidCode(parcel, { text: '4321', by: 'RECEIVER' })).toBe('012345')
	expect(saidCode(parcel, { text: '4321', by: 'OTHER' })).toBeNull()
	expect(saidCode(parcel, { text: '4322', by: 'RECEIVER' })).toBeNull()
	expect(saidCode(parcel, { text: '012 345', by: 'OTHER' })).toBe('012345')
	expect(saidCode(parcel, { text: '', by: 'RECEIVER' })).toBeNull()
})

it('carriers’ and phone numbers are kept in one form, or not taken', () => {
	expect(parseCarrierNumber(' yt 8800123456 ')).toBe('YT8800123456')
	for (const text of ['', 'YT1', '单号123456', 'x'.repeat(41)]) expect(parseCarrierNumber(text)).toBeNull()
	expect(parsePhone('+86 138-0000-4321')).toBe('+8613800004321')
	for (const text of ['', '123', '138 0000 432x']) expect(parsePhone(text)).toBeNull()
})

it('the number of a return is read with its letters only, and is no parcel’s', () => {
	const number = returnNumber('2026-05-01', 42)
	expect(parseReturnNumber(number.toLowerCase())).toBe(number)
	expect(parseShipmentNumber(number)).toBeNull()
	expect(parseReturnNumber(shipmentNumber('2026-05-01', 42))).toBeNull()
	expect(parseReturnNumber(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`)).toBeNull()
})

it('a return is handed in once, passed on at each next node, and ends', () => {
	const at = (state: Parameters<typeof seenReturn>[0]['state'], nodeId: number | null) => ({ state, nodeId })
	expect(seenReturn(at('INFO_RECEIVED', null), { deed: 'arrived', nodeId: 1 })).toBe('PICKED_UP')
	expect(seenReturn(at('PICKED_UP', 1), { deed: 'arrived', nodeId: 1 })).toBeNull()
	expect(seenReturn(at('PICKED_UP', 1), { deed: 'arrived', nodeId: 2 })).toBe('IN_TRANSIT')
	expect(seenReturn(at('IN_TRANSIT', 2), { deed: 'arrived', nodeId: 3 })).toBe('IN_TRANSIT')
	expect(seenReturn(at('IN_TRANSIT', 2), { deed: 'delivered', nodeId: 3 })).toBe('DELIVERED')
	for (const state of ['DELIVERED', 'VOIDED'] as const)
		for (const deed of ['arrived', 'delivered'] as const)
			expect(seenReturn(at(state, 2), { deed, nodeId: 3 })).toBeNull()
})
