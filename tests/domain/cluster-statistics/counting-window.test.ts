import { expect, test } from 'vitest'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { countingWindow, monthsReaching } from '#app/domain/cluster-statistics/counting-window.ts'

test('a month that is over is counted from midnight to midnight in Shanghai', () => {
	expect(countingWindow('2026-05', new Date('2026-08-01T00:00:00Z'))).toEqual({
		month: '2026-05',
		from: new Date('2026-04-30T16:00:00Z'),
		to: new Date('2026-05-31T16:00:00Z'),
		end: new Date('2026-05-31T16:00:00Z'),
		firstDay: '2026-05-01',
		lastDay: '2026-05-31',
		endDate: '2026-06-01',
		endDayFrom: new Date('2026-05-31T16:00:00Z'),
		trailingFrom: new Date('2026-03-02T16:00:00Z'),
		trailingFirstDay: '2026-03-03',
		yearFrom: new Date('2025-05-31T16:00:00Z'),
	})
})

test('a running month is counted up to now, its trailing window from midnight 90 days before today', () => {
	const now = new Date('2026-05-10T03:04:05Z')
	expect(countingWindow('2026-05', now)).toMatchObject({
		end: now,
		lastDay: '2026-05-10',
		endDate: '2026-05-10',
		endDayFrom: new Date('2026-05-09T16:00:00Z'),
		trailingFirstDay: '2026-02-09',
	})
})

test('a month that has not begun cannot be counted', () => {
	expect(countingWindow('2026-06', new Date('2026-05-31T16:00:00Z'))).toBeNull()
	expect(countingWindow('2026-06', new Date('2026-05-31T16:00:00.001Z'))).not.toBeNull()
})

test('an instant takes part in its month and in those whose twelve months reach it, never in one to come', () => {
	const at = new Date('2026-01-31T16:00:00Z')
	expect(monthsReaching(at, at)).toEqual(['2026-02'])
	expect(monthsReaching(at, new Date('2026-05-01T00:00:00Z'))).toEqual(['2026-02', '2026-03', '2026-04', '2026-05'])
	expect(monthsReaching(at, new Date('2027-12-01T00:00:00Z'))).toEqual(trailingMonths('2027-01'))
	expect(countingWindow('2027-01', new Date('2027-12-01T00:00:00Z'))?.yearFrom).toEqual(at)
	expect(monthsReaching(at, new Date('2026-01-01T00:00:00Z'))).toEqual([])
})
