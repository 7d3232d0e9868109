import type { IsoWeekday, LocalDate } from '#app/domain/time/local-date.ts'

/** The first to the fourth of a weekday in a month, or the last. */
export type MonthWeek = 1 | 2 | 3 | 4 | -1

/** On which weekdays of which weeks or months something happens, and when that ends: the part of RFC 5545 that the office writes. */
export interface Recurrence {
	/** In rising order, at least one. */
	weekdays: readonly IsoWeekday[]
	/** Only this one of each of the weekdays in a month; absent: each week's. */
	inMonth?: MonthWeek
	/** Every so many weeks, or months, counted from that of the first day; weeks begin on Monday. */
	interval: number
	/** The last day, itself included; null: none. Never together with a count. */
	until: LocalDate | null
	/** After so many days; null: no end. */
	count: number | null
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A recurrence as an RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,SU;UNTIL=20261130', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=1SA'. */
export function rruleOf({ weekdays, inMonth, interval, until, count }: Recurrence): string {
	const days = weekdays.map((weekday) => `${inMonth ?? ''}${DAYS[weekday - 1]}`).join(',')
	const end = until !== null ? `;UNTIL=${until.replaceAll('-', '')}` : count !== null ? `;COUNT=${count}` : ''
	return `FREQ=${inMonth === undefined ? 'WEEKLY' : 'MONTHLY'};INTERVAL=${interval};BYDAY=${days}${end}`
}

const RRULE =
	/^FREQ=(WEEKLY|MONTHLY);INTERVAL=(\d{1,2});BYDAY=([-A-Z1-4,]+)(?:;UNTIL=(\d{4})(\d\d)(\d\d)|;COUNT=(\d{1,4}))?$/

/** The days of BYDAY, all of them of each week or that one in a month; null for what we do not write. */
function readDays(text: string): Pick<Recurrence, 'weekdays' | 'inMonth'> | null {
	const days = text.split(',').map((day) => /^(-1|[1-4])?([A-Z]{2})$/.exec(day))
	const weekdays = days.map((day) => DAYS.indexOf(day?.[2] as 'MO') + 1) as IsoWeekday[]
	const [week, ...others] = new Set(days.map((day) => day?.[1] ?? null))
	if (weekdays.some((weekday) => Number(weekday) === 0) || others.length > 0) return null
	return week == null ? { weekdays } : { weekdays, inMonth: Number(week) as MonthWeek }
}

/** Reads an RRULE that `rruleOf` wrote; any other is an error, for it would be unfolded wrongly. */
export function readRrule(text: string): Recurrence {
	const match = RRULE.exec(text)
	const days = readDays(match?.[3] ?? '')
	if (!match || !days || (match[1] === 'MONTHLY') !== (days.inMonth !== undefined))
		throw new RangeError(`Not a rule of ours: ${text}`)
	const [, , interval, , year, month, day, count] = match
	return {
		...days,
		interval: Number(interval),
		until: year === undefined ? null : `${year}-${month}-${day}`,
		count: count === undefined ? null : Number(count),
	}
}
