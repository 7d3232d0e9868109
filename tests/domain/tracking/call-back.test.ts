import { expect, test } from 'vitest'
import { afterCallBack } from '#app/domain/tracking/call-back.ts'
import { SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'

const UNDER_WAY = [
	'PICKED_UP',
	'IN_TRANSIT',
	'OUT_FOR_DELIVERY',
	'AVAILABLE_FOR_PICKUP',
	'ATTEMPT_FAILED',
	'EXCEPTION',
	'EXPIRED',
] as const

test.each(UNDER_WAY)(
	'a parcel under way (%s) turns round when its carrier takes it back, and goes on when it is too late',
	(state) => {
		expect(afterCallBack(state, 'ASKED')).toEqual({ outcome: 'goes', to: 'RETURNING' })
		expect(afterCallBack(state, 'TOO_LATE')).toEqual({ outcome: 'goes', to: null })
	},
)

test('one that comes back already stays so; that it does not after all is an exception', () => {
	expect(afterCallBack('RETURNING', 'ASKED')).toEqual({ outcome: 'goes', to: null })
	expect(afterCallBack('RETURNING', 'TOO_LATE')).toEqual({ outcome: 'goes', to: 'EXCEPTION' })
})

test('what has not left, and what is delivered, home or void, is not called back', () => {
	const rest = SHIPMENT_STATES.filter((state) => state !== 'RETURNING' && !UNDER_WAY.some((it) => it === state))
	expect(rest).toEqual(['PENDING', 'INFO_RECEIVED', 'DELIVERED', 'RETURNED', 'VOIDED'])
	for (const state of rest) expect(afterCallBack(state, 'ASKED')).toEqual({ outcome: 'not-under-way' })
})
