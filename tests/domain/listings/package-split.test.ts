import { expect, test } from 'vitest'
import { splitPackage } from '#app/domain/listings/package-split.ts'

const part = (id: number, aloneMinor: number, more: { slot?: number; share?: { bp: number } } = {}) => ({
	...{ id, position: id, aloneMinor, slot: more.slot ?? null, share: more.share ?? null },
})
const paidOf = (...args: Parameters<typeof splitPackage>) => {
	const { priceMinor, paid } = splitPackage(...args)
	return { priceMinor, paid: [...paid] }
}

test('the parts sum to the least price to the fen, in proportion to what they cost alone', () => {
	const { priceMinor, paid } = paidOf([part(1, 10_001), part(2, 20_002), part(3, 30_003)], 1_000)
	expect(priceMinor).toBe(54_005)
	expect(paid.map(([, minor]) => minor)).toEqual([9_001, 18_002, 27_002])
})

test('a share of its own is kept; the others split the rest', () => {
	const parts = [part(1, 30_000, { share: { bp: 5_000 } }), part(2, 10_000), part(3, 20_000)]
	expect(paidOf(parts, 1_000)).toEqual({
		...{ priceMinor: 54_000 },
		paid: [
			[1, 27_000],
			[2, 9_000],
			[3, 18_000],
		],
	})
})

test('of a choice the first is counted and the others are paid nothing', () => {
	const parts = [part(1, 30_000), part(2, 10_000, { slot: 1 }), part(3, 20_000, { slot: 1 })]
	expect(paidOf(parts, 0)).toEqual({
		...{ priceMinor: 40_000 },
		paid: [
			[1, 30_000],
			[2, 10_000],
		],
	})
})

test('a package of nothing costs nothing', () => {
	expect(paidOf([], 1_000)).toEqual({ priceMinor: 0, paid: [] })
})
