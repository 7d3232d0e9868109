import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/time/local-date.ts'
import { isHolidayNight, isPublicHoliday } from '#app/domain/time/public-holidays.ts'

const holidaysOf = (year: number) =>
	Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at)).filter(
		(date) => date.startsWith(String(year)) && isPublicHoliday(date),
	)

describe('public holidays', () => {
	test('are as the State Council arranged them, bridging days and all, to the day', () => {
		// 国务院办公厅关于2026年部分节假日安排的通知: 3 + 9 + 3 + 5 + 3 + 3 + 7 days.
		expect(holidaysOf(2026)).toHaveLength(33)
		expect(holidaysOf(2025)).toHaveLength(28)
		const edges = ['2026-02-14', '2026-02-15', '2026-02-23', '2026-02-24', '2026-09-30', '2026-10-07', '2026-10-08']
		expect(edges.map(isPublicHoliday)).toEqual([false, true, true, false, false, true, false])
	})

	test('are the thirteen days of the law in a year that is not arranged yet', () => {
		expect(holidaysOf(2027)).toEqual([
			...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
			...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03'],
		])
		const years = Array.from({ length: 13 }, (_, at) => 2028 + at)
		// Mid-Autumn falls on a day of the National Day's own in these.
		expect(years.filter((year) => holidaysOf(year).length === 12)).toEqual([2028, 2031, 2039])
		expect(years.filter((year) => holidaysOf(year).length === 13)).toHaveLength(10)
	})

	test('lend their price to the night before each of them, not to the one that leads back to work', () => {
		const nights = ['2026-09-29', '2026-09-30', '2026-10-06', '2026-10-07']
		expect(nights.map(isHolidayNight)).toEqual([false, true, true, false])
	})
})
