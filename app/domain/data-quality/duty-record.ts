import { lastOfCycle, monthsOfCycle } from '#app/domain/data-quality/source-duty.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthRange } from '#app/domain/indicators/month.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'

/** Of a year: how many data were due, how many came, and how many of these in time. */
export type DutyRecord = Readonly<{ due: number; came: number; inTime: number }>

/**
 * How a source kept its duty in the twelve months that end with `seen`: of each cycle whose last day has passed, whether a
 * figure of one of its months came, and whether it was there by then. `firstCame` is when each month's figure first came.
 */
export function dutyRecord(
	{ cycle, dueDays }: Pick<IndicatorDefinition, 'cycle' | 'dueDays'>,
	firstCame: ReadonlyMap<Month, Date>,
	seen: Month,
	now: Date,
): DutyRecord {
	const length = monthsOfCycle(cycle)
	const record = { due: 0, came: 0, inTime: 0 }
	for (let end = lastOfCycle(cycle, seen); end > addMonths(seen, -12); end = addMonths(end, -length)) {
		const dueAt = monthRange(end).to.getTime() + dueDays * DAY_MS
		if (now.getTime() <= dueAt) continue
		const months = Array.from({ length }, (_, back) => firstCame.get(addMonths(end, -back)))
		const came = months.flatMap((at) => (at ? [at.getTime()] : []))
		record.due++
		if (came.length > 0) record.came++
		if (came.some((at) => at <= dueAt)) record.inTime++
	}
	return record
}
