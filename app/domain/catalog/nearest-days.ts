import { quoteStay } from '#app/domain/catalog/stay-offer.ts'
import type { StayQuery } from '#app/domain/catalog/stay-query.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { addDays, daysBetween, type LocalDate, nightsBetween } from '#app/domain/time/local-date.ts'

/** Days on which what was asked for can be had; the price in minor units is that of the cheapest rate plan, for all rooms. */
export interface NearestDays {
	checkIn: LocalDate
	checkOut: LocalDate
	totalMinor: number
}

/** Where to look: arrivals from `from` on, all left by `until`; `today` is the property's date. */
export interface NearestSpan {
	at: Date
	today: LocalDate
	from: LocalDate
	until: LocalDate
}

const MOST = 3

function cheapest(plans: readonly RatePlanFacts[], query: StayQuery, at: Date): number | null {
	const totals = plans.map((plan) => quoteStay(plan, query, at)).filter((quote) => quote?.reasons.length === 0)
	return totals.length === 0 ? null : Math.min(...totals.map((quote) => quote?.totalMinor ?? 0))
}

/**
 * As many nights for the same guests, at most three days of arrival nearest to the one asked for, in the order of the calendar.
 * Empty when what was asked for can be had, when nothing was, and when no days of the span would help.
 */
export function nearestDays(plans: readonly RatePlanFacts[], query: StayQuery, span: NearestSpan): NearestDays[] {
	const { checkIn: asked, checkOut } = query
	if (asked === null || checkOut === null || cheapest(plans, query, span.at) !== null) return []
	const length = daysBetween(asked, checkOut)
	const first = span.from < span.today ? span.today : span.from
	const far = (date: LocalDate) => Math.abs(daysBetween(asked, date))
	const near = nightsBetween(first, addDays(span.until, 1 - length)).sort((a, b) => far(a) - far(b))
	const found: NearestDays[] = []
	for (const checkIn of near) {
		const days = { checkIn, checkOut: addDays(checkIn, length) }
		const totalMinor = cheapest(plans, { ...query, ...days }, span.at)
		if (totalMinor !== null) found.push({ ...days, totalMinor })
		if (found.length === MOST) break
	}
	return found.sort((a, b) => daysBetween(b.checkIn, a.checkIn))
}
