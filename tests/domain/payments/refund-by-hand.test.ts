import { expect, test } from 'vitest'
import { decideRefundByHand } from '#app/domain/payments/refund-by-hand.ts'

const owed = { state: 'CREATED', route: 'EXTERNAL', bankCase: null } as const

test('a person records a refund that was never tried or was given up, once', () => {
	expect(decideRefundByHand(owed)).toBe('record')
	expect(decideRefundByHand({ ...owed, state: 'FAILED' })).toBe('record')
	expect(decideRefundByHand({ ...owed, state: 'DONE' })).toBe('done-before')
})

test('what a provider or a bank may still pay, or has paid, is not recorded by hand', () => {
	expect(decideRefundByHand({ ...owed, route: 'PROVIDER' })).toBe('not-by-hand')
	expect(decideRefundByHand({ ...owed, state: 'IN_TRANSIT' })).toBe('not-by-hand')
	expect(decideRefundByHand({ ...owed, bankCase: 'OPEN' })).toBe('with-the-bank')
	expect(decideRefundByHand({ ...owed, state: 'COVERED' })).toBe('covered')
})
