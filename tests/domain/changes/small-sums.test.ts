import { describe, expect, test } from 'vitest'
import { carriedDiscounts, changeFee, changePrice } from '#app/domain/changes/change-price.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'
import { policy, stay } from '#tests/domain/changes/booked.ts'

const AT = new Date('2026-05-05T00:00:00Z')
const priced = (paidMinor: number): PricedLine => ({
	...{ key: 'a', kind: 'STAY', sellerId: 7, packageKey: null, qty: 1, unitMinor: paidMinor, parts: [] },
	...{ listMinor: paidMinor, discounts: [], paidMinor, nights: [] },
})
const coupon = (amountMinor: number) => ({
	...{ kind: 'coupon' as const, code: 'TEA', fundedBy: 'platform' as const, amountMinor },
})

describe('a fen counts', () => {
	test('of a coupon: the smallest reduction stays taken off a line that is moved', () => {
		for (const minor of [1, 300])
			expect(carriedDiscounts({ ...stay, discounts: [coupon(minor)] }, priced(20_000 + minor))).toEqual([coupon(minor)])
		// Also of a line that cost next to nothing.
		const trifle = { ...stay, paidMinor: 1, discounts: [coupon(1)] }
		expect(carriedDiscounts(trifle, priced(2))).toEqual([coupon(1)])
	})

	test('of a price that is kept: a move that is not the buyer’s doing asks not one more', () => {
		for (const more of [1, 300])
			expect(changePrice(stay, priced(20_000 + more), { nights: null, cause: 'SELLER', at: AT })).toMatchObject({
				newMinor: 20_000,
				discounts: [{ kind: 'kept_price', fundedBy: 'seller', amountMinor: more }],
			})
	})

	test('of what is given up: it is cancelled by its terms, however little was paid for it', () => {
		for (const paidMinor of [1, 300]) {
			const line = { ...stay, paidMinor, policy: policy('NON_REFUNDABLE') }
			expect(changeFee(line, null, { cause: 'BUYER', at: AT })).toMatchObject({ feeMinor: paidMinor })
		}
	})
})
