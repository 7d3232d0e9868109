/** A calendar date where something happens, 'YYYY-MM-DD', years 0001 to 9999; such texts sort as the days do. */
export type LocalDate = string

/** A weekday by ISO 8601: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The date if the text is one that exists ('2026-02-30' does not), else null. */
export function parseLocalDate(text: unknown): LocalDate | null {
	if (typeof text !== 'string' || !SHAPE.test(text) || text.startsWith('0000')) return null
	const ms = Date.parse(`${text}T00:00:00Z`)
	return !Number.isNaN(ms) && dateOf(ms) === text ? text : null
}

/** The date a number of days later, or earlier for a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
	return dateOf(utcMs(date) + days * DAY_MS)
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return Math.round((utcMs(to) - utcMs(from)) / DAY_MS)
}

/** Every date of [from, to): the nights of a stay, whose check-out day is free for the next arrival. */
export function nightsBetween(checkIn: LocalDate, checkOut: LocalDate): LocalDate[] {
	const count = Math.max(0, daysBetween(checkIn, checkOut))
	return Array.from({ length: count }, (_, night) => addDays(checkIn, night))
}

/** The weekday of a date, 1 (Monday) to 7 (Sunday). */
export function isoWeekday(date: LocalDate): IsoWeekday {
	return (new Date(utcMs(date)).getUTCDay() || 7) as IsoWeekday
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

function utcMs(date: LocalDate): number {
	if (parseLocalDate(date) === null) throw new RangeError(`Not a date: ${date}`)
	return Date.parse(`${date}T00:00:00Z`)
}

function dateOf(ms: number): LocalDate {
	return new Date(ms).toISOString().slice(0, 10)
}
