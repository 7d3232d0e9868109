import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packageShares, pricePackages, type ComponentShare } from '#app/domain/pricing/package-price.ts'
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

test('a component with a share of its own is paid that, the others split the rest by what they cost alone', () => {
	const cart = [line('a', 60_000, 'p'), line('b', 20_000, 'p'), line('c', 20_000, 'p')]
	const shares = new Map<string, ComponentShare>([['b', { bp: 1_500 }]])
	const priced = pricePackages(cart, [{ key: 'p', discountBp: 1_000, shares }])
	expect(priced.map(({ key, paidMinor }) => [key, paidMinor])).toEqual([
		['a', 57_375],
		['b', 13_500],
		['c', 19_125],
	])
})

test('an amount of its own is for each package, and never more than the component costs alone', () => {
	expect(packageShares(90_000, [part(60_000, { amountMinor: 25_000 }), part(40_000, null)], 2)).toEqual([
		50_000, 40_000,
	])
	expect(packageShares(90_000, [part(60_000, { amountMinor: 80_000 }), part(40_000, null)])).toEqual([60_000, 30_000])
})

test('shares that ask for more than the whole are cut in proportion; those that leave too much are raised', () => {
	expect(packageShares(50_000, [part(60_000, { bp: 10_000 }), part(40_000, { bp: 6_000 })])).toEqual([31_250, 18_750])
	expect(packageShares(90_000, [part(60_000, { bp: 0 }), part(40_000, null)])).toEqual([50_000, 40_000])
})

test('whatever the shares, the parts sum to the price of the package, and none is dearer than alone', () => {
	const share = fc.oneof(
		fc.constant(null),
		fc.record({ bp: fc.integer({ min: 0, max: 10_000 }) }),
		fc.record({ amountMinor: fc.integer({ min: 0, max: 200_000 }) }),
	)
	const components = fc.array(fc.record({ aloneMinor: fc.integer({ min: 0, max: 100_000 }), share }), {
		minLength: 1,
		maxLength: 6,
	})
	fc.assert(
		fc.property(components, fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 4 }), (all, offBp, qty) => {
			const sum = all.reduce((total, { aloneMinor }) => total + aloneMinor, 0)
			const price = sum - Math.round((sum * offBp) / 10_000)
			const parts = packageShares(price, all, qty)
			expect(parts.reduce((total, minor) => total + minor, 0)).toBe(price)
			expect(parts.every((minor, at) => minor >= 0 && minor <= (all[at]?.aloneMinor ?? 0))).toBe(true)
		}),
	)
})

function part(aloneMinor: number, share: ComponentShare | null) {
	return { aloneMinor, share }
}
