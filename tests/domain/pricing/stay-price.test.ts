import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	lengthDiscountBp,
	priceNights,
	priceStay,
	type StayPrices,
	type StayToPrice,
} from '#app/domain/pricing/stay-price.ts'
import { addDays, nightsBetween } from '#app/domain/time/local-date.ts'

const prices: StayPrices = {
	nights: {
		base: [32_800, 32_800, 32_800, 32_800, 42_800, 42_800, 32_800],
		seasons: [],
		dates: [{ date: '2026-05-01', priceMinor: 58_001 }],
	},
	guests: { baseOccupancy: 2, extraAdultMinor: 8_000, childBands: [{ upToAge: 5, priceMinor: 0 }] },
	lengthDiscounts: [
		{ nights: 3, discountBp: 500 },
		{ nights: 7, discountBp: 1_000 },
	],
}
const two = { adults: 2, childAges: [] }
const stay: StayToPrice = {
	kind: 'STAY',
	key: 's',
	packageKey: null,
	sellerId: 3,
	ratePlanId: 1,
	qty: 1,
	checkIn: '2026-04-30',
	checkOut: '2026-05-02',
	guests: two,
	prices,
}

test('each night has its own price and remembers the rule that set it', () => {
	expect(priceStay(stay).nights).toEqual([
		{
			date: '2026-04-30',
			roomMinor: 32_800,
			setBy: { rule: 'base' },
			extraMinor: 0,
			discountMinor: 0,
			totalMinor: 32_800,
		},
		{
			date: '2026-05-01',
			roomMinor: 58_001,
			setBy: { rule: 'date' },
			extraMinor: 0,
			discountMinor: 0,
			totalMinor: 58_001,
		},
	])
	expect(priceStay(stay).paidMinor).toBe(90_801)
})

test('the price is right again when the dates change: it is read from the nights, never carried over', () => {
	const moved = priceStay({ ...stay, checkIn: '2026-05-04', checkOut: '2026-05-06' })
	expect(moved.paidMinor).toBe(65_600)
})

test('guests beyond the base add to every night', () => {
	const line = priceStay({ ...stay, guests: { adults: 3, childAges: [4] } })
	expect(line.listMinor).toBe(90_801 + 2 * 8_000)
	expect(line.parts.filter((part) => part.kind === 'extra_guest').map((part) => part.amountMinor)).toEqual([
		8_000, 8_000,
	])
})

describe('a long stay', () => {
	test('is reduced by the longest minimum it reaches', () => {
		expect([2, 3, 6, 7, 30].map((nights) => lengthDiscountBp(prices.lengthDiscounts, nights))).toEqual([
			0, 500, 500, 1_000, 1_000,
		])
	})

	test('shows the discount as the seller’s and carries each night’s share', () => {
		const line = priceStay({ ...stay, checkOut: '2026-05-03' })
		expect(line.listMinor).toBe(133_601)
		expect(line.discounts).toEqual([{ kind: 'length_of_stay', code: null, fundedBy: 'seller', amountMinor: 6_680 }])
		expect(line.nights.map((night) => night.discountMinor).reduce((a, b) => a + b)).toBe(6_680)
		expect(line.paidMinor).toBe(126_921)
	})
})

test('several rooms cost as many times one', () => {
	const one = priceStay({ ...stay, checkOut: '2026-05-03' })
	const three = priceStay({ ...stay, checkOut: '2026-05-03', qty: 3 })
	expect([three.listMinor, three.paidMinor, three.unitMinor]).toEqual([
		one.listMinor * 3,
		one.paidMinor * 3,
		one.listMinor,
	])
	expect(three.nights).toEqual(one.nights)
})

test('parts sum to the list price, and nights to what is paid, whatever the stay', () => {
	const stays = fc.record({
		start: fc.integer({ min: 0, max: 400 }),
		nights: fc.integer({ min: 1, max: 30 }),
		adults: fc.integer({ min: 1, max: 5 }),
		qty: fc.integer({ min: 1, max: 4 }),
	})
	fc.assert(
		fc.property(stays, ({ start, nights, adults, qty }) => {
			const checkIn = addDays('2026-01-01', start)
			const guests = { adults, childAges: [3] }
			const line = priceStay({ ...stay, checkIn, checkOut: addDays(checkIn, nights), guests, qty })
			expect(line.parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(line.listMinor)
			expect(line.nights.reduce((sum, night) => sum + night.totalMinor, 0) * qty).toBe(line.paidMinor)
		}),
	)
})

test('the same nights and guests always cost the same', () => {
	const dates = nightsBetween('2026-04-28', '2026-05-08')
	expect(priceNights(prices, dates, two)).toEqual(priceNights(prices, dates, two))
})
