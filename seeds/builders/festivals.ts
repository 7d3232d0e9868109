import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'

/** New Year's Day of the lunar calendar (Hong Kong Observatory's conversion tables). */
const LUNAR_NEW_YEAR: Readonly<Record<number, LocalDate>> = {
	2024: '2024-02-10',
	2025: '2025-01-29',
	2026: '2026-02-17',
	2027: '2027-02-06',
	2028: '2028-01-26',
	2029: '2029-02-13',
	2030: '2030-02-03',
	2031: '2031-01-23',
	2032: '2032-02-11',
}

export interface Festival {
	nameZh: string
	nameEn: string
	/** Nights from the first to before the last. */
	from: LocalDate
	until: LocalDate
	/** What a night costs then, of its weekend price. */
	priceFactor: number
	isHoliday: boolean
}

const SPRING = { nameZh: '春节', nameEn: 'Spring Festival', priceFactor: 1.5, isHoliday: true }
const MAY = { nameZh: '五一假期', nameEn: 'May holiday', priceFactor: 1.35, isHoliday: true }
const SUMMER = { nameZh: '暑期', nameEn: 'Summer', priceFactor: 1.12, isHoliday: false }
const AUTUMN = { nameZh: '国庆假期', nameEn: 'National Day week', priceFactor: 1.4, isHoliday: true }

/** The times of a year that hosts price apart, in order and without overlap. */
export function festivalsOf(year: number): Festival[] {
	const newYear = LUNAR_NEW_YEAR[year]
	return [
		...(newYear ? [{ ...SPRING, from: addDays(newYear, -1), until: addDays(newYear, 6) }] : []),
		{ ...MAY, from: `${year}-04-30`, until: `${year}-05-05` },
		{ ...SUMMER, from: `${year}-07-10`, until: `${year}-08-26` },
		{ ...AUTUMN, from: `${year}-09-30`, until: `${year}-10-07` },
	]
}

/** How much more is bought on a date than on another of its season: gifts before the Spring Festival, then quiet, trips on holidays. */
export function festivalDemand(date: LocalDate): { goods: number; visits: number } {
	const newYear = LUNAR_NEW_YEAR[Number(date.slice(0, 4))]
	if (newYear && date >= addDays(newYear, -21) && date < addDays(newYear, -3)) return { goods: 1.9, visits: 1 }
	if (newYear && date >= addDays(newYear, -3) && date < addDays(newYear, 7)) return { goods: 0.45, visits: 1.5 }
	const festival = festivalsOf(Number(date.slice(0, 4))).find(({ from, until }) => date >= from && date < until)
	if (!festival) return { goods: 1, visits: 1 }
	return festival.isHoliday ? { goods: 1.15, visits: 1.9 } : { goods: 0.95, visits: 1.35 }
}

export const isHolidayNight = (date: LocalDate) =>
	festivalsOf(Number(date.slice(0, 4))).some(({ from, until, isHoliday }) => isHoliday && date >= from && date < until)
