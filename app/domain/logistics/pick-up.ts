import { addDays } from '#app/domain/time/local-date.ts'
import { DAY_MS, HOUR_MS, isInTime } from '#app/domain/time/instant.ts'
import { localDateAt, localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/** Days a parcel is kept at a point after the day it came: what is cooled spoils, and the point's cold box is small. */
const KEPT_DAYS: Readonly<Record<string, number>> = { ambient: 7, chilled: 2, frozen: 2 }
/** Between the arrival and the last day one is reminded once, where there is so much time. */
const FIRST_REMINDER_DAYS = 3
const LAST_REMINDER_MS = DAY_MS

/** So many wrong codes, and none is taken for a while. */
export const MOST_WRONG_CODES = 5
const LOCK_MS = HOUR_MS

/** Six digits out of four random bytes. */
export function pickUpCode(bytes: Uint8Array): string {
	const [a = 0, b = 0, c = 0, d = 0] = bytes
	return String((((a * 256 + b) * 256 + c) * 256 + d) % 1_000_000).padStart(6, '0')
}

/** The six digits that someone typed or said, spaces aside; null when they cannot be a code. */
export function parsePickUpCode(text: string): string | null {
	const digits = text.replace(/[\s-]/g, '')
	return /^\d{6}$/.test(digits) ? digits : null
}

/** Until when a parcel is kept: the end of its last day, by the clocks of the point. */
export function keptUntil(waitsSince: Date, temperatureClass: string, zone: TimeZone): Date {
	const days = KEPT_DAYS[temperatureClass] ?? 0
	return localInstant(addDays(localDateAt(waitsSince, zone), days + 1), '00:00', zone)
}

/** A parcel that waits for its receiver. */
export type WaitingParcel = Readonly<{ code: string; wrongTries: number; lockedUntil: Date | null }>

/** What a code came to; `wrongTries` and `lockedUntil` are to be kept. */
export type CodeTry =
	| { outcome: 'right' }
	| { outcome: 'wrong-code'; wrongTries: number; lockedUntil: Date | null }
	| { outcome: 'locked'; until: Date }

/** Tries a code. With the fifth wrong one none is taken for an hour, the right one neither; then it begins anew. */
export function tryCode({ code, wrongTries, lockedUntil }: WaitingParcel, tried: string | null, at: Date): CodeTry {
	if (lockedUntil && at < lockedUntil) return { outcome: 'locked', until: lockedUntil }
	if (tried === code) return { outcome: 'right' }
	const tries = (lockedUntil ? 0 : wrongTries) + 1
	const locks = tries >= MOST_WRONG_CODES
	return {
		outcome: 'wrong-code',
		wrongTries: tries,
		lockedUntil: locks ? new Date(at.getTime() + LOCK_MS) : null,
	}
}

/**
 * How many reminders are due by an instant: the first three days after the arrival where more than four days are left then,
 * the last a day before the end.
 */
export function remindersDue({ waitsSince, keepUntil }: { waitsSince: Date; keepUntil: Date }, at: Date): 0 | 1 | 2 {
	const last = keepUntil.getTime() - LAST_REMINDER_MS
	const first = waitsSince.getTime() + FIRST_REMINDER_DAYS * DAY_MS
	if (at.getTime() >= last) return 2
	return first < last - DAY_MS && at.getTime() >= first ? 1 : 0
}

/** Whether a parcel is kept no longer. Exactly at the end counts as in time. */
export const isStorageOver = (keepUntil: Date, at: Date): boolean => !isInTime(at, keepUntil)
