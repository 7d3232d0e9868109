import { describe, expect, test } from 'vitest'
import { advanceDiscount } from '#app/domain/pricing/advance-discount.ts'
import { stayPrices } from '#app/domain/offers/prepare-stay.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { priceStay } from '#app/domain/pricing/stay-price.ts'

const rules = {
	lastMinute: [
		{ days: 3, discountBp: 1_000 },
		{ days: 0, discountBp: 2_000 },
	],
	earlyBird: [
		{ days: 30, discountBp: 500 },
		{ days: 60, discountBp: 1_500 },
	],
}

describe('last-minute and early-bird: the greatest discount that fits the days to arrival', () => {
	test.each([
		['2026-05-01', 'last_minute', 2_000],
		['2026-05-02', 'last_minute', 1_000],
		['2026-05-04', 'last_minute', 1_000],
		['2026-05-05', null, 0],
		['2026-05-30', null, 0],
		['2026-05-31', 'early_bird', 500],
		['2026-06-29', 'early_bird', 500],
		['2026-06-30', 'early_bird', 1_500],
	] as const)('booked on 1 May for %s: %s of %i basis points', (checkIn, kind, discountBp) => {
		const found = advanceDiscount(rules, { bookedOn: '2026-05-01', checkIn })
		expect(found).toEqual(kind === null ? null : { kind, discountBp })
	})

	test('where both fit the better counts, and never both', () => {
		const both = { lastMinute: [{ days: 9, discountBp: 500 }], earlyBird: [{ days: 5, discountBp: 700 }] }
		const dates = { bookedOn: '2026-05-01', checkIn: '2026-05-08' }
		expect(advanceDiscount(both, dates)).toEqual({ kind: 'early_bird', discountBp: 700 })
	})

	test('where both take off as much, it is the one for booking late', () => {
		const both = { lastMinute: [{ days: 9, discountBp: 500 }], earlyBird: [{ days: 5, discountBp: 500 }] }
		const found = advanceDiscount(both, { bookedOn: '2026-05-01', checkIn: '2026-05-08' })
		expect(found).toEqual({ kind: 'last_minute', discountBp: 500 })
	})

	test('an arrival in the past is no last minute', () => {
		expect(advanceDiscount(rules, { bookedOn: '2026-05-02', checkIn: '2026-05-01' })).toBeNull()
	})
})

const plan = {
	baseMinor: [10_001, 10_001, 10_001, 10_001, 10_001, 10_001, 10_001],
	seasons: [],
	dates: [],
	baseOccupancy: 2,
	extraAdultMinor: 0,
	childBands: [],
	lengthDiscounts: [{ nights: 3, discountBp: 1_000 }],
	...rules,
	listing: { timeZone: 'Asia/Shanghai' },
} as unknown as RatePlanFacts

test.each([
	// 1 May 23:59:59.999 and 2 May 00:00 in Shanghai.
	['2026-05-01T15:59:59.999Z', null],
	['2026-05-01T16:00:00.000Z', 'last_minute'],
])('the days to arrival are local dates of the property: booked at %s', (at, kind) => {
	const { advance } = stayPrices(plan, { checkIn: '2026-05-05', at: new Date(at) })
	expect(advance?.kind ?? null).toBe(kind)
})

test('booking late comes off first, the length of stay off what is left; each is kept on the line and split to the fen', () => {
	const prices = stayPrices(plan, { checkIn: '2026-05-02', at: new Date('2026-05-01T02:00:00Z') })
	const line = priceStay({
		kind: 'STAY',
		key: 's',
		packageKey: null,
		sellerId: 1,
		ratePlanId: 1,
		qty: 2,
		checkIn: '2026-05-02',
		checkOut: '2026-05-05',
		guests: { adults: 2, childAges: [] },
		prices,
	})
	expect(line.discounts).toEqual([
		{ kind: 'last_minute', code: null, fundedBy: 'seller', amountMinor: 2 * 3_000 },
		{ kind: 'length_of_stay', code: null, fundedBy: 'seller', amountMinor: 2 * 2_700 },
	])
	expect(line.paidMinor).toBe(2 * (30_003 - 3_000 - 2_700))
	expect(line.nights.reduce((sum, night) => sum + night.totalMinor, 0) * 2).toBe(line.paidMinor)
})
