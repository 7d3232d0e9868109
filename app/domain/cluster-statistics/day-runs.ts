import { addMonths, type InstantRange, type Month, monthRange } from '#app/domain/indicators/month.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

/** Days of the market on end: from `firstDay`, included, to `untilDay`, excluded; `from` and `to` are their instants. */
export type DayRun = InstantRange & Readonly<{ firstDay: LocalDate; untilDay: LocalDate }>

const midnight = (day: LocalDate) => localInstant(day, '00:00', MARKET_ZONE)

const firstOf = (month: Month): LocalDate => `${month}-01`

/** The days of a month, or of several on end up to `last`. */
export const monthRun = (first: Month, last: Month = first): DayRun => ({
	firstDay: firstOf(first),
	untilDay: firstOf(addMonths(last, 1)),
	from: monthRange(first).from,
	to: monthRange(last).to,
})

/** Months in any order as runs of months on end, each of `most` at most. */
export function monthRuns(months: readonly Month[], most: number): Month[][] {
	const runs: Month[][] = []
	for (const month of [...new Set(months)].sort()) {
		const run = runs.at(-1)
		const last = run?.at(-1)
		if (run && run.length < most && last !== undefined && addMonths(last, 1) === month) run.push(month)
		else runs.push([month])
	}
	return runs
}

/** Days in any order, told again or not, as the fewest runs. */
export function dayRuns(days: readonly LocalDate[]): DayRun[] {
	const runs: { firstDay: LocalDate; untilDay: LocalDate }[] = []
	for (const day of [...new Set(days)].sort()) {
		const last = runs.at(-1)
		if (last?.untilDay === day) last.untilDay = addDays(day, 1)
		else runs.push({ firstDay: day, untilDay: addDays(day, 1) })
	}
	return runs.map((run) => ({ ...run, from: midnight(run.firstDay), to: midnight(run.untilDay) }))
}
