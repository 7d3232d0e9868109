import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { readRrule, rruleOf, type Recurrence } from '#app/domain/sessions/recurrence.ts'
import { datesOfRule, firstOn, type SessionRule, slotsOfRule } from '#app/domain/sessions/session-rule.ts'
import { addDays, type IsoWeekday } from '#app/domain/time/local-date.ts'

const ruleOf = (parts: Partial<SessionRule> & { recurrence?: Recurrence } = {}): SessionRule => ({
	recurrence: { weekdays: [6, 7], interval: 1, until: null, count: null },
	startsOn: '2026-05-02',
	times: ['09:00'],
	leftOut: [],
	seasons: [],
	minutes: 120,
	cutoffMinutes: 60,
	seats: 12,
	minToRun: 0,
	...parts,
})

/** The dates that another program reads out of the same RRULE. */
function byIcal(rule: SessionRule, until: string): string[] {
	const iterator = ICAL.Recur.fromString(rruleOf(rule.recurrence)).iterator(ICAL.Time.fromDateString(rule.startsOn))
	const dates: string[] = []
	for (let next = iterator.next(); next; next = iterator.next()) {
		const date = next.toString().slice(0, 10)
		if (date >= until) break
		dates.push(date)
	}
	return dates
}

/** The same numbers on every run: a linear congruential generator (Park and Miller 1988). */
function* numbers(seed: number): Generator<number, never> {
	for (let state = seed; ;) yield (state = (state * 48_271) % 2_147_483_647)
}

test('a rule means the dates that RFC 5545 means by its RRULE: five hundred rules as ical.js unfolds them', () => {
	const random = numbers(49)
	const below = (most: number) => random.next().value % most
	for (let round = 0; round < 500; round++) {
		const weekdays = ([1, 2, 3, 4, 5, 6, 7] as IsoWeekday[]).filter(() => below(3) === 0)
		if (weekdays.length === 0) weekdays.push(((below(7) + 1) as IsoWeekday) || 1)
		const startsOn = firstOn(addDays('2025-12-20', below(800)), weekdays)
		const end = below(3)
		const recurrence = {
			weekdays,
			interval: 1 + below(4),
			until: end === 1 ? addDays(startsOn, below(300)) : null,
			count: end === 2 ? 1 + below(40) : null,
		}
		const rule = ruleOf({ recurrence, startsOn })
		const until = addDays(startsOn, 400)
		expect([rruleOf(recurrence), datesOfRule(rule, startsOn, until)]).toEqual([
			rruleOf(recurrence),
			byIcal(rule, until),
		])
		expect(readRrule(rruleOf(recurrence))).toEqual(recurrence)
	}
})

test('a rule of the month means what RFC 5545 means: the first Saturday, the last Sunday, every other month; two hundred rules as ical.js unfolds them', () => {
	const random = numbers(58)
	const below = (most: number) => random.next().value % most
	for (let round = 0; round < 200; round++) {
		const weekdays = ([1, 2, 3, 4, 5, 6, 7] as IsoWeekday[]).filter(() => below(4) === 0)
		if (weekdays.length === 0) weekdays.push(6)
		const inMonth = ([1, 2, 3, 4, -1] as const)[below(5)] ?? 1
		const startsOn = firstOn(addDays('2025-12-20', below(800)), weekdays, inMonth)
		const ends = { until: below(2) === 0 ? addDays(startsOn, below(600)) : null, count: null }
		const recurrence = { weekdays, inMonth, interval: 1 + below(3), ...ends }
		const until = addDays(startsOn, 700)
		expect([rruleOf(recurrence), datesOfRule(ruleOf({ recurrence, startsOn }), startsOn, until)]).toEqual([
			rruleOf(recurrence),
			byIcal(ruleOf({ recurrence, startsOn }), until),
		])
		expect(readRrule(rruleOf(recurrence))).toEqual(recurrence)
	}
	expect(firstOn('2026-05-03', [6], 1)).toBe('2026-06-06')
	expect(firstOn('2026-05-31', [7], -1)).toBe('2026-05-31')
})

test('a rule that is not ours is never unfolded by guessing', () => {
	expect(() => readRrule('FREQ=MONTHLY;BYDAY=1SA')).toThrow('Not a rule of ours')
	expect(() => readRrule('FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,XX')).toThrow('Not a rule of ours')
	expect(() => readRrule('FREQ=WEEKLY;INTERVAL=1;BYDAY=1SA')).toThrow('Not a rule of ours')
	expect(() => readRrule('FREQ=MONTHLY;INTERVAL=1;BYDAY=1SA,2SU')).toThrow('Not a rule of ours')
})

test('the last day is included, a day later is not; days left out count for the number of days', () => {
	const until = ruleOf({ recurrence: { weekdays: [6, 7], interval: 1, until: '2026-05-09', count: null } })
	expect(datesOfRule(until, '2026-05-01', '2026-06-01')).toEqual(['2026-05-02', '2026-05-03', '2026-05-09'])
	const count = ruleOf({
		recurrence: { weekdays: [6, 7], interval: 1, until: null, count: 3 },
		leftOut: ['2026-05-03'],
	})
	expect(datesOfRule(count, '2026-05-01', '2026-06-01')).toEqual(['2026-05-02', '2026-05-09'])
	expect(datesOfRule(count, '2026-05-09', '2026-05-10')).toEqual(['2026-05-09'])
})

test('a season holds every year, both its days included, and over the turn of the year; days outside of it do not count', () => {
	const weekdays: IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]
	const rule = (seasons: SessionRule['seasons'], count: number | null = null) =>
		ruleOf({ recurrence: { weekdays, interval: 1, until: null, count }, startsOn: '2026-01-01', seasons })
	const spring = [{ from: '03-20', to: '03-22' }]
	expect(datesOfRule(rule(spring), '2026-01-01', '2027-12-31')).toEqual([
		...['2026-03-20', '2026-03-21', '2026-03-22'],
		...['2027-03-20', '2027-03-21', '2027-03-22'],
	])
	expect(datesOfRule(rule(spring, 4), '2026-01-01', '2030-01-01').at(-1)).toBe('2027-03-20')
	const winter = [{ from: '12-31', to: '01-01' }]
	expect(datesOfRule(rule(winter), '2026-01-01', '2027-01-03')).toEqual(['2026-01-01', '2026-12-31', '2027-01-01'])
})

test('a session starts by the clocks of its place also when they change, and a time that comes never or twice is one session', () => {
	const zone = 'Europe/Berlin'
	const recurrence: Recurrence = { weekdays: [7], interval: 1, until: null, count: 2 }
	const rule = ruleOf({ recurrence, startsOn: '2026-03-22', times: ['02:30', '03:30'] })
	expect(slotsOfRule(rule, zone, '2026-03-22', '2026-03-30').map(({ startsAt }) => startsAt.toISOString())).toEqual([
		'2026-03-22T01:30:00.000Z',
		'2026-03-22T02:30:00.000Z',
		'2026-03-29T01:30:00.000Z',
	])
	const [first] = slotsOfRule(rule, zone, '2026-03-22', '2026-03-23')
	expect(first).toMatchObject({
		endsAt: new Date('2026-03-22T03:30:00Z'),
		cutoffAt: new Date('2026-03-22T00:30:00Z'),
	})
})
