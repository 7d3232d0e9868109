import { isMonth, type Month, monthOf, trailingMonths } from '#app/domain/indicators/month.ts'

/** Months one may look back. */
const OFFERED_MONTHS = 24

/** The month an address asks for; the running one where it asks for none, null where it is no month or still to come. */
export function readPeriod(text: string | null, now: Date): Month | null {
	if (!text) return monthOf(now)
	return isMonth(text) && text <= monthOf(now) ? text : null
}

/** The months offered to choose from, newest first; an older one asked for stands at the end. */
export function offeredPeriods(chosen: Month, now: Date): Month[] {
	const offered = trailingMonths(monthOf(now), OFFERED_MONTHS).reverse()
	return offered.includes(chosen) ? offered : [...offered, chosen]
}
