import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localTimeAt } from '#app/domain/time/zoned.ts'

/** What stands in a calendar: nights as whole days, the day of departure excluded, or hours in a time zone. */
export interface CalendarEvent {
	/** The same for the same thing, however often it is moved or taken in. */
	uid: string
	/** Raised at each change, so that a calendar knows the newer one. */
	sequence: number
	status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
	summary: string
	location: string
	description: string
	url: string
	/** Whole days that are taken; else they block nobody's work. */
	isBusy?: boolean
	when: { from: LocalDate; to: LocalDate } | { startsAt: Date; endsAt: Date; timeZone: string }
}

/** A line has at most so many octets, its end not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75
const CHINA = 'Asia/Shanghai'

/** China's time, without summer time since 1991: a zone that is named must be described (RFC 5545, 3.6.5). */
const CHINA_ZONE = [
	...['BEGIN:VTIMEZONE', `TZID:${CHINA}`, 'BEGIN:STANDARD', 'DTSTART:19910915T000000', 'TZOFFSETFROM:+0900'],
	...['TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'],
]

/** A value of type TEXT: backslash, semicolon, comma and line breaks are escaped (RFC 5545, 3.3.11), other controls left out. */
function text(value: string): string {
	const escaped = value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
	return [...escaped].filter((sign) => sign >= ' ' || sign === '\t').join('')
}

const octetsOf = (sign: string) => {
	const point = sign.codePointAt(0) ?? 0
	return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A content line folded so that no line is too long and no sign is cut in two. */
function fold(line: string): string {
	let folded = ''
	let octets = 0
	for (const sign of line) {
		const size = octetsOf(sign)
		if (octets + size > MOST_OCTETS) {
			folded += '\r\n '
			octets = 1
		}
		folded += sign
		octets += size
	}
	return folded
}

const compact = (value: string) => value.replace(/[-:]/g, '')
const utc = (at: Date) => `${compact(at.toISOString().slice(0, 19))}Z`
const local = (at: Date, zone: string) => `${compact(localDateAt(at, zone))}T${compact(localTimeAt(at, zone))}00`

function times({ when }: CalendarEvent): string[] {
	if ('from' in when) return [`DTSTART;VALUE=DATE:${compact(when.from)}`, `DTEND;VALUE=DATE:${compact(when.to)}`]
	const { startsAt, endsAt, timeZone } = when
	if (timeZone !== CHINA) return [`DTSTART:${utc(startsAt)}`, `DTEND:${utc(endsAt)}`]
	return [`DTSTART;TZID=${CHINA}:${local(startsAt, CHINA)}`, `DTEND;TZID=${CHINA}:${local(endsAt, CHINA)}`]
}

function eventLines(event: CalendarEvent, stamp: Date): string[] {
	const { uid, sequence, status, summary, location, description, url } = event
	return [
		...['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${utc(stamp)}`, `SEQUENCE:${sequence}`, `STATUS:${status}`],
		...times(event),
		`SUMMARY:${text(summary)}`,
		...(location === '' ? [] : [`LOCATION:${text(location)}`]),
		...(description === '' ? [] : [`DESCRIPTION:${text(description)}`]),
		`URL:${url}`,
		// Whole days block nobody's work; hours do.
		`TRANSP:${('from' in event.when && !event.isBusy) || status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
		'END:VEVENT',
	]
}

/** Events as a calendar file (RFC 5545). `name` is the calendar's; `stamp` is when it was made. */
export function icalendar(events: readonly CalendarEvent[], { name, stamp }: { name: string; stamp: Date }): string {
	const hasHours = events.some(({ when }) => 'startsAt' in when && when.timeZone === CHINA)
	const lines = [
		...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Shanhai//Orders//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
		`X-WR-CALNAME:${text(name)}`,
		...(hasHours ? CHINA_ZONE : []),
		...events.flatMap((event) => eventLines(event, stamp)),
		'END:VCALENDAR',
	]
	return lines.map((line) => `${fold(line)}\r\n`).join('')
}
