/** A minute in milliseconds. */
export const MINUTE_MS = 60_000

/** An hour in milliseconds. */
export const HOUR_MS = 60 * MINUTE_MS

/** A day of 24 hours in milliseconds; calendar days are local-date.ts. */
export const DAY_MS = 24 * HOUR_MS

/** The instant a number of minutes later, or earlier for a negative number. */
export function addMinutes(instant: Date, minutes: number): Date {
	return new Date(instant.getTime() + minutes * MINUTE_MS)
}

/** The instant a number of hours later, or earlier for a negative number. */
export function addHours(instant: Date, hours: number): Date {
	return new Date(instant.getTime() + hours * HOUR_MS)
}

/** Whether something done at an instant meets a limit; exactly at the limit counts as in time. */
export function isInTime(at: Date, limit: Date): boolean {
	return at.getTime() <= limit.getTime()
}
