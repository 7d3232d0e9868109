import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestDays } from '#app/domain/catalog/nearest-days.ts'
import { quoteStay } from '#app/domain/catalog/stay-offer.ts'
import type { StayQuery } from '#app/domain/catalog/stay-query.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { addDays, daysBetween, nightsBetween } from '#app/domain/time/local-date.ts'

const AT = new Date('2026-05-01T02:00:00Z')
const SPAN = { at: AT, today: '2026-05-01', from: '2026-05-01', until: '2026-07-01' }

/** A room of which each night of May and June is sold but these. */
const roomFreeOn = (free: readonly string[], baseMinor = 100): RatePlanFacts =>
	({
		ratePlanId: 1,
		roomTypeId: 1,
		isActive: true,
		listing: { isOnSale: true, timeZone: 'Asia/Shanghai' },
		sameDayCutoff: '18:00',
		baseMinor: [baseMinor, baseMinor, baseMinor, baseMinor, baseMinor, baseMinor, baseMinor],
		seasons: [],
		dates: [],
		nights: nightsBetween('2026-05-01', '2026-07-01').map((date, at) => ({
			date,
			capacity: { id: at + 1, total: 1, held: 0, sold: free.includes(date) ? 0 : 1 },
			stopSell: false,
			minStayArrival: null,
			minStayThrough: null,
			maxStay: null,
			closedToArrival: false,
			closedToDeparture: false,
		})),
		baseOccupancy: 2,
		maxOccupancy: 2,
		extraAdultMinor: 0,
		childBands: [],
		lengthDiscounts: [],
		minAdvanceDays: 0,
		maxAdvanceDays: 365,
	}) as unknown as RatePlanFacts

const asked = (checkIn: string, nights: number, more: Partial<StayQuery> = {}): StayQuery => ({
	...{ checkIn, checkOut: addDays(checkIn, nights), adults: 2, childAges: [], rooms: 1, ratePlanId: null, month: null },
	...more,
})

describe('where a house is full on the days asked for', () => {
	it('the nearest days with as many nights are told in the order of the calendar, at their cheapest', () => {
		const free = ['2026-05-03', '2026-05-12', '2026-05-13', '2026-05-20', '2026-05-21', '2026-05-22', '2026-06-10']
		const plans = [roomFreeOn(free, 300), roomFreeOn(free, 200)]
		expect(nearestDays(plans, asked('2026-05-15', 2), SPAN)).toEqual([
			{ checkIn: '2026-05-12', checkOut: '2026-05-14', totalMinor: 400 },
			{ checkIn: '2026-05-20', checkOut: '2026-05-22', totalMinor: 400 },
			{ checkIn: '2026-05-21', checkOut: '2026-05-23', totalMinor: 400 },
		])
	})

	it('nothing is told where it can be had as asked, where nothing was asked for, and of days that are over', () => {
		const plans = [roomFreeOn(['2026-05-05', '2026-05-08'])]
		expect(nearestDays(plans, asked('2026-05-08', 1), SPAN)).toEqual([])
		expect(nearestDays(plans, { ...asked('2026-05-08', 1), checkIn: null, checkOut: null }, SPAN)).toEqual([])
		expect(nearestDays(plans, asked('2026-05-10', 1), { ...SPAN, today: '2026-05-06' })).toMatchObject([
			{ checkIn: '2026-05-08' },
		])
	})

	it('no day helps more guests than a room takes', () => {
		expect(nearestDays([roomFreeOn(['2026-05-08'])], asked('2026-05-10', 1, { adults: 3 }), SPAN)).toEqual([])
	})

	it('each can be had, and no day that is left out lies nearer', () => {
		const days = nightsBetween('2026-05-01', '2026-07-01')
		const scenes = fc.record({
			free: fc.subarray(days),
			at: fc.integer({ min: 0, max: 50 }),
			nights: fc.integer({ min: 1, max: 4 }),
		})
		fc.assert(
			fc.property(scenes, ({ free, at, nights }) => {
				const plan = roomFreeOn(free)
				const query = asked(days[at] ?? '', nights)
				const canBeHad = (checkIn: string) => quoteStay(plan, asked(checkIn, nights), AT)?.reasons.length === 0
				const isThere = canBeHad(query.checkIn ?? '')
				const all = days.filter((date) => !isThere && addDays(date, nights) <= SPAN.until && canBeHad(date))
				const near = nearestDays([plan], query, SPAN).map(({ checkIn }) => checkIn)
				const far = (date: string) => Math.abs(daysBetween(query.checkIn ?? '', date))
				expect(near).toEqual([...near].sort())
				expect(near.map(far).sort((a, b) => a - b)).toEqual(
					all
						.map(far)
						.sort((a, b) => a - b)
						.slice(0, 3),
				)
				expect(near.every((date) => all.includes(date))).toBe(true)
			}),
			{ numRuns: 60 },
		)
	})
})
