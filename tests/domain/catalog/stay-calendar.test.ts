import { describe, expect, it } from 'vitest'
import { nightAvailability } from '#app/domain/catalog/night-availability.ts'
import { addMonths, firstOfMonth, stayCalendar } from '#app/domain/catalog/stay-calendar.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'

type Night = RatePlanFacts['nights'][number]

const night = (date: string, more: Partial<Night> & { sold?: number } = {}): Night => ({
	date,
	capacity: { id: 1, total: 2, held: 0, sold: more.sold ?? 0 },
	stopSell: false,
	minStayArrival: null,
	minStayThrough: null,
	maxStay: null,
	closedToArrival: false,
	closedToDeparture: false,
	...more,
})

const plan = (nights: Night[], more: Partial<RatePlanFacts> = {}) =>
	({
		baseMinor: [100, 100, 100, 100, 200, 200, 100],
		seasons: [],
		dates: [],
		nights,
		minAdvanceDays: 0,
		maxAdvanceDays: 365,
		...more,
	}) as unknown as RatePlanFacts

const stateOn = (date: string, facts: RatePlanFacts, today = '2026-05-01') =>
	stayCalendar(facts, { first: firstOfMonth(date), months: 1 }, today)[0]?.nights.find((it) => it.date === date)

describe('a month of a stay', () => {
	it('has every day in its weekday column', () => {
		const [may, june] = stayCalendar(plan([]), { first: '2026-05-01', months: 2 }, '2026-05-01')
		expect([may?.blanks, may?.nights.length]).toEqual([4, 31])
		expect([june?.blanks, june?.nights.length]).toEqual([0, 30])
	})

	it('turns the year', () => {
		expect([addMonths('2026-12-01', 1), addMonths('2026-01-01', -1), addMonths('2026-05-01', 14)]).toEqual([
			'2027-01-01',
			'2025-12-01',
			'2027-07-01',
		])
	})
})

describe('a night', () => {
	it('that is free has the price of its weekday', () => {
		expect(stateOn('2026-05-08', plan([night('2026-05-08')]))).toMatchObject({
			state: 'free',
			priceMinor: 200,
			left: 2,
		})
	})

	it.each([
		['past', '2026-05-08', plan([night('2026-05-08')]), '2026-05-09'],
		['not_offered', '2026-05-08', plan([]), '2026-05-01'],
		['closed', '2026-05-08', plan([night('2026-05-08', { stopSell: true })]), '2026-05-01'],
		['sold_out', '2026-05-08', plan([night('2026-05-08', { sold: 2 })]), '2026-05-01'],
		['too_soon', '2026-05-02', plan([night('2026-05-02')], { minAdvanceDays: 2 }), '2026-05-01'],
		['too_far', '2026-05-08', plan([night('2026-05-08')], { maxAdvanceDays: 5 }), '2026-05-01'],
	])('%s is not to be had', (state, date, facts, today) => {
		expect(stateOn(date, facts, today)).toMatchObject({ state, priceMinor: null, left: 0 })
	})

	it('says why to other programs', () => {
		const facts = plan([night('2026-05-08', { sold: 2 }), night('2026-05-09', { closedToArrival: true })])
		const answers = nightAvailability(facts, { from: '2026-05-08', until: '2026-05-11' }, '2026-05-01')
		expect(answers.map(({ left, reasons }) => [left, reasons.map(({ code }) => code)])).toEqual([
			[0, ['sold_out']],
			[2, ['closed_to_arrival']],
			[0, ['not_offered']],
		])
	})
})
