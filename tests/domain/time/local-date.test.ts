import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	addDays,
	compareLocalDates,
	daysBetween,
	isoWeekday,
	isWithinDates,
	monthOf,
	nightsBetween,
	parseLocalDate,
} from '#app/domain/time/local-date.ts'

const dates = fc
	.integer({ min: 0, max: 73_000 })
	.map((day) => new Date(Date.UTC(1950, 0, 1) + day * 86_400_000).toISOString().slice(0, 10))

describe('a date is one that exists', () => {
	test.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01'])(
		'%s is refused',
		(text) => {
			expect(parseLocalDate(text)).toBeNull()
		},
	)

	test.each(['2026-5-1', '26-05-01', '2026/05/01', '2026-05-01T00:00', ' 2026-05-01', '', null, 20260501])(
		'%s is no date text',
		(text) => {
			expect(parseLocalDate(text)).toBeNull()
		},
	)

	test.each(['2028-02-29', '2026-12-31', '0001-01-01'])('%s is one', (text) => {
		expect(parseLocalDate(text)).toBe(text)
	})

	test('arithmetic on what is no date is a bug', () => {
		expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
	})
})

test('days cross months, leap days and years', () => {
	expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
	expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('days do not slip in a zone that changes its clocks', () => {
	const zone = process.env.TZ
	process.env.TZ = 'America/New_York'
	try {
		expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
		expect(nightsBetween('2026-10-31', '2026-11-03')).toEqual(['2026-10-31', '2026-11-01', '2026-11-02'])
		expect(isoWeekday('2026-03-08')).toBe(7)
	} finally {
		if (zone === undefined) delete process.env.TZ
		else process.env.TZ = zone
	}
})

test('adding the days between two dates leads from one to the other', () => {
	fc.assert(
		fc.property(dates, dates, (from, to) => {
			expect(addDays(from, daysBetween(from, to))).toBe(to)
		}),
	)
})

test('dates sort as their texts do', () => {
	fc.assert(
		fc.property(dates, dates, (a, b) => {
			expect(Math.sign(compareLocalDates(a, b))).toBe(-Math.sign(daysBetween(a, b)) || 0)
		}),
	)
})

test('the nights of a stay leave out the day of departure', () => {
	expect(nightsBetween('2026-04-30', '2026-05-02')).toEqual(['2026-04-30', '2026-05-01'])
	expect(nightsBetween('2026-05-02', '2026-05-02')).toEqual([])
	expect(nightsBetween('2026-05-02', '2026-05-01')).toEqual([])
})

test('weekdays count from Monday, months from January', () => {
	expect([isoWeekday('2026-05-04'), isoWeekday('2026-05-10'), monthOf('2026-05-10')]).toEqual([1, 7, 5])
})

test('both ends of a range are in it, and an open side has no end', () => {
	expect(isWithinDates('2026-05-01', '2026-05-01', '2026-05-01')).toBe(true)
	expect(isWithinDates('2026-05-02', null, '2026-05-01')).toBe(false)
	expect(isWithinDates('2026-05-02', '2026-05-01', null)).toBe(true)
})

test('counts days as the proleptic Gregorian calendar of the language does, over 10,000 years', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -719_162, max: 2_932_896 }),
			fc.integer({ min: -400, max: 400 }),
			(epochDay, days) => {
				const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
				fc.pre(epochDay + days >= -719_162 && epochDay + days <= 2_932_896)
				const date = dateOf(epochDay)
				expect(parseLocalDate(date)).toBe(date)
				expect(addDays(date, days)).toBe(dateOf(epochDay + days))
				expect(daysBetween(date, dateOf(epochDay + days))).toBe(days)
				expect(isoWeekday(date)).toBe(new Date(epochDay * 86_400_000).getUTCDay() || 7)
			},
		),
	)
})
