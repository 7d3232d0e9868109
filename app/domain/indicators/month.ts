/** A calendar month in Asia/Shanghai, 'YYYY-MM'. */
export type Month = string

/** Instants from (included) to `to` (excluded). */
export type InstantRange = Readonly<{ from: Date; to: Date }>

/** Asia/Shanghai is UTC+8 all year (no summer time since 1991). */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Whether a text is a month. */
export const isMonth = (text: string): text is Month => MONTH.test(text)

const monthFrom = (index: number): Month =>
	`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`

/** The month an instant falls in. */
export function monthOf(instant: Date): Month {
	const there = new Date(instant.getTime() + SHANGHAI_OFFSET_MS)
	return monthFrom(there.getUTCFullYear() * 12 + there.getUTCMonth())
}

/** The month `count` months later (earlier where negative). */
export const addMonths = (month: Month, count: number): Month => monthFrom(monthIndex(month) + count)

/** How many months one is after another; below 0 for one before it. */
export const monthsBetween = (from: Month, to: Month): number => monthIndex(to) - monthIndex(from)

/** The `count` months that end with `month`, oldest first; twelve of them are the T12M of a flow. */
export const trailingMonths = (month: Month, count = 12): Month[] =>
	Array.from({ length: count }, (_, i) => addMonths(month, i - count + 1))

/** First instant of a month, and the first of the next one. */
export const monthRange = (month: Month): InstantRange => ({
	from: monthStart(month),
	to: monthStart(addMonths(month, 1)),
})

/** The `days` days that end at `end` (excluded); 90 of them are T90D. */
export const trailingDays = (end: Date, days = 90): InstantRange => ({
	from: new Date(end.getTime() - days * DAY_MS),
	to: end,
})

/** The same Shanghai day and time of day `count` months later, held to the last day of a shorter month. */
export function addMonthsToInstant(instant: Date, count: number): Date {
	const target = addMonths(monthOf(instant), count)
	const { from, to } = monthRange(target)
	const sinceStart = instant.getTime() - monthStart(monthOf(instant)).getTime()
	const sameDay = from.getTime() + sinceStart
	return new Date(sameDay < to.getTime() ? sameDay : to.getTime() - DAY_MS + (sinceStart % DAY_MS))
}

/** Whether a month's figures are still coming in, settled, or not yet over, `now`: preliminary from its end, final 45 days later. */
export function monthStatus(month: Month, now: Date): 'running' | 'preliminary' | 'final' {
	const end = monthRange(month).to.getTime()
	if (now.getTime() < end) return 'running'
	return now.getTime() < end + 45 * DAY_MS ? 'preliminary' : 'final'
}

/** Counted from 2000, because Date.UTC reads years below 100 as 19xx. */
const monthStart = (month: Month) => new Date(Date.UTC(2000, monthIndex(month) - 24_000) - SHANGHAI_OFFSET_MS)

/** An index names the same few months thousands of times; the texts of all others are read each time. */
const known = new Map<Month, number>()
const MOST_KNOWN = 1200

function monthIndex(month: Month): number {
	const index = known.get(month)
	if (index !== undefined) return index
	const match = MONTH.exec(month)
	if (!match) throw new RangeError(`Not a month: ${month}`)
	const read = Number(match[1]) * 12 + Number(match[2]) - 1
	if (known.size < MOST_KNOWN) known.set(month, read)
	return read
}
