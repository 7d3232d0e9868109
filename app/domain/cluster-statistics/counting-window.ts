import { addMonths, type Month, monthOf, monthRange, trailingMonths } from '#app/domain/indicators/month.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** Days of the trailing window T90D. */
const WINDOW_DAYS = 90
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** What a month is counted over. Instants: `from` included, `to` and `end` excluded; days both included. */
export type CountingWindow = Readonly<{
	month: Month
	from: Date
	/** Start of the next month: what has happened is counted up to here, so that no clock's haste hides an order. */
	to: Date
	/** The same, or now while the month runs: what is due is counted up to here. */
	end: Date
	firstDay: LocalDate
	lastDay: LocalDate
	/** The date in Asia/Shanghai at `end`: the day after the month, or today. Ages of stores are counted to it. */
	endDate: LocalDate
	/** Midnight with which `endDate` begins. */
	endDayFrom: Date
	/** Start of T90D: midnight 90 days before `endDate`, so that it moves once a day. */
	trailingFrom: Date
	trailingFirstDay: LocalDate
	/** Start of T12M: of the month eleven before. */
	yearFrom: Date
}>

/** The window of a month as it can be counted `now`; null for a month that has not begun. */
export function countingWindow(month: Month, now: Date): CountingWindow | null {
	const { from, to } = monthRange(month)
	if (now.getTime() <= from.getTime()) return null
	const end = now.getTime() < to.getTime() ? now : to
	const endDate = shanghaiDate(end)
	const endDayFrom = midnight(endDate)
	const trailingFrom = new Date(endDayFrom.getTime() - WINDOW_DAYS * DAY_MS)
	return {
		month,
		from,
		to,
		end,
		firstDay: shanghaiDate(from),
		lastDay: shanghaiDate(new Date(end.getTime() - 1)),
		endDate,
		endDayFrom,
		trailingFrom,
		trailingFirstDay: shanghaiDate(trailingFrom),
		yearFrom: monthRange(addMonths(month, -11)).from,
	}
}

/** The months whose figures an instant takes part in: its own and the eleven after it, whose T12M reaches it, up to the running one. */
export function monthsReaching(instant: Date, now: Date): Month[] {
	if (now.getTime() < instant.getTime()) return []
	return trailingMonths(addMonths(monthOf(instant), 11)).filter((month) => month <= monthOf(now))
}

const shanghaiDate = (instant: Date): LocalDate =>
	new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)

const midnight = (date: LocalDate) => new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS)
