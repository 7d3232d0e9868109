/** A calendar date where something happens, 'YYYY-MM-DD', years 0001 to 9999; such texts sort as the days do. */
export type LocalDate = string

/** A weekday by ISO 8601: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The date if the text is one that exists ('2026-02-30' does not), else null. */
export function parseLocalDate(text: unknown): LocalDate | null {
	return typeof text === 'string' && dayIn(text) !== null ? text : null
}

/** The date a number of days later, or earlier for a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
	return dateOf(dayOf(date) + days)
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return dayOf(to) - dayOf(from)
}

/** Every date of [from, to): the nights of a stay, whose check-out day is free for the next arrival. */
export function nightsBetween(checkIn: LocalDate, checkOut: LocalDate): LocalDate[] {
	const first = dayOf(checkIn)
	return Array.from({ length: Math.max(0, dayOf(checkOut) - first) }, (_, night) => dateOf(first + night))
}

/** The weekday of a date, 1 (Monday) to 7 (Sunday). */
export function isoWeekday(date: LocalDate): IsoWeekday {
	// 0000-03-01 was a Wednesday.
	return (((dayOf(date) + 2) % 7) + 1) as IsoWeekday
}

/** The month of a date, 1 to 12. */
export function monthOf(date: LocalDate): number {
	return Number(date.slice(5, 7))
}

/** Negative, zero or positive as the first date is before, on or after the second. */
export function compareLocalDates(a: LocalDate, b: LocalDate): number {
	return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a date lies in [from, to], both included; null leaves that side open. */
export function isWithinDates(date: LocalDate, from: LocalDate | null, to: LocalDate | null): boolean {
	return (from === null || date >= from) && (to === null || date <= to)
}

/*
 * Days are numbered from 0000-03-01 of the proleptic Gregorian calendar, so that leap days end a year: the arithmetic of
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil and civil_from_days.
 */
const DAYS_OF_400_YEARS = 146_097

function dayOf(date: LocalDate): number {
	const day = dayIn(date)
	if (day === null) throw new RangeError(`Not a date: ${date}`)
	return day
}

/** The number of the day a text names; null when there is no such day. */
function dayIn(text: string): number | null {
	if (!SHAPE.test(text)) return null
	const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
	const shifted = month > 2 ? year : year - 1
	const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
	return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function dateOf(day: number): LocalDate {
	const era = Math.floor(day / DAYS_OF_400_YEARS)
	const ofEra = day - era * DAYS_OF_400_YEARS
	const leaps = Math.floor(ofEra / 1_460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096)
	const yearOfEra = Math.floor((ofEra - leaps) / 365)
	const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
	const shifted = Math.floor((5 * ofYear + 2) / 153)
	const month = shifted < 10 ? shifted + 3 : shifted - 9
	const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
	if (!(year >= 1 && year <= 9_999)) throw new RangeError(`Not a day of the years 1 to 9999: ${day}`)
	return `${digits(year, 4)}-${digits(month, 2)}-${digits(ofYear - Math.floor((153 * shifted + 2) / 5) + 1, 2)}`
}

function digits(value: number, count: number): string {
	return String(value).padStart(count, '0')
}
