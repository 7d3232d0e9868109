import { DAY_MS, MINUTE_MS } from '#app/domain/time/instant.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localInstant, localTimeAt, type LocalTime, type TimeZone } from '#app/domain/time/zoned.ts'

/** Minutes of clocks on the wall since 1970-01-01 00:00 there: what timetables are written in. */
export type WallMinute = number

/** Minutes of a day. */
export const DAY_MINUTES = 1440

/** The wall's day of a date, 0 for 1970-01-01. */
export function wallDay(date: LocalDate): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The date of a wall minute. */
export function dateOfMinute(minute: WallMinute): LocalDate {
	return new Date(Math.floor(minute / DAY_MINUTES) * DAY_MS).toISOString().slice(0, 10)
}

/** The minute of the day of 'HH:MM' (seconds are left out). */
export function minuteOfDay(time: LocalTime): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number)
	return hours * 60 + minutes
}

/** What the wall's clock shows at an instant, begun minutes counted whole: nobody catches a run in its past. */
export function wallMinuteAt(instant: Date, zone: TimeZone): WallMinute {
	const whole = new Date(Math.ceil(instant.getTime() / MINUTE_MS) * MINUTE_MS)
	return wallDay(localDateAt(whole, zone)) * DAY_MINUTES + minuteOfDay(localTimeAt(whole, zone))
}

/** The instant at which a wall's clock shows a minute. */
export function instantOfMinute(minute: WallMinute, zone: TimeZone): Date {
	const ofDay = Math.floor(minute % DAY_MINUTES)
	const clock = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':')
	return localInstant(dateOfMinute(minute), clock, zone)
}
