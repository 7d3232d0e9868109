import { expect, test } from 'vitest'
import { inKeyOrder, spreadDiscount, withDiscount, type PricedLine } from '#app/domain/pricing/priced-line.ts'

const line = (key: string, minor: number): PricedLine => ({
	key,
	kind: 'GOODS',
	sellerId: 1,
	packageKey: null,
	qty: 1,
	unitMinor: minor,
	parts: [],
	listMinor: minor,
	discounts: [],
	paidMinor: minor,
	nights: [],
})
const coupon = { kind: 'coupon', code: 'TEA', fundedBy: 'platform' } as const

test('a discount is split to the fen, in key order', () => {
	const lines = spreadDiscount([line('b', 100), line('a', 100), line('c', 100)], 100, coupon)
	expect(lines.map(({ key, paidMinor }) => [key, paidMinor])).toEqual([
		['a', 66],
		['b', 67],
		['c', 67],
	])
	expect(lines[0]?.discounts).toEqual([{ ...coupon, amountMinor: 34 }])
})

test('a discount larger than the lines takes them to nothing and no further', () => {
	expect(spreadDiscount([line('a', 100), line('b', 1)], 5_000, coupon).map(({ paidMinor }) => paidMinor)).toEqual([
		0, 0,
	])
})

test('a discount of nothing leaves no trace, one beyond the price is a bug', () => {
	expect(withDiscount(line('a', 100), { ...coupon, amountMinor: 0 }).discounts).toEqual([])
	expect(() => withDiscount(line('a', 100), { ...coupon, amountMinor: 101 })).toThrow(RangeError)
})

test('keys sort by code unit, the same on every machine', () => {
	expect(
		inKeyOrder([{ key: 'é' }, { key: 'b' }, { key: 'B' }, { key: '10' }, { key: '9' }]).map(({ key }) => key),
	).toEqual(['10', '9', 'B', 'b', 'é'])
})

test('nothing is taken off below nothing: a reduction that would add is a bug, one of the whole price is not', () => {
	expect(() => withDiscount(line('a', 100), { ...coupon, amountMinor: -1 })).toThrow(RangeError)
	expect(withDiscount(line('a', 100), { ...coupon, amountMinor: 100 }).paidMinor).toBe(0)
	expect(withDiscount(line('a', 100), { ...coupon, amountMinor: 1 }).paidMinor).toBe(99)
})
