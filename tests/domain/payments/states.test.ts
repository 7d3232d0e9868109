import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	isPaymentOpen,
	mayMovePayment,
	maySweepWithoutAsking,
	PAYMENT_RANK,
	type PaymentState,
} from '#app/domain/payments/states.ts'

const STATES = Object.keys(PAYMENT_RANK) as PaymentState[]
const after = (news: PaymentState[]): PaymentState =>
	news.reduce((state, next) => (mayMovePayment(state, next) ? next : state), 'CREATED')

test('success beats every other end and nothing beats success', () => {
	expect((['FAILED', 'CANCELED', 'EXPIRED'] as const).every((end) => mayMovePayment(end, 'SUCCEEDED'))).toBe(true)
	expect(STATES.some((state) => mayMovePayment('SUCCEEDED', state))).toBe(false)
})

test('news in any order and any number of times ends the same once the buyer has paid', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...STATES)), fc.array(fc.constantFrom(...STATES)), (before, later) => {
			expect(after([...before, 'SUCCEEDED', ...later])).toBe('SUCCEEDED')
		}),
	)
})

test('a late old event moves nothing back, and the first of two ends stays', () => {
	expect(after(['SUBMITTED', 'PROCESSING', 'REQUIRES_ACTION'])).toBe('PROCESSING')
	expect(after(['EXPIRED', 'CANCELED', 'FAILED'])).toBe('EXPIRED')
})

test('a payment that was sent out is never swept without asking the provider', () => {
	expect(STATES.filter(maySweepWithoutAsking)).toEqual(['CREATED', 'FAILED', 'CANCELED', 'EXPIRED'])
	expect(STATES.filter(isPaymentOpen)).toEqual(['CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING'])
})
