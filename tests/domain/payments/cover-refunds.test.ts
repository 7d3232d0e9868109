import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverRefunds } from '#app/domain/payments/cover-refunds.ts'
import { bankCaseOf } from '#app/domain/payments/disputes.ts'
import { decideRefundByHand } from '#app/domain/payments/refund-by-hand.ts'

const owed = (id: string, amountMinor: number, coveredMinor = 0) => ({ id, amountMinor, coveredMinor })

test('what a bank gave back covers the refund that is owed longest first, the last in part', () => {
	expect(coverRefunds([owed('a', 500), owed('b', 300), owed('c', 200)], 600)).toEqual([
		{ id: 'a', minor: 500, isWhole: true },
		{ id: 'b', minor: 100, isWhole: false },
	])
	expect(coverRefunds([owed('a', 500, 200)], 300)).toEqual([{ id: 'a', minor: 300, isWhole: true }])
	expect(coverRefunds([owed('a', 500)], 499)).toEqual([{ id: 'a', minor: 499, isWhole: false }])
	expect(coverRefunds([owed('a', 500)], 0)).toEqual([])
})

test('covered is never more than the bank gave, nor than is owed, and all of one of the two', () => {
	const refund = fc.record({
		id: fc.uuid(),
		amountMinor: fc.integer({ min: 1, max: 9_999 }),
		coveredMinor: fc.constant(0),
	})
	fc.assert(
		fc.property(fc.array(refund, { maxLength: 5 }), fc.integer({ min: 0, max: 30_000 }), (refunds, givenMinor) => {
			const covered = coverRefunds(refunds, givenMinor).reduce((sum, { minor }) => sum + minor, 0)
			expect(covered).toBe(
				Math.min(
					givenMinor,
					refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
				),
			)
		}),
	)
})

test('a bank that has the money or gave it away stops refunds; one that asks, or decided for us, does not', () => {
	expect(bankCaseOf(['NEEDS_ANSWER'])).toBe('OPEN')
	expect(bankCaseOf(['UNDER_REVIEW'])).toBe('OPEN')
	expect(bankCaseOf(['LOST'])).toBe('LOST')
	expect(bankCaseOf(['LOST', 'UNDER_REVIEW'])).toBe('OPEN')
	const free = ['INQUIRY_NEEDS_ANSWER', 'INQUIRY_UNDER_REVIEW', 'INQUIRY_CLOSED', 'WON', 'PREVENTED'] as const
	expect(free.map((status) => bankCaseOf([status]))).toEqual(free.map(() => null))
	expect(bankCaseOf([])).toBeNull()
})

test('a person records a refund that is owed by hand, but none that a bank decides about or has paid', () => {
	const byHand = { state: 'FAILED', route: 'EXTERNAL', bankCase: null } as const
	expect(decideRefundByHand(byHand)).toBe('record')
	expect(decideRefundByHand({ ...byHand, bankCase: 'LOST' })).toBe('record')
	expect(decideRefundByHand({ ...byHand, bankCase: 'OPEN' })).toBe('with-the-bank')
	expect(decideRefundByHand({ ...byHand, state: 'COVERED', bankCase: 'LOST' })).toBe('covered')
	expect(decideRefundByHand({ ...byHand, state: 'DONE', bankCase: 'OPEN' })).toBe('done-before')
	expect(decideRefundByHand({ ...byHand, route: 'PROVIDER' })).toBe('not-by-hand')
})
