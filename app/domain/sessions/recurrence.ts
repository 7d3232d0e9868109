import type { IsoWeekday, LocalDate } from '#app/domain/time/local-date.ts'

/** On which weekdays of which weeks something happens, and when that ends: the part of RFC 5545 that the office writes. */
export interface Recurrence {
	/** In rising order, at least one. */
	weekdays: readonly IsoWeekday[]
	/** Every so many weeks, counted from that of the first day; weeks begin on Monday. */
	interval: number
	/** The last day, itself included; null: none. Never together with a count. */
	until: LocalDate | null
	/** After so many days; null: no end. */
	count: number | null
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A recurrence as an RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,SU;UNTIL=20261130'. */
export function rruleOf({ weekdays, interval, until, count }: Recurrence): string {
	const days = weekdays.map((weekday) => DAYS[weekday - 1]).join(',')
	const end = until !== null ? `;UNTIL=${until.replaceAll('-', '')}` : count !== null ? `;COUNT=${count}` : ''
	return `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days}${end}`
}

/** Reads an RRULE that `rruleOf` wrote; any other is an error, for it would be unfolded wrongly. */
export function readRrule(text: string): Recurrence {
	const match = /^FREQ=WEEKLY;INTERVAL=(\d{1,2});BYDAY=([A-Z,]+)(?:;UNTIL=(\d{4})(\d\d)(\d\d)|;COUNT=(\d{1,4}))?$/.exec(
		text,
	)
	const weekdays = (match?.[2] ?? '').split(',').map((day) => DAYS.indexOf(day as 'MO') + 1)
	if (!match || weekdays.includes(0)) throw new RangeError(`Not a rule of ours: ${text}`)
	const [, interval, , year, month, day, count] = match
	return {
		weekdays: weekdays as IsoWeekday[],
		interval: Number(interval),
		until: year === undefined ? null : `${year}-${month}-${day}`,
		count: count === undefined ? null : Number(count),
	}
}
