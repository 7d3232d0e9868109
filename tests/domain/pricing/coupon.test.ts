import { expect, test } from 'vitest'
import { applyCoupon, couponWorth, type Coupon } from '#app/domain/pricing/coupon.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'

const line = (key: string, sellerId: number, minor: number): PricedLine => ({
	key,
	kind: 'GOODS',
	sellerId,
	packageKey: null,
	qty: 1,
	unitMinor: minor,
	parts: [],
	listMinor: minor,
	discounts: [],
	paidMinor: minor,
	nights: [],
})
const cart = [line('a', 1, 10_000), line('b', 2, 5_000)]
const tenOff: Coupon = {
	code: 'TEN',
	fundedBy: 'platform',
	sellerId: null,
	worth: { kind: 'amount', amountMinor: 1_000 },
	minSpendMinor: 15_000,
}

test('a coupon counts from exactly its minimum on', () => {
	expect(couponWorth(tenOff, cart)).toBe(1_000)
	expect(couponWorth({ ...tenOff, minSpendMinor: 15_001 }, cart)).toBe(0)
})

test('a seller’s coupon is for that seller’s lines only', () => {
	const own: Coupon = {
		...tenOff,
		sellerId: 2,
		fundedBy: 'seller',
		minSpendMinor: 0,
		worth: { kind: 'amount', amountMinor: 9_900 },
	}
	expect(applyCoupon(cart, own).map(({ paidMinor }) => paidMinor)).toEqual([10_000, 0])
})

test('a share is capped where the coupon says so', () => {
	const share = (maxMinor: number | null): Coupon => ({
		...tenOff,
		worth: { kind: 'share', discountBp: 2_000, maxMinor },
	})
	expect([couponWorth(share(null), cart), couponWorth(share(2_500), cart)]).toEqual([3_000, 2_500])
})

test('a coupon’s shares sum to it and say who pays', () => {
	const lines = applyCoupon(cart, { ...tenOff, worth: { kind: 'amount', amountMinor: 1_000 } })
	expect(lines.flatMap(({ discounts }) => discounts)).toEqual([
		{ kind: 'coupon', code: 'TEN', fundedBy: 'platform', amountMinor: 667 },
		{ kind: 'coupon', code: 'TEN', fundedBy: 'platform', amountMinor: 333 },
	])
})

test('a seller’s coupon is paid by the seller, the platform’s by the platform, on each line it is spread over', () => {
	for (const fundedBy of ['seller', 'platform'] as const) {
		const lines = applyCoupon(cart, { ...tenOff, fundedBy })
		expect(lines.flatMap(({ discounts }) => discounts.map((it) => it.fundedBy))).toEqual([fundedBy, fundedBy])
	}
})

test('a coupon of an amount takes off no more than its lines cost', () => {
	expect(couponWorth({ ...tenOff, worth: { kind: 'amount', amountMinor: 15_001 } }, cart)).toBe(15_000)
})
