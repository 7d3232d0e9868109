import { advisePlan, foreseeDemand, type PlanAdvice, soldSeries } from '#app/domain/forecasts/plan-advice.ts'
import { addMonths, type Month, monthOf, monthsBetween, trailingMonths } from '#app/domain/indicators/month.ts'
import { keepAnswers } from '#app/domain/forecasts/keep-answers.ts'
import type { PlannedVariant } from '#db/queries/sales-plans.ts'

/** Of so many months the past is looked at, and so many ahead can be planned. */
const PAST_MONTHS = 36
const MONTHS_AHEAD = 3

const MOST_KEPT = 2000
/** The demand of a series; the same one is not worked out twice. */
const foreseen = keepAnswers(MOST_KEPT, foreseeDemand)

/** What is asked: a month, and in percent of the price what making a piece costs and what is got for one that is left over. */
export interface PlanAsked {
	month: Month | null
	cost: number
	rest: number
}

/** The months that are over, as far back as a plan looks. */
export const pastMonths = (now: Date): Month[] => trailingMonths(addMonths(monthOf(now), -1), PAST_MONTHS)

/** The months that can be planned: none that has begun. */
export const plannableMonths = (now: Date): Month[] =>
	Array.from({ length: MONTHS_AHEAD }, (_, i) => addMonths(monthOf(now), i + 1))

/** Advice for a variant in a month to come, from what was sold in the months that are over. */
export function adviseMonth(
	variant: PlannedVariant,
	month: Month,
	{ cost, rest }: Pick<PlanAsked, 'cost' | 'rest'>,
	now: Date,
): PlanAdvice {
	const past = pastMonths(now)
	const { priceMinor, inStock, preOrdered } = variant
	const demand = foreseen({ sold: soldSeries(variant, past), ahead: monthsBetween(past.at(-1) ?? month, month) })
	return advisePlan(demand, {
		...{ inStock, preOrdered },
		prices: {
			priceMinor,
			costMinor: Math.round((priceMinor * cost) / 100),
			salvageMinor: Math.round((priceMinor * rest) / 100),
		},
	})
}
