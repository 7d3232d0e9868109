import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDateAt, localInstant, localTimeAt, parseLocalTime } from '#app/domain/time/zoned.ts'

const iso = (date: string, time: string, zone: string): string => localInstant(date, time, zone).toISOString()

test('a time of day where clocks never change', () => {
	expect(iso('2026-05-01', '14:00', 'Asia/Shanghai')).toBe('2026-05-01T06:00:00.000Z')
	expect(iso('2026-05-01', '00:00', 'Asia/Shanghai')).toBe('2026-04-30T16:00:00.000Z')
})

describe('where clocks change', () => {
	test('summer and winter have their own offset', () => {
		expect(iso('2026-01-15', '12:00', 'America/New_York')).toBe('2026-01-15T17:00:00.000Z')
		expect(iso('2026-07-15', '12:00', 'America/New_York')).toBe('2026-07-15T16:00:00.000Z')
	})

	test('a time that never comes is moved on by the gap', () => {
		expect(iso('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
	})

	test('a time that comes twice is the earlier one', () => {
		expect(iso('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
	})

	test('the hours around a change are right', () => {
		expect(iso('2026-03-08', '01:59', 'America/New_York')).toBe('2026-03-08T06:59:00.000Z')
		expect(iso('2026-03-08', '03:00', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z')
		expect(iso('2026-11-01', '02:00', 'America/New_York')).toBe('2026-11-01T07:00:00.000Z')
	})
})

test('the date of an instant is that of the zone, not of the machine', () => {
	const instant = new Date('2026-04-30T16:30:00Z')
	expect(localDateAt(instant, 'Asia/Shanghai')).toBe('2026-05-01')
	expect(localDateAt(instant, 'America/New_York')).toBe('2026-04-30')
	expect(localTimeAt(instant, 'Asia/Shanghai')).toBe('00:30')
})

test('midnight is 00:00 of the day that begins', () => {
	const midnight = localInstant('2026-05-01', '00:00', 'America/New_York')
	expect([localDateAt(midnight, 'America/New_York'), localTimeAt(midnight, 'America/New_York')]).toEqual([
		'2026-05-01',
		'00:00',
	])
})

test('a local time read back from its instant is itself, wherever clocks do not change', () => {
	const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago')
	const minutes = fc.integer({ min: 0, max: 1_439 })
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 20_000 }), minutes, zones, (day, minute, zone) => {
			const date = new Date(Date.UTC(1996, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
			fc.pre(!(zone === 'Pacific/Kiritimati' && date < '1996-01-03'))
			const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
			const instant = localInstant(date, time, zone)
			expect([localDateAt(instant, zone), localTimeAt(instant, zone)]).toEqual([date, time])
		}),
	)
})

test('a time of day is read with or without the seconds a database adds', () => {
	expect([
		parseLocalTime('14:00'),
		parseLocalTime('14:00:00'),
		parseLocalTime('24:00'),
		parseLocalTime('9:00'),
	]).toEqual(['14:00', '14:00', null, null])
	expect(() => localInstant('2026-05-01', '25:00', 'Asia/Shanghai')).toThrow(RangeError)
})

test('what clocks show is what Intl says, asked in any order, in every minute around a change of clocks', () => {
	const zones = ['America/St_Johns', 'Australia/Lord_Howe', 'Africa/Monrovia', 'Asia/Shanghai', 'America/New_York']
	// St John's changed at a minute past midnight, Lord Howe by half an hour, Shanghai from 1986 to 1991, Monrovia by 44:30 in 1972.
	const around = [
		'2006-04-02T03:31Z',
		'2026-04-04T15:00Z',
		'1972-01-07T00:44Z',
		'1988-04-16T18:00Z',
		'2026-11-01T06:00Z',
	]
	const seconds = fc.integer({ min: -7_200, max: 7_200 })
	fc.assert(
		fc.property(fc.constantFrom(...zones), fc.constantFrom(...around), seconds, (zone, moment, second) => {
			const instant = new Date(Date.parse(moment) + second * 1_000 + 999)
			const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
			expect(`${localDateAt(instant, zone)} ${localTimeAt(instant, zone)}`).toBe(shown.format(instant))
		}),
		{ numRuns: 1_000 },
	)
})
