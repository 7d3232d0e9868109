import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extraGuestsMinor, guestCount, type GuestPrices } from '#app/domain/pricing/guest-price.ts'

const prices: GuestPrices = {
	baseOccupancy: 2,
	extraAdultMinor: 10_000,
	childBands: [
		{ upToAge: 5, priceMinor: 0 },
		{ upToAge: 11, priceMinor: 4_000 },
	],
}
const extra = (adults: number, ...childAges: number[]): number => extraGuestsMinor({ adults, childAges }, prices)

test('the base price covers the base occupancy', () => {
	expect([extra(1), extra(2), extra(1, 10)]).toEqual([0, 0, 0])
})

test('an adult beyond it pays as an extra adult', () => {
	expect(extra(4)).toBe(20_000)
})

test('a child pays its band, the age of the band included', () => {
	expect([extra(2, 5), extra(2, 6), extra(2, 11)]).toEqual([0, 4_000, 4_000])
})

test('a child above the last band pays as an adult', () => {
	expect(extra(2, 12)).toBe(10_000)
})

test('children fill what adults leave of the base from the oldest', () => {
	expect(extra(1, 4, 12)).toBe(0)
	expect(extra(1, 8, 12)).toBe(4_000)
})

test('the order in which ages and bands are given does not matter', () => {
	const ages = fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 6 })
	fc.assert(
		fc.property(ages, fc.integer({ min: 1, max: 5 }), (childAges, adults) => {
			const reversed = { ...prices, childBands: [...prices.childBands].reverse() }
			expect(extraGuestsMinor({ adults, childAges: [...childAges].reverse() }, reversed)).toBe(
				extraGuestsMinor({ adults, childAges }, prices),
			)
		}),
	)
})

test('children of every age count as guests', () => {
	expect(guestCount({ adults: 2, childAges: [0, 9] })).toBe(4)
})
