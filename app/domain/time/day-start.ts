import { localDateAt, localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/** When the day began that calendars of a zone show at an instant. */
export function dayStartIn(zone: TimeZone, at: Date): Date {
	return localInstant(localDateAt(at, zone), '00:00', zone)
}
