import { describe, expect, test } from 'vitest'
import {
	HOLD_LIMITS,
	listingLimit,
	mostOfRow,
	orderLimit,
	scaledLimits,
	shareLimit,
	type VisitorHolds,
} from '#app/domain/capacity/hold-limits.ts'

const NONE: VisitorHolds = { count: 0, sellers: [], units: [], listings: [] }

describe('holds per visitor', () => {
	test.each([
		['the fifth order is kept', { ...NONE, count: 4 }, null],
		['the sixth is not', { ...NONE, count: 5 }, { limit: 'holds', most: 5 }],
		['the third of a seller is kept', { ...NONE, count: 2, sellers: [{ enterpriseId: 7, count: 2 }] }, null],
		[
			'the fourth of a seller is not',
			{ ...NONE, count: 3, sellers: [{ enterpriseId: 7, count: 3 }] },
			{ limit: 'seller', most: 3 },
		],
		['of another seller it is', { ...NONE, count: 3, sellers: [{ enterpriseId: 8, count: 3 }] }, null],
	])('%s', (_, held, limit) => expect(orderLimit(held, [7])).toEqual(limit))
})

describe('share of what is left', () => {
	const row = (total: number) => [{ id: 1, total, held: 0, sold: 0 }]
	const held = { ...NONE, units: [{ capacityId: 1, qty: 300 }] }
	test.each([
		['half of a big row', 200, 1_000, null],
		['one more than half, with what is kept already', 201, 1_000, { limit: 'share', most: 500 }],
		['all of a small row', 699, 999, null],
	])('%s', (_, qty, total, limit) => {
		expect(shareLimit(held, [{ capacityId: 1, qty }], row(total))).toEqual(limit)
	})

	test('half of an odd number is rounded down', () => {
		expect([999, 1_000, 1_001].map((total) => mostOfRow({ total }, HOLD_LIMITS))).toEqual([null, 500, 500])
	})

	test('what is kept and wanted of other rows does not count', () => {
		const elsewhere = { ...NONE, units: [{ capacityId: 2, qty: 900 }] }
		expect(shareLimit(elsewhere, [{ capacityId: 3, qty: 900 }], row(1_000))).toBeNull()
	})
})

describe('of one listing, as its seller says', () => {
	const title = { zh: '茶', en: 'Tea' }
	const wish = (qty: number, most: number | null = 3) => ({ listingId: 1, title, qty, most })
	const held = { ...NONE, listings: [{ listingId: 1, qty: 1 }] }
	test.each([
		['exactly the most is kept', NONE, [wish(3)], null],
		['one more is not', NONE, [wish(4)], { limit: 'listing', most: 3, title }],
		['what is kept unpaid already counts', held, [wish(3)], { limit: 'listing', most: 3, title }],
		['up to the most with it', held, [wish(2)], null],
		['lines of the same listing are summed', NONE, [wish(2), wish(2)], { limit: 'listing', most: 3, title }],
		['other listings are not counted', NONE, [wish(3), { ...wish(9), listingId: 2, most: null }], null],
		['any number where its seller says nothing', held, [wish(900, null)], null],
	])('%s', (_, kept, wishes, limit) => expect(listingLimit(kept, wishes)).toEqual(limit))
})

test('a factor for all limits scales both numbers of orders, half an order rounded up, never below one', () => {
	const numbers = (factor: number) => {
		const { mostHolds, mostHoldsOfSeller, ...rest } = scaledLimits(HOLD_LIMITS, factor)
		expect(rest).toEqual({ bigRow: 1_000, mostShare: 0.5 })
		return [mostHolds, mostHoldsOfSeller]
	}
	expect([0, 0.1, 0.5, 1, 10].map(numbers)).toEqual([
		[1, 1],
		[1, 1],
		[3, 2],
		[5, 3],
		[50, 30],
	])
})
