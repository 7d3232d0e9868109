import { expect, test } from 'vitest'
import { dayRuns, monthRun, monthRuns } from '#app/domain/cluster-statistics/day-runs.ts'

test('a month is its days, by the clock of the market', () => {
	expect(monthRun('2026-12')).toEqual({
		firstDay: '2026-12-01',
		untilDay: '2027-01-01',
		from: new Date('2026-11-30T16:00:00Z'),
		to: new Date('2026-12-31T16:00:00Z'),
	})
})

test('days in any order are the fewest runs of days on end', () => {
	const runs = dayRuns(['2026-03-01', '2026-02-27', '2026-02-28', '2026-03-05', '2026-02-27'])
	expect(runs.map(({ firstDay, untilDay }) => [firstDay, untilDay])).toEqual([
		['2026-02-27', '2026-03-02'],
		['2026-03-05', '2026-03-06'],
	])
	expect(runs[1]).toMatchObject({ from: new Date('2026-03-04T16:00:00Z'), to: new Date('2026-03-05T16:00:00Z') })
	expect(dayRuns([])).toEqual([])
})

test('months on end are one run, up to so many', () => {
	expect(monthRuns(['2026-01', '2025-11', '2025-12', '2026-02', '2026-05', '2026-01'], 3)).toEqual([
		['2025-11', '2025-12', '2026-01'],
		['2026-02'],
		['2026-05'],
	])
	expect(monthRun('2025-12', '2026-02')).toMatchObject({
		...{ firstDay: '2025-12-01', untilDay: '2026-03-01' },
		...{ from: new Date('2025-11-30T16:00:00Z'), to: new Date('2026-02-28T16:00:00Z') },
	})
})
