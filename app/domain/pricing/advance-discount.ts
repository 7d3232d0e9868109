import { daysBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** A discount in basis points (1/100 %) by the days between booking and arrival, counted in local dates of the property. */
export type DaysDiscount = { days: number; discountBp: number }

/** What booking late or early takes off a stay, in basis points. */
export type AdvanceDiscount = { kind: 'last_minute' | 'early_bird'; discountBp: number }

/** What a rate plan takes off: late, at most so many days before arrival; early, at least so many. */
export type AdvanceRules = { lastMinute: readonly DaysDiscount[]; earlyBird: readonly DaysDiscount[] }

/** The greatest discount that fits a booking made on a date, the one for booking late among equals; null when none does. */
export function advanceDiscount(
	{ lastMinute, earlyBird }: AdvanceRules,
	dates: { bookedOn: LocalDate; checkIn: LocalDate },
): AdvanceDiscount | null {
	const ahead = daysBetween(dates.bookedOn, dates.checkIn)
	const best = (rules: readonly DaysDiscount[]) => Math.max(0, ...rules.map((rule) => rule.discountBp))
	const late = best(lastMinute.filter((rule) => ahead >= 0 && ahead <= rule.days))
	const early = best(earlyBird.filter((rule) => ahead >= rule.days))
	if (late === 0 && early === 0) return null
	return late >= early ? { kind: 'last_minute', discountBp: late } : { kind: 'early_bird', discountBp: early }
}
