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

/** Offsets of whole minutes asked for lately, by zone. */
const offsetsLately = new Map<TimeZone, Map<number, number>>()
const MOST_OFFSETS = 2_048
/** Since then no zone has changed its clocks within a minute (tz database). */
const WHOLE_MINUTES_SINCE = Date.UTC(1980, 0)

function readOffsetMs(instant: Date, zone: TimeZone): number {
	const shown = Date.parse(`${readClock(instant, zone)}Z`)
	return shown - Math.floor(instant.getTime() / 1000) * 1000
}

/** By how much clocks of a zone are ahead of UTC at an instant; read once a minute, for reading it is dear. */
function offsetMs(instant: Date, zone: TimeZone): number {
	const ms = instant.getTime()
	if (!(ms >= WHOLE_MINUTES_SINCE)) return readOffsetMs(instant, zone)
	const minute = Math.floor(ms / MINUTE_MS)
	const ofZone = offsetsLately.get(zone) ?? new Map<number, number>()
	const known = ofZone.get(minute)
	if (known !== undefined) return known
	const offset = readOffsetMs(instant, zone)
	if (ofZone.size >= MOST_OFFSETS) ofZone.clear()
	offsetsLately.set(zone, ofZone.set(minute, offset))
	return offset
}

function wallClock(instant: Date, zone: TimeZone): string {
	return new Date(instant.getTime() + offsetMs(instant, zone)).toISOString().slice(0, 19)
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
