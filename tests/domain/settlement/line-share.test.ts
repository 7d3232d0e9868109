import { expect, test } from 'vitest'
import { lineCommission, platformDiscountOf } from '#app/domain/settlement/line-share.ts'

const reduced = (by: 'platform' | 'seller') => ({ paidMinor: 9_000, discounts: [{ fundedBy: by, amountMinor: 1_000 }] })

test('commission is of what a line was sold for: a seller’s own coupon lowers it, the platform’s does not', () => {
	expect(lineCommission(reduced('seller'), 500)).toBe(450)
	expect(lineCommission(reduced('platform'), 500)).toBe(500)
})

test('the platform bears what it funded of a line’s reductions and no more', () => {
	const discounts = [
		{ fundedBy: 'platform', amountMinor: 300 },
		{ fundedBy: 'seller', amountMinor: 500 },
		{ fundedBy: 'platform', amountMinor: 40 },
	]
	expect(platformDiscountOf(discounts)).toBe(340)
})
