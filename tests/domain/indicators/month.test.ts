import { expect, test } from 'vitest'
import {
	addMonths,
	addMonthsToInstant,
	isMonth,
	monthOf,
	monthRange,
	monthStatus,
	trailingDays,
	trailingMonths,
} from '#app/domain/indicators/month.ts'

test('a month begins and ends at midnight in Shanghai', () => {
	expect(monthRange('2026-10')).toEqual({
		from: new Date('2026-09-30T16:00:00Z'),
		to: new Date('2026-10-31T16:00:00Z'),
	})
	expect(monthOf(new Date('2026-10-31T15:59:59.999Z'))).toBe('2026-10')
	expect(monthOf(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11')
})

test('months are counted over the turn of the year, in both directions', () => {
	expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-03', -15)]).toEqual([
		'2027-01',
		'2025-12',
		'2024-12',
	])
	expect(trailingMonths('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02'])
	expect(trailingMonths('2026-10')).toHaveLength(12)
})

test('text that is no month is refused', () => {
	expect([isMonth('2026-10'), isMonth('2026-13'), isMonth('2026-1')]).toEqual([true, false, false])
	expect(() => addMonths('2026-00', 1)).toThrow(RangeError)
})

test('a trailing window of 90 days ends where it is told to', () => {
	const end = new Date('2026-10-31T16:00:00Z')
	expect(trailingDays(end)).toEqual({ from: new Date('2026-08-02T16:00:00Z'), to: end })
})

test('an instant keeps its Shanghai day and hour, held to the end of a shorter month', () => {
	expect(addMonthsToInstant(new Date('2026-01-15T03:00:00Z'), 1)).toEqual(new Date('2026-02-15T03:00:00Z'))
	expect(addMonthsToInstant(new Date('2026-01-31T03:00:00Z'), 1)).toEqual(new Date('2026-02-28T03:00:00Z'))
	expect(addMonthsToInstant(new Date('2026-09-30T16:00:00Z'), 12)).toEqual(new Date('2027-09-30T16:00:00Z'))
})

test('a month is preliminary from its end and final 45 days later', () => {
	const status = (at: string) => monthStatus('2026-09', new Date(at))
	expect(status('2026-09-30T15:59:59Z')).toBe('running')
	expect(status('2026-09-30T16:00:00Z')).toBe('preliminary')
	expect(status('2026-11-14T16:00:00Z')).toBe('final')
})
