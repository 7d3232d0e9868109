import { expect, test } from 'vitest'
import { REFUND_STATES, refundableMinor, type RefundState } from '#app/domain/payments/refund-states.ts'
import { isFinal, mayMove } from '#app/domain/states/transition.ts'

test('a failed refund is tried again, a done one is final', () => {
	expect(mayMove(REFUND_STATES, 'FAILED', 'IN_TRANSIT')).toBe(true)
	expect(isFinal(REFUND_STATES, 'DONE')).toBe(true)
})

test('a refund is sent, arrives, fails or is covered; what may be with the provider is never covered by a bank', () => {
	const next = (from: RefundState) =>
		(['CREATED', 'IN_TRANSIT', 'DONE', 'FAILED', 'COVERED'] as const).filter((to) => mayMove(REFUND_STATES, from, to))
	expect(next('CREATED')).toEqual(['IN_TRANSIT', 'DONE', 'FAILED', 'COVERED'])
	expect(next('IN_TRANSIT')).toEqual(['DONE', 'FAILED'])
	expect(next('FAILED')).toEqual(['IN_TRANSIT', 'DONE', 'COVERED'])
	expect(next('COVERED')).toEqual(['CREATED'])
})

test('what is on its way back cannot be given back again', () => {
	const refunds = [
		{ state: 'DONE', amountMinor: 3_000 },
		{ state: 'IN_TRANSIT', amountMinor: 2_000 },
		{ state: 'CREATED', amountMinor: 1_000 },
		{ state: 'FAILED', amountMinor: 4_000 },
	] as const
	expect(refundableMinor(10_000, refunds)).toBe(4_000)
	expect(refundableMinor(5_000, refunds)).toBe(0)
})
