import { describe, expect, test } from 'vitest'
import { stayReasons, type SaleNight, type StayFacts, type StayRequest } from '#app/domain/stays/restrictions.ts'
import { nightsBetween } from '#app/domain/time/local-date.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

const zone = 'Asia/Shanghai'
const night = (date: string, facts: Partial<SaleNight> = {}): SaleNight => ({
	date,
	left: 3,
	stopSell: false,
	minStayArrival: null,
	minStayThrough: null,
	maxStay: null,
	closedToArrival: false,
	closedToDeparture: false,
	...facts,
})
const open = nightsBetween('2026-05-01', '2026-05-11').map((date) => night(date))
const withNights = (...changed: SaleNight[]): StayFacts => ({
	nights: open.map((one) => changed.find(({ date }) => date === one.date) ?? one),
	window: { minAdvanceDays: 0, maxAdvanceDays: 60, sameDayCutoff: '20:00' },
	maxOccupancy: 3,
	zone,
})
const request: StayRequest = {
	checkIn: '2026-05-02',
	checkOut: '2026-05-04',
	qty: 1,
	guests: { adults: 2, childAges: [] },
}
const at = localInstant('2026-04-20', '10:00', zone)
const reasons = (facts: StayFacts, change: Partial<StayRequest> = {}, when = at) =>
	stayReasons({ ...request, ...change }, facts, when)

test('an open stay has no reason against it', () => {
	expect(reasons(withNights())).toEqual([])
})

test('a stay without nights is told so and nothing else', () => {
	expect(reasons(withNights(), { checkOut: '2026-05-02' })).toEqual([{ code: 'no_nights' }])
	expect(reasons(withNights(), { checkOut: '2026-05-01' })).toEqual([{ code: 'no_nights' }])
})

describe('nights', () => {
	test('a sold out night is named, with what is left and wanted', () => {
		const facts = withNights(night('2026-05-03', { left: 1 }))
		expect(reasons(facts, { qty: 2 })).toEqual([{ code: 'sold_out', wanted: 2, left: 1, date: '2026-05-03' }])
	})

	test('the night of departure is free for the next guest and not asked', () => {
		expect(reasons(withNights(night('2026-05-04', { left: 0, stopSell: true })))).toEqual([])
	})

	test('a stopped night and one never put on sale are told apart', () => {
		const facts = withNights(night('2026-05-10', { stopSell: true }))
		expect(reasons(facts, { checkIn: '2026-05-10', checkOut: '2026-05-12' })).toEqual([
			{ code: 'stop_sell', date: '2026-05-10' },
			{ code: 'not_offered', date: '2026-05-11' },
		])
	})
})

describe('length of stay', () => {
	test('the least nights on arrival count for the night of arrival only', () => {
		expect(reasons(withNights(night('2026-05-02', { minStayArrival: 3 })))).toEqual([{ code: 'min_stay', nights: 3 }])
		expect(reasons(withNights(night('2026-05-03', { minStayArrival: 3 })))).toEqual([])
	})

	test('the least nights through count for every night slept, not for the day of departure', () => {
		expect(reasons(withNights(night('2026-05-03', { minStayThrough: 3 })))).toEqual([{ code: 'min_stay', nights: 3 }])
		expect(reasons(withNights(night('2026-05-04', { minStayThrough: 3 })))).toEqual([])
	})

	test('exactly the least and exactly the most nights are fine', () => {
		const facts = withNights(night('2026-05-02', { minStayArrival: 2, maxStay: 2 }))
		expect(reasons(facts)).toEqual([])
		expect(reasons(facts, { checkOut: '2026-05-05' })).toEqual([{ code: 'max_stay', nights: 2 }])
	})
})

test('closed to arrival and to departure hold on their own day only', () => {
	const shut = (date: string) => night(date, { closedToArrival: true, closedToDeparture: true })
	expect(reasons(withNights(shut('2026-05-02')))).toEqual([{ code: 'closed_to_arrival', date: '2026-05-02' }])
	expect(reasons(withNights(shut('2026-05-03')))).toEqual([])
	expect(reasons(withNights(shut('2026-05-04')))).toEqual([{ code: 'closed_to_departure', date: '2026-05-04' }])
})

test('children count against the maximum occupancy', () => {
	expect(reasons(withNights(), { guests: { adults: 2, childAges: [3] } })).toEqual([])
	expect(reasons(withNights(), { guests: { adults: 2, childAges: [3, 8] } })).toEqual([
		{ code: 'over_occupancy', guests: 4, max: 3 },
	])
	expect(reasons(withNights(), { guests: { adults: 0, childAges: [8] } })).toEqual([{ code: 'no_guests' }])
})

describe('the booking window counts days at the property', () => {
	const facts = (window: Partial<StayFacts['window']>): StayFacts => ({
		...withNights(),
		window: { minAdvanceDays: 0, maxAdvanceDays: 60, sameDayCutoff: '20:00', ...window },
	})

	test('a day that has begun there is today, though yesterday where the server or the guest is', () => {
		const justPastMidnight = localInstant('2026-05-03', '00:10', zone)
		expect(reasons(withNights(), {}, justPastMidnight)).toEqual([{ code: 'past', date: '2026-05-02' }])
		const zoneThere = process.env.TZ
		process.env.TZ = 'America/New_York'
		try {
			expect(reasons(withNights(), {}, justPastMidnight)).toEqual([{ code: 'past', date: '2026-05-02' }])
			expect(reasons(withNights(), {}, localInstant('2026-05-02', '00:10', zone))).toEqual([])
		} finally {
			if (zoneThere === undefined) delete process.env.TZ
			else process.env.TZ = zoneThere
		}
	})

	test('exactly at the same-day cutoff is in time, a second later is not', () => {
		const cutoff = localInstant('2026-05-02', '20:00', zone)
		expect(reasons(withNights(), {}, cutoff)).toEqual([])
		expect(reasons(withNights(), {}, new Date(cutoff.getTime() + 1_000))).toEqual([{ code: 'past_cutoff', cutoff }])
	})

	test('the least and the most days ahead are themselves in time', () => {
		expect(reasons(facts({ minAdvanceDays: 12 }))).toEqual([])
		expect(reasons(facts({ minAdvanceDays: 13 }))).toEqual([{ code: 'min_advance', days: 13 }])
		expect(reasons(facts({ maxAdvanceDays: 12 }))).toEqual([])
		expect(reasons(facts({ maxAdvanceDays: 11 }))).toEqual([{ code: 'max_advance', days: 11 }])
	})
})
