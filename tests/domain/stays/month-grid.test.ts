import { expect, test } from 'vitest'
import { monthStart, monthWeeks, shiftMonth } from '#app/domain/stays/month-grid.ts'

test('a month is read from the address, or is that of today', () => {
	expect(monthStart('2026-02', '2026-05-09')).toBe('2026-02-01')
	for (const text of [null, '', '2026-13', '2026-00', '1999-05', 'May'])
		expect(monthStart(text, '2026-05-09')).toBe('2026-05-01')
})

test('months go on across the turn of the year, both ways', () => {
	expect(shiftMonth('2026-12-01', 1)).toBe('2027-01-01')
	expect(shiftMonth('2026-01-01', -1)).toBe('2025-12-01')
})

test('every day of a month stands once in its weeks, under its weekday', () => {
	const weeks = monthWeeks('2024-02-01')
	expect(weeks.flat().filter((day) => day !== null)).toHaveLength(29)
	expect(weeks[0]).toEqual([null, null, null, '2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04'])
	expect(monthWeeks('2027-02-01')).toHaveLength(4)
})
