import { isLate } from '#app/domain/indicators/freshness.ts'
import type { Cycle, IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthRange } from '#app/domain/indicators/month.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/** Months between two data that are due; daily figures are kept by the month. */
const CYCLE_MONTHS: Readonly<Record<Cycle, number>> = { daily: 1, monthly: 1, quarterly: 3, annual: 12 }

/** What a source owes: the period last asked for, when it was due, and whether it is there or late. */
export type SourceDuty = Readonly<{
	/** The last month of the newest cycle that has ended by the month seen. */
	period: Month
	/** The last day, in Shanghai, on which it is in time. */
	dueOn: LocalDate
	state: 'there' | 'awaited' | 'late'
}>

/** The duty that stands at a month: a quarter's figures belong to its last month, a year's to December; one given later within it counts. */
export function sourceDuty(
	{ cycle, dueDays }: Pick<IndicatorDefinition, 'cycle' | 'dueDays'>,
	lastGiven: Month | null,
	seen: Month,
	now: Date,
): SourceDuty {
	const period = lastOfCycle(cycle, seen)
	const end = monthRange(period).to
	const dueOn = localDateAt(new Date(end.getTime() + dueDays * DAY_MS - 1), MARKET_ZONE)
	const isThere = lastGiven !== null && lastGiven > addMonths(period, -CYCLE_MONTHS[cycle])
	return { period, dueOn, state: isThere ? 'there' : isLate({ dueDays }, end, now) ? 'late' : 'awaited' }
}

/** How many months a cycle lasts. */
export const monthsOfCycle = (cycle: Cycle) => CYCLE_MONTHS[cycle]

/** The newest month at or before `seen` that ends a cycle of the calendar year. */
export function lastOfCycle(cycle: Cycle, seen: Month): Month {
	const beyond = Number(seen.slice(5)) % CYCLE_MONTHS[cycle]
	return addMonths(seen, -beyond)
}
