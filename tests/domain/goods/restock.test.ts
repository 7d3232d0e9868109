import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restockOf, shareOfPieces, suggestedRestock } from '#app/domain/goods/restock.ts'

const lines = [
	{ lineId: 1, qty: 3, isPerishable: false },
	{ lineId: 2, qty: 2, isPerishable: true },
]

test('all that came home is offered to be sold again, of what perishes nothing', () => {
	expect(lines.map(suggestedRestock)).toEqual([3, 0])
})

test('something is said of every line, and never more than came home', () => {
	const said = (first: number, second?: number) =>
		restockOf(lines, new Map([[1, first], ...(second === undefined ? [] : [[2, second] as const])]))
	expect(said(3, 0)).toEqual([
		{ lineId: 1, qty: 3 },
		{ lineId: 2, qty: 0 },
	])
	for (const [first, second] of [
		[4, 0],
		[3, 3],
		[-1, 0],
		[1.5, 0],
		[NaN, 0],
		[3, undefined],
	] as const)
		expect(said(first ?? 0, second)).toBeNull()
})

test('the shares of pieces that come back one after the other sum to what all of them have, and the last takes the rest', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1_000_000 }),
			fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
			(amount, steps) => {
				let [left, out] = [amount, steps.reduce((sum, it) => sum + it, 0)]
				for (const back of steps) {
					const share = shareOfPieces(left, back, out)
					expect(share).toBeGreaterThanOrEqual(0)
					if (back < out) expect(share).toBe(Math.floor((left * back) / out))
					left -= share
					out -= back
				}
				expect(left).toBe(0)
			},
		),
	)
	expect(shareOfPieces(1_000, 1, 3)).toBe(333)
})
