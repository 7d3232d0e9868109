import { isoWeekday, type IsoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'

/** Days of the week as bits, Monday the lowest: 127 is every day. */
export type WeekdayMask = number

/** Every day of the week. */
export const EVERY_DAY: WeekdayMask = 127

const DAYS: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The mask of some days, 1 Monday to 7 Sunday. */
export function maskOf(days: readonly number[]): WeekdayMask {
	return DAYS.reduce((mask, day) => (days.includes(day) ? mask | (1 << (day - 1)) : mask), 0)
}

/** The days of a mask, Monday first. */
export function daysOf(mask: WeekdayMask): IsoWeekday[] {
	return DAYS.filter((day) => (mask & (1 << (day - 1))) !== 0)
}

/** Whether a date is on one of the days of a mask. */
export function runsOn(mask: WeekdayMask, date: LocalDate): boolean {
	return daysOf(mask).includes(isoWeekday(date))
}
