import { leftOf } from '#app/domain/capacity/demand.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { nightRule } from '#app/domain/pricing/night-rule.ts'
import { addDays, isoWeekday, nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** How a night stands: to be had, or why not. */
export type NightState = 'free' | 'sold_out' | 'closed' | 'not_offered' | 'past' | 'too_soon' | 'too_far'

/** One night of a calendar; the price in minor units for the guests a room includes, null when it has none. */
export interface CalendarNight {
	date: LocalDate
	state: NightState
	priceMinor: number | null
	/** Rooms left; 0 unless free. */
	left: number
	noArrival: boolean
	minNights: number
}

/** A month with the empty places before its first day in a week that begins on Monday. */
export interface CalendarMonth {
	first: LocalDate
	blanks: number
	nights: CalendarNight[]
}

/** The first day of a date's month. */
export function firstOfMonth(date: LocalDate): LocalDate {
	return `${date.slice(0, 7)}-01`
}

/** The first day of a month some months later, or earlier for a negative number. */
export function addMonths(first: LocalDate, months: number): LocalDate {
	const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months
	return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

type Night = RatePlanFacts['nights'][number]

/** The days a plan can be booked for, seen from a day of the property. */
export interface BookableDays {
	today: LocalDate
	first: LocalDate
	last: LocalDate
}

/** The days a rate plan can be booked for today. */
export function bookableDays(plan: RatePlanFacts, today: LocalDate): BookableDays {
	return { today, first: addDays(today, plan.minAdvanceDays), last: addDays(today, plan.maxAdvanceDays) }
}

function stateOf(date: LocalDate, night: Night | undefined, days: BookableDays): NightState {
	if (date < days.today) return 'past'
	if (!night) return 'not_offered'
	if (night.stopSell) return 'closed'
	if (leftOf(night.capacity) === 0) return 'sold_out'
	if (date < days.first) return 'too_soon'
	return date > days.last ? 'too_far' : 'free'
}

/** One night of a rate plan; undefined where it is not on sale. */
export function calendarNight(
	date: LocalDate,
	night: Night | undefined,
	plan: RatePlanFacts,
	days: BookableDays,
): CalendarNight {
	const state = stateOf(date, night, days)
	const isFree = state === 'free'
	const prices = { base: plan.baseMinor, seasons: plan.seasons, dates: plan.dates }
	return {
		date,
		state,
		priceMinor: isFree ? nightRule(prices, date).priceMinor : null,
		left: isFree && night ? leftOf(night.capacity) : 0,
		noArrival: night?.closedToArrival ?? false,
		minNights: Math.max(night?.minStayArrival ?? 1, night?.minStayThrough ?? 1),
	}
}

/** Some months of a rate plan night by night, from the month of `first` on; `today` is the property's date. */
export function stayCalendar(
	plan: RatePlanFacts,
	span: { first: LocalDate; months: number },
	today: LocalDate,
): CalendarMonth[] {
	const nights = new Map(plan.nights.map((night) => [night.date, night]))
	const days = bookableDays(plan, today)
	return Array.from({ length: span.months }, (_, at) => {
		const first = addMonths(span.first, at)
		const dates = nightsBetween(first, addMonths(first, 1))
		return {
			first,
			blanks: isoWeekday(first) - 1,
			nights: dates.map((date) => calendarNight(date, nights.get(date), plan, days)),
		}
	})
}
