import { expect, test } from 'vitest'
import { changedPrice, MOST_PRICE_MINOR, planPrices } from '#app/domain/listings/bulk-edit.ts'

test.each([
	[1_000, { bp: 500 }, 1_050],
	[999, { bp: -1_000 }, 899],
	[15, { bp: 1_000 }, 17],
	[1_000, { minor: -999 }, 1],
	[1_000, { minor: -1_000 }, null],
	[1, { bp: -10_000 }, null],
	[MOST_PRICE_MINOR - 1, { minor: 1 }, MOST_PRICE_MINOR],
	[MOST_PRICE_MINOR, { minor: 1 }, null],
])('%i changed by %o is %o', (priceMinor, by, to) => {
	expect(changedPrice(priceMinor, by)).toBe(to)
})

test('what is free stays free, and a price that would be none names its listing', () => {
	const rows = [
		{ listingId: 1, key: 'variant:1', priceMinor: 500 },
		{ listingId: 1, key: 'variant:2', priceMinor: 300 },
		{ listingId: 2, key: 'ticket:3', priceMinor: 0 },
	]
	expect(planPrices(rows, { minor: -400 })).toEqual({
		changed: [
			{ ...rows[0], toMinor: 100 },
			{ ...rows[2], toMinor: 0 },
		],
		impossible: [1],
	})
})
