import type { LocalDate } from '#app/domain/time/local-date.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { localInstant, type LocalTime, type TimeZone } from '#app/domain/time/zoned.ts'

/** How long a session lasts, and how long before its start booking ends, in minutes. */
export type SessionLength = { minutes: number; cutoffMinutes: number }

/** The instants of a session that starts at a local date and time: its length is real time, also across a clock change. */
export function sessionTimes(
	date: LocalDate,
	startTime: LocalTime,
	zone: TimeZone,
	length: SessionLength,
): { startsAt: Date; endsAt: Date; cutoffAt: Date } {
	const startsAt = localInstant(date, startTime, zone)
	return {
		startsAt,
		endsAt: addMinutes(startsAt, length.minutes),
		cutoffAt: addMinutes(startsAt, -length.cutoffMinutes),
	}
}
