import { describe, expect, test } from 'vitest'
import { orderLimit, shareLimit, type VisitorHolds } from '#app/domain/capacity/hold-limits.ts'

const NONE: VisitorHolds = { count: 0, sellers: [], units: [] }

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
})
