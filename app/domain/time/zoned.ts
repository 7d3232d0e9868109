import type { LocalDate } from '#app/domain/time/local-date.ts'
import { MINUTE_MS } from '#app/domain/time/instant.ts'

/** A time of day on a wall clock, 'HH:MM', 00:00 to 23:59. */
export type LocalTime = string

/** An IANA time zone, e.g. 'Asia/Shanghai'. */
export type TimeZone = string

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const formats = new Map<TimeZone, Intl.DateTimeFormat>()

/** The time of day if the text is one ('HH:MM', also from 'HH:MM:SS' as databases write it), else null. */
export function parseLocalTime(text: unknown): LocalTime | null {
	const minutes = typeof text === 'string' ? text.replace(/^(\d\d:\d\d):00$/, '$1') : ''
	return TIME.test(minutes) ? minutes : null
}

/** The date that calendars of a zone show at an instant. */
export function localDateAt(instant: Date, zone: TimeZone): LocalDate {
	return wallClock(instant, zone).slice(0, 10)
}

/** The time of day, to the minute below, that clocks of a zone show at an instant. */
export function localTimeAt(instant: Date, zone: TimeZone): LocalTime {
	return wallClock(instant, zone).slice(11, 16)
}

/**
 * The instant at which clocks of a zone show a date and time. A time that comes twice (clocks set back) is the earlier
 * one; a time that never comes (clocks set forward) is moved on by the gap, as RFC 5545 and Temporal's 'compatible' do.
 */
export function localInstant(date: LocalDate, time: LocalTime, zone: TimeZone): Date {
	const wanted = Date.parse(`${date}T${time}:00Z`)
	if (Number.isNaN(wanted) || parseLocalTime(time) === null) throw new RangeError(`Not a local time: ${date} ${time}`)
	const before = wanted - offsetMs(new Date(wanted - 1440 * MINUTE_MS), zone)
	const after = wanted - offsetMs(new Date(wanted + 1440 * MINUTE_MS), zone)
	const fitting = [before, after].filter((ms) => ms + offsetMs(new Date(ms), zone) === wanted)
	return new Date(fitting.length > 0 ? Math.min(...fitting) : before)
}

function offsetMs(instant: Date, zone: TimeZone): number {
	const shown = Date.parse(`${wallClock(instant, zone)}Z`)
	return shown - Math.floor(instant.getTime() / 1000) * 1000
}

/** What clocks showed at instants asked for lately: a quote asks for the same few again and again. */
const shownLately = new Map<string, string>()
const MOST_SHOWN = 512

function wallClock(instant: Date, zone: TimeZone): string {
	const key = `${instant.getTime()} ${zone}`
	const known = shownLately.get(key)
	if (known !== undefined) return known
	const shown = readClock(instant, zone)
	if (shownLately.size >= MOST_SHOWN) shownLately.clear()
	shownLately.set(key, shown)
	return shown
}

function readClock(instant: Date, zone: TimeZone): string {
	const parts = new Map(
		formatOf(zone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, value]),
	)
	const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
	const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
	return `${date}T${part('hour')}:${part('minute')}:${part('second')}`
}

function formatOf(zone: TimeZone): Intl.DateTimeFormat {
	const known = formats.get(zone)
	if (known) return known
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	})
	formats.set(zone, format)
	return format
}
