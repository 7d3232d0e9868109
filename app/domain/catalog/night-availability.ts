import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { bookableDays, calendarNight, type CalendarNight } from '#app/domain/catalog/stay-calendar.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** One night as other programs ask for it; the price in minor units, null when it cannot be had. */
export interface NightAvailability {
	date: LocalDate
	left: number
	priceMinor: number | null
	reasons: UnavailableReason[]
}

function reasonsOf({ state, date, noArrival }: CalendarNight, plan: RatePlanFacts): UnavailableReason[] {
	switch (state) {
		case 'free':
			return noArrival ? [{ code: 'closed_to_arrival', date }] : []
		case 'sold_out':
			return [{ code: 'sold_out', wanted: 1, left: 0, date }]
		case 'closed':
			return [{ code: 'stop_sell', date }]
		case 'not_offered':
			return [{ code: 'not_offered', date }]
		case 'past':
			return [{ code: 'past', date }]
		case 'too_soon':
			return [{ code: 'min_advance', days: plan.minAdvanceDays }]
		case 'too_far':
			return [{ code: 'max_advance', days: plan.maxAdvanceDays }]
	}
}

/** The nights of [from, until) of a rate plan, each with what is left and why it cannot be had alone. */
export function nightAvailability(
	plan: RatePlanFacts,
	span: { from: LocalDate; until: LocalDate },
	today: LocalDate,
): NightAvailability[] {
	const days = bookableDays(plan, today)
	const nights = new Map(plan.nights.map((night) => [night.date, night]))
	return nightsBetween(span.from, span.until).map((date) => {
		const night = calendarNight(date, nights.get(date), plan, days)
		return { date, left: night.left, priceMinor: night.priceMinor, reasons: reasonsOf(night, plan) }
	})
}
