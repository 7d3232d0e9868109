import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, monthOf } from '#app/domain/time/local-date.ts'
import { type ExperienceText, readMarketFiles } from '#seeds/builders/market-file.ts'
import { seasonEnd, sessionDays } from '#seeds/builders/session-days.ts'

const experiences = readMarketFiles().flatMap(({ listings }) =>
	listings.filter((listing): listing is ExperienceText => listing.kind === 'experience'),
)
const months = Array.from({ length: 12 }, (_, month) => `2028-${String(month + 1).padStart(2, '0')}`)
const daysOfSeeding = months.flatMap((month) => [`${month}-01`, `${month}-27`])
const EARLY = { weekdays: [3, 5, 6, 7], season: [3, 4, 5] }
const WINTER = { weekdays: [6, 7], season: [11, 12, 1] }

describe('the days of sessions on sale', () => {
	it('are there for every experience of the demo, whatever the day of seeding, and more than guests book ahead', () => {
		expect(experiences.length).toBeGreaterThan(100)
		for (const today of daysOfSeeding) {
			const withFew = experiences.filter((text) => {
				const ahead = sessionDays(text, today).filter((date) => date > addDays(today, 1))
				return ahead.length < 6
			})
			expect(
				withFew.map(({ slug }) => slug),
				today,
			).toEqual([])
		}
	})

	it('are days on which it runs, each once, in their order, begun within a year', () => {
		const wrong = months.flatMap((month) =>
			experiences.flatMap((text) => {
				const today = `${month}-01`
				const days = sessionDays(text, today)
				const isInOrder = days.every((date, at) => at === 0 || date > (days[at - 1] ?? ''))
				const runs = days.every((date) => text.season?.includes(monthOf(date)) ?? true)
				return isInOrder && runs && daysBetween(today, days[0] ?? '') < 366 ? [] : [`${text.slug} ${today}`]
			}),
		)
		expect(wrong).toEqual([])
	})

	it('begin with the coming season where none is near', () => {
		const days = sessionDays(EARLY, '2026-11-30')
		expect(days).toHaveLength(16)
		expect(days[0]).toBe('2027-03-03')
	})

	it('go on with the next season where this one ends', () => {
		const days = sessionDays(EARLY, '2027-05-24')
		expect(days.slice(0, 4)).toEqual(['2027-05-26', '2027-05-28', '2027-05-29', '2027-05-30'])
		expect(days[4]).toBe('2028-03-01')
		expect(days).toHaveLength(16)
	})

	it('are those of the next days alone where these are counted', () => {
		expect(sessionDays(EARLY, '2026-11-30', 21)).toEqual([])
		expect(sessionDays({ weekdays: [6] }, '2026-11-30', 14)).toEqual(['2026-12-05', '2026-12-12'])
	})
})

describe('the end of a season', () => {
	it('is the last day of its last month in a row, over the turn of the year too', () => {
		expect(seasonEnd(EARLY, '2027-03-20')).toBe('2027-05-31')
		expect(seasonEnd(WINTER, '2026-11-28')).toBe('2027-01-31')
		expect(seasonEnd({ weekdays: [1], season: [1, 2] }, '2028-01-03')).toBe('2028-02-29')
	})

	it('is the day itself where something runs all year', () => {
		expect(seasonEnd({ weekdays: [1] }, '2027-03-20')).toBe('2027-03-20')
		expect(seasonEnd({ weekdays: [1], season: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, '2027-03-20')).toBe(
			'2027-03-20',
		)
	})
})
