import { describe, expect, it } from 'vitest'
import { festivalsFrom } from '#app/domain/time/festivals.ts'

const of = (code: string, year: number) =>
	festivalsFrom(`${year}-01-01`, 365).find((festival) => festival.code === code)?.date

describe('festivals', () => {
	// Dates of the Hong Kong Observatory's conversion tables.
	it.each([
		['spring', 2025, '2025-01-29'],
		['spring', 2026, '2026-02-17'],
		['spring', 2027, '2027-02-06'],
		['spring', 2030, '2030-02-03'],
		['spring', 2031, '2031-01-23'],
		['spring', 2032, '2032-02-11'],
		// After the only leap eleventh month of a lifetime.
		['spring', 2034, '2034-02-19'],
		['mid_autumn', 2033, '2033-09-08'],
		['lantern', 2026, '2026-03-03'],
		['dragon_boat', 2025, '2025-05-31'],
		['dragon_boat', 2026, '2026-06-19'],
		['mid_autumn', 2025, '2025-10-06'],
		['mid_autumn', 2026, '2026-09-25'],
		['double_ninth', 2026, '2026-10-18'],
		['qingming', 2025, '2025-04-04'],
		['qingming', 2026, '2026-04-05'],
		['qingming', 2027, '2027-04-05'],
		['may', 2026, '2026-05-01'],
		['national', 2026, '2026-10-01'],
	])('%s of %i is on %s', (code, year, date) => expect(of(code, year)).toBe(date))

	it('of a leap month are not kept twice', () => {
		// 2025 has a leap sixth month; 2023 a leap second one, before the third of the third.
		expect(festivalsFrom('2025-06-01', 120).filter(({ code }) => code === 'double_seventh')).toEqual([
			{ code: 'double_seventh', date: '2025-08-29' },
		])
		expect(of('third_of_third', 2023)).toBe('2023-04-22')
	})

	it('may fall on one day together', () => {
		expect(festivalsFrom('2031-10-01', 1).map(({ code }) => code)).toEqual(['mid_autumn', 'national'])
	})

	it('begin with the day asked from and end before the last', () => {
		expect(festivalsFrom('2026-10-01', 1)).toEqual([{ code: 'national', date: '2026-10-01' }])
		expect(festivalsFrom('2026-09-26', 5)).toEqual([])
	})
})
