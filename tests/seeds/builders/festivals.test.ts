import { describe, expect, it } from 'vitest'
import { addDays } from '#app/domain/time/local-date.ts'
import { festivalDemand, festivalsOf, isHolidayNight } from '#seeds/builders/festivals.ts'

describe('festivals', () => {
	it('follow the lunar calendar: the Spring Festival of 2026 begins on 17 February', () => {
		expect(festivalsOf(2026)[0]).toMatchObject({ nameEn: 'Spring Festival', from: '2026-02-16', until: '2026-02-23' })
		expect(isHolidayNight('2026-02-15')).toBe(false)
		expect(isHolidayNight('2026-02-16')).toBe(true)
		expect(isHolidayNight('2026-02-23')).toBe(false)
	})

	it('never overlap within a year, as the seasons of one rate plan may not', () => {
		for (let year = 2024; year <= 2032; year++) {
			const festivals = festivalsOf(year)
			for (const [at, festival] of festivals.entries()) {
				expect(festival.from < festival.until).toBe(true)
				expect(festival.until <= (festivals[at + 1]?.from ?? '9999')).toBe(true)
			}
		}
	})

	it('move demand: gifts before the new year, trips on holidays, both of one on a plain day', () => {
		expect(festivalDemand(addDays('2026-02-17', -10)).goods).toBeGreaterThan(1.5)
		expect(festivalDemand('2026-10-02').visits).toBeGreaterThan(1.5)
		expect(festivalDemand('2026-03-18')).toEqual({ goods: 1, visits: 1 })
	})
})
