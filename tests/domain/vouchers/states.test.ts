import { expect, test } from 'vitest'
import { isFinal, mayMove } from '#app/domain/states/transition.ts'
import { REDEMPTION_STATES, stateByUse, VOUCHER_STATES } from '#app/domain/vouchers/states.ts'

test('a voucher’s state follows from how often it was used', () => {
	expect([stateByUse(0, 2), stateByUse(1, 2), stateByUse(2, 2)]).toEqual(['ISSUED', 'PARTLY_REDEEMED', 'REDEEMED'])
	expect(() => stateByUse(3, 2)).toThrow(RangeError)
})

test('a revoked voucher is dead, a redeemed one only comes back by a reversal', () => {
	expect(isFinal(VOUCHER_STATES, 'REVOKED')).toBe(true)
	expect(mayMove(VOUCHER_STATES, 'REDEEMED', 'PARTLY_REDEEMED')).toBe(true)
	expect(mayMove(VOUCHER_STATES, 'REDEEMED', 'REVOKED')).toBe(false)
})

test('a provisional scan gets one fate, and only a confirmed one is reversed', () => {
	expect(mayMove(REDEMPTION_STATES, 'PROVISIONAL', 'REJECTED_DUPLICATE')).toBe(true)
	expect(mayMove(REDEMPTION_STATES, 'REJECTED_DUPLICATE', 'CONFIRMED')).toBe(false)
	expect(mayMove(REDEMPTION_STATES, 'CONFIRMED', 'REVERSED')).toBe(true)
	expect(mayMove(REDEMPTION_STATES, 'PROVISIONAL', 'REVERSED')).toBe(false)
})
