import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthOf, trailingMonths } from '#app/domain/indicators/month.ts'

/** No datum is carried for longer, and a flow is in the index of its month and of the eleven after it. */
const LONGEST = 19
const FLOW = 11
const SHORTEST_MONTH_DAYS = 28

/** The months, up to the running one, into whose index a figure of a month may enter: while it is summed or carried. */
export function indexesReached(
	{ time, expiresDays }: Pick<IndicatorDefinition, 'time' | 'expiresDays'>,
	period: Month,
	now: Date,
): Month[] {
	const carried = Math.min(LONGEST, Math.ceil(expiresDays / SHORTEST_MONTH_DAYS))
	const ahead = time.rule === 'sum' ? Math.max(FLOW, carried) : carried
	return trailingMonths(addMonths(period, ahead), ahead + 1).filter((month) => month <= monthOf(now))
}
