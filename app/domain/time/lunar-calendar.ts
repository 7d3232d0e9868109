import type { LocalDate } from '#app/domain/time/local-date.ts'
import { dayOf, monthStart, moonOfDay, sunLongitude } from '#app/domain/time/moon.ts'

/** A day of the lunar calendar; a leap month has the number of the one before it. */
export interface LunarDay {
	month: number
	day: number
	isLeap: boolean
}

/** The sun's sector of 30 degrees at the beginning of a month, 0 to 11; the 9th begins with the winter solstice. */
const sectorAt = (k: number) => Math.floor(sunLongitude(monthStart(k)) / 30)

/** A month without a principal term: the sun is in one sector when it begins and when the next begins. */
const hasNoTerm = (k: number) => sectorAt(k) === sectorAt(k + 1)

/** The month of the winter solstice, the eleventh, at or before a month. */
function eleventhBefore(k: number): number {
	let month = k
	// It may hold the term before as well.
	while (!(sectorAt(month) < 9 && sectorAt(month + 1) >= 9)) month--
	return month
}

/**
 * The lunar day of a date, by the rules in force since 1645 (GB/T 33661-2017): months begin with the new moon in Beijing,
 * the eleventh holds the winter solstice, and where thirteen lie between two of those, the first without a principal term
 * is a leap month.
 */
export function lunarDay(date: LocalDate): LunarDay {
	const day = dayOf(date)
	const k = moonOfDay(day)
	const eleventh = eleventhBefore(k)
	const isLong = eleventhBefore(eleventh + 13) - eleventh === 13
	const months = Array.from({ length: k - eleventh }, (_, at) => eleventh + 1 + at)
	const leap = isLong ? months.find(hasNoTerm) : undefined
	const number = k - eleventh - (leap === undefined ? 0 : 1)
	return { month: ((10 + number) % 12) + 1, day: day - monthStart(k) + 1, isLeap: leap === k }
}

/** Whether the sun reaches some degrees of its yearly way on a date in Beijing: 15 is Qingming. */
export function isSolarTerm(date: LocalDate, degrees: number): boolean {
	const day = dayOf(date)
	const turn = (at: number) => (sunLongitude(at) - degrees + 540) % 360
	return turn(day) < 180 && turn(day + 1) >= 180
}
