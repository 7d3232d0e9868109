import ICAL from 'ical.js'
import type { BusySpan } from '#app/domain/calendar/feed-plan.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, type TimeZone } from '#app/domain/time/zoned.ts'

const MOST_EVENTS = 5_000
const MOST_REPEATS = 1_000

export type CalendarReading = { outcome: 'read'; spans: BusySpan[] } | { outcome: 'no-calendar' | 'too-many' }

/** A day as it is written; a moment as the property's clocks tell it. A time without a zone is the property's own. */
function dateOf(time: ICAL.Time, zone: TimeZone): LocalDate {
	const day = `${String(time.year).padStart(4, '0')}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`
	const isFloating = time.isDate || time.zone === null || time.zone.tzid === 'floating'
	return isFloating ? day : localDateAt(time.toJSDate(), zone)
}

function spanOf(uid: string, start: ICAL.Time, end: ICAL.Time | null, zone: TimeZone): BusySpan {
	const from = dateOf(start, zone)
	const until = end ? dateOf(end, zone) : addDays(from, 1)
	return { uid, from, until: until > from ? until : addDays(from, 1) }
}

/** Whether an event keeps nothing busy: called off, or said to be free. */
function isFree(component: ICAL.Component): boolean {
	const of = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
	return of('status') === 'CANCELLED' || of('transp') === 'TRANSPARENT'
}

function repeats(event: ICAL.Event, uid: string, within: { zone: TimeZone; until: LocalDate }): BusySpan[] {
	const spans: BusySpan[] = []
	const iterator = event.iterator()
	for (let count = 0; count < MOST_REPEATS; count++) {
		const start = iterator.next()
		if (!start) break
		const { startDate, endDate } = event.getOccurrenceDetails(start)
		const span = spanOf(uid, startDate, endDate, within.zone)
		if (span.from >= within.until) break
		spans.push(span)
	}
	return spans
}

/** Reads what a calendar file keeps busy, with the clocks of `zone`, up to a day; repeated events as often as they come. */
export function readCalendarFile(text: string, within: { zone: TimeZone; until: LocalDate }): CalendarReading {
	let root: ICAL.Component
	try {
		root = new ICAL.Component(ICAL.parse(text))
	} catch {
		return { outcome: 'no-calendar' }
	}
	if (root.name !== 'vcalendar') return { outcome: 'no-calendar' }
	const components = root.getAllSubcomponents('vevent')
	if (components.length > MOST_EVENTS) return { outcome: 'too-many' }
	const spans = components.flatMap((component) => {
		if (isFree(component)) return []
		try {
			const event = new ICAL.Event(component, { strictExceptions: true })
			const uid = String(event.uid || `${event.startDate.toString()}/${event.endDate?.toString() ?? ''}`).slice(0, 300)
			if (event.isRecurring()) return repeats(event, uid, within)
			return [spanOf(uid, event.startDate, event.endDate, within.zone)]
		} catch {
			// One event that cannot be read says nothing of the others.
			return []
		}
	})
	return spans.length > MOST_EVENTS ? { outcome: 'too-many' } : { outcome: 'read', spans }
}
