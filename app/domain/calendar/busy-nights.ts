import type { HostNight } from '#app/domain/stays/room-calendar.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/**
 * The nights on which no room of a type is left, held ones included. What a feed blocked is left out: two sites that read
 * each other would else keep a night busy for ever that neither has sold.
 */
export function busyNights(nights: readonly (HostNight & { blockedByFeeds: number })[], units: number): LocalDate[] {
	return nights
		.filter(
			({ held, sold, blocked, blockedByFeeds, stopSell }) =>
				stopSell || held + sold + blocked - blockedByFeeds >= units,
		)
		.map(({ date }) => date)
}
