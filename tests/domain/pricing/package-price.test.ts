import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pricePackages } from '#app/domain/pricing/package-price.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'

const line = (key: string, minor: number, packageKey: string | null): PricedLine => ({
	key,
	kind: 'GOODS',
	sellerId: 1,
	packageKey,
	qty: 1,
	unitMinor: minor,
	parts: [],
	listMinor: minor,
	discounts: [],
	paidMinor: minor,
	nights: [],
})

test('a package reduces its own components and nothing else', () => {
	const cart = [line('a', 85_600, 'p'), line('b', 9_800, 'p'), line('c', 9_800, null)]
	const priced = pricePackages(cart, [{ key: 'p', discountBp: 800 }])
	expect(priced.map(({ key, paidMinor }) => [key, paidMinor])).toEqual([
		['a', 78_752],
		['b', 9_016],
		['c', 9_800],
	])
	expect(priced[1]?.discounts).toEqual([{ kind: 'package', code: 'p', fundedBy: 'seller', amountMinor: 784 }])
})

test('the components’ shares sum to the discount of the whole, to the fen', () => {
	const minors = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 8 })
	fc.assert(
		fc.property(minors, fc.integer({ min: 0, max: 9_000 }), (amounts, discountBp) => {
			const priced = pricePackages(
				amounts.map((minor, at) => line(`l${at}`, minor, 'p')),
				[{ key: 'p', discountBp }],
			)
			const whole = amounts.reduce((sum, minor) => sum + minor, 0)
			const paid = priced.reduce((sum, { paidMinor }) => sum + paidMinor, 0)
			expect(whole - paid).toBe(Math.floor((whole * discountBp + 5_000) / 10_000))
		}),
	)
})
