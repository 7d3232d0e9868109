import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GoodsToPrice } from '#app/domain/pricing/goods-price.ts'
import { quoteCart, type CartToPrice, type LineToPrice } from '#app/domain/pricing/quote.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'
import type { StayToPrice } from '#app/domain/pricing/stay-price.ts'

const tea: GoodsToPrice = {
	kind: 'GOODS',
	key: 'tea',
	packageKey: 'p',
	sellerId: 1,
	variantId: 1,
	qty: 1,
	unitMinor: 12_800,
	weightG: 250,
	originCode: '330382104200',
	temperature: 'ambient',
}
const croaker: GoodsToPrice = {
	...tea,
	key: 'croaker',
	packageKey: null,
	sellerId: 2,
	temperature: 'frozen',
	unitMinor: 8_800,
}
const room: StayToPrice = {
	kind: 'STAY',
	key: 'room',
	packageKey: 'p',
	sellerId: 3,
	ratePlanId: 1,
	qty: 1,
	checkIn: '2026-05-08',
	checkOut: '2026-05-10',
	guests: { adults: 2, childAges: [] },
	prices: {
		nights: { base: [32_800, 32_800, 32_800, 32_800, 42_800, 42_800, 32_800], seasons: [], dates: [] },
		guests: { baseOccupancy: 2, extraAdultMinor: 0, childBands: [] },
		lengthDiscounts: [],
	},
}
const picking: LineToPrice = {
	kind: 'EXPERIENCE',
	key: 'picking',
	packageKey: null,
	sellerId: 1,
	sessionId: 1,
	unitTypeId: 1,
	qty: 2,
	unitMinor: 9_800,
}
const cart: CartToPrice = {
	currency: 'CNY',
	lines: [tea, croaker, room, picking],
	packages: [{ key: 'p', discountBp: 800 }],
	coupon: {
		code: 'C',
		fundedBy: 'platform',
		sellerId: null,
		worth: { kind: 'amount', amountMinor: 2_000 },
		minSpendMinor: 0,
	},
	shipTo: '330302001001',
	ship: {},
	tariff: DEFAULT_TARIFF,
}

test('a mixed cart is the sum of its components', () => {
	const quote = quoteCart(cart)
	expect(quote.listMinor).toBe(12_800 + 8_800 + 85_600 + 19_600)
	expect(quote.discountMinor).toBe(7_872 + 2_000)
	expect(quote.shipPlans.map(({ key, feeMinor }) => [key, feeMinor])).toEqual([
		['1:330382104200:ambient', 0],
		['2:330382104200:frozen', 1_800],
	])
	expect(quote.totalMinor).toBe(126_800 - 9_872 + 1_800)
	expect(quote.reasons).toEqual([])
})

test('whatever the cart, the total is what its lines and parcels cost', () => {
	const goods = fc.record({
		minor: fc.integer({ min: 1, max: 90_000 }),
		qty: fc.integer({ min: 1, max: 9 }),
		sellerId: fc.integer({ min: 1, max: 4 }),
	})
	fc.assert(
		fc.property(
			fc.array(goods, { minLength: 1, maxLength: 8 }),
			fc.integer({ min: 0, max: 50_000 }),
			(items, amountMinor) => {
				const lines = items.map(({ minor, qty, sellerId }, at) => ({
					...tea,
					key: `g${at}`,
					unitMinor: minor,
					qty,
					sellerId,
				}))
				const quote = quoteCart({ ...cart, lines, coupon: { ...coupon(), worth: { kind: 'amount', amountMinor } } })
				const paid = quote.lines.reduce((sum, line) => sum + line.paidMinor, 0)
				const taken = quote.lines
					.flatMap((line) => line.discounts)
					.reduce((sum, discount) => sum + discount.amountMinor, 0)
				expect(quote.totalMinor).toBe(paid + quote.shippingMinor)
				expect(quote.listMinor - taken).toBe(paid)
				expect(quote.lines.every((line) => line.paidMinor >= 0)).toBe(true)
			},
		),
	)
})

test('the price and its hash do not depend on the order of the lines', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(cart.lines, { minLength: 4 }), (lines) => {
			expect(quoteCart({ ...cart, lines })).toEqual(quoteCart(cart))
		}),
	)
})

describe('the hash', () => {
	test.each([
		['a price', { lines: [{ ...tea, unitMinor: 12_801 }, croaker, room, picking] }],
		['a quantity', { lines: [{ ...tea, qty: 2 }, croaker, room, picking] }],
		['a date', { lines: [tea, croaker, { ...room, checkOut: '2026-05-11' }, picking] }],
		['the discount', { packages: [{ key: 'p', discountBp: 700 }] }],
		['the coupon', { coupon: null }],
		['the destination', { shipTo: '110101001001' }],
	] satisfies [string, Partial<CartToPrice>][])('changes with %s', (_, change) => {
		expect(quoteCart({ ...cart, ...change }).hash).not.toBe(quoteCart(cart).hash)
	})

	test('stays when nothing of the price changes', () => {
		expect(quoteCart(structuredClone(cart)).hash).toBe(quoteCart(cart).hash)
	})

	test('of goods that wait at a stay is the same with and without an address: what another way costs is not agreed to', () => {
		const lines = [{ ...tea, packageKey: null }]
		const collected = { ...cart, lines, ship: { '1:330382104200:ambient': { method: 'COLLECT_AT_STAY' } } } as const
		const near = quoteCart({ ...collected, shipTo: '330382101310' })
		expect(near.shipPlans[0]?.pickUpMinor).not.toBeNull()
		expect(quoteCart({ ...collected, shipTo: null }).hash).toBe(near.hash)
	})
})

describe('shipping', () => {
	test('is open while the destination is', () => {
		const quote = quoteCart({ ...cart, shipTo: null })
		expect(quote.shipPlans.map(({ feeMinor }) => feeMinor)).toEqual([null, null])
		expect([quote.shippingMinor, quote.reasons]).toEqual([0, []])
	})

	test('is nothing for goods that wait at the stay', () => {
		const quote = quoteCart({ ...cart, shipTo: null, ship: { '2:330382104200:frozen': { method: 'COLLECT_AT_STAY' } } })
		expect(quote.shipPlans[1]).toMatchObject({ method: 'COLLECT_AT_STAY', feeMinor: 0 })
	})

	test('is refused by name where nobody carries a parcel', () => {
		const quote = quoteCart({ ...cart, shipTo: '110101001001' })
		expect(quote.reasons).toEqual([{ code: 'not_deliverable', regionCode: '110101001001' }])
	})

	test('is not made dearer by a coupon: the free limit is met before it', () => {
		const lines = [{ ...tea, packageKey: null, unitMinor: 8_800 }]
		expect(quoteCart({ ...cart, lines }).shippingMinor).toBe(0)
	})
})

test('two lines with one key are a bug', () => {
	expect(() => quoteCart({ ...cart, lines: [tea, tea] })).toThrow('key')
})

function coupon(): NonNullable<CartToPrice['coupon']> {
	return {
		code: 'C',
		fundedBy: 'platform',
		sellerId: null,
		worth: { kind: 'amount', amountMinor: 0 },
		minSpendMinor: 0,
	}
}
