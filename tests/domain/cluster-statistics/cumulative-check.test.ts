import { expect, test } from 'vitest'
import { cumulativeOf, type ToldMonth } from '#app/domain/cluster-statistics/cumulative-check.ts'

const month = (period: string, value: number | null, cumulative: number | null = null): ToldMonth => ({
	...{ period, value, cumulative },
})

test('a month and the year up to the one before make the year up to it', () => {
	const year = [month('2026-04', 30, 100), month('2026-05', 40, 145)]
	expect(cumulativeOf(year, '2026-05')).toEqual({ stated: 145, told: 140 })
})

test('in January the year is the month', () => {
	expect(cumulativeOf([month('2025-12', 9, 90), month('2026-01', 12, 12)], '2026-01')).toEqual({ stated: 12, told: 12 })
})

test('without the year up to the month before, all months of it tell; where one is missing nothing does', () => {
	const year = [month('2026-01', 10), month('2026-02', 20), month('2026-03', 30, 61)]
	expect(cumulativeOf(year, '2026-03')).toEqual({ stated: 61, told: 60 })
	expect(cumulativeOf([year[0] as ToldMonth, year[2] as ToldMonth], '2026-03')).toBeNull()
	expect(cumulativeOf([month('2026-01', 10), month('2026-02', null), month('2026-03', 30, 61)], '2026-03')).toBeNull()
})

test('a source that states no year is held against nothing', () => {
	expect(cumulativeOf([month('2026-04', 30, 100), month('2026-05', 40)], '2026-05')).toBeNull()
	expect(cumulativeOf([], '2026-05')).toBeNull()
})
