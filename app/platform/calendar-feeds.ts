import { type CalendarReading, readCalendarFile } from '#app/platform/calendar-file.ts'
import {
	createFeedFetcher,
	type FeedFetcher,
	type FeedParts,
	type FeedRefusal,
	readFeedAddress,
} from '#app/platform/feed-fetcher.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { TimeZone } from '#app/domain/time/zoned.ts'

/** Calendars of other sites. */
export interface CalendarFeeds extends FeedFetcher {
	/** Why an address would never be asked; null for one that may be. */
	refusalOf: (url: string) => FeedRefusal | null
	/** What a calendar file keeps busy up to a day, by the clocks of a zone. */
	read: (text: string, within: { zone: TimeZone; until: LocalDate }) => CalendarReading
}

/** Opens the way to calendars of other sites. */
export function openCalendarFeeds(parts: Partial<FeedParts> = {}): CalendarFeeds {
	return {
		...createFeedFetcher(parts),
		refusalOf(url) {
			const place = readFeedAddress(url)
			return 'reason' in place ? place.reason : null
		},
		read: readCalendarFile,
	}
}

/**
 * The same, for a demo: a calendar that was told with it has a name that is nobody's (`.example`, RFC 2606) and says no more
 * than it said. Without this the demo's house would fall silent after some hours and take bookings by request only.
 */
export function withToldFeeds(feeds: CalendarFeeds): CalendarFeeds {
	return {
		...feeds,
		async fetch(url, etag) {
			const place = readFeedAddress(url)
			const isTold = etag !== null && 'host' in place && place.host.endsWith('.example')
			return isTold ? { outcome: 'unchanged' } : feeds.fetch(url, etag)
		},
	}
}
