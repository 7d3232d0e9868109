import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { DaysDiscount } from '#app/domain/pricing/advance-discount.ts'
import type { ChildBand } from '#app/domain/pricing/guest-price.ts'
import type { WeekPrices } from '#app/domain/pricing/night-rule.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'
import type { LengthDiscount } from '#app/domain/pricing/stay-price.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { LocalTime } from '#app/domain/time/zoned.ts'

/** Whom and when a rate plan is for, and what it takes off, as its seller writes it. */
export interface PlanTerms {
	childBands: ChildBand[]
	lengthDiscounts: LengthDiscount[]
	earlyBird: DaysDiscount[]
	lastMinute: DaysDiscount[]
	/** How many days before arrival it can be booked, least and most; on the day of arrival up to a local time. */
	minAdvanceDays: number
	maxAdvanceDays: number
	sameDayCutoff: LocalTime
}

/** A season of a rate plan as its seller writes it, its last night included. */
export interface SeasonWriting {
	name: Bilingual
	from: LocalDate
	lastNight: LocalDate
	/** The price of a night in minor units by weekday, Monday first. */
	week: WeekPrices
}

export interface PlanSeason extends SeasonWriting {
	id: number
}

/** A rate plan with all that sets its prices, for its own page. */
export interface PlanView extends PlanTerms {
	ratePlanId: number
	listingId: number
	roomTypeId: number
	listingTitle: Bilingual
	roomName: Bilingual
	name: Bilingual
	baseOccupancy: number
	maxOccupancy: number
	base: WeekPrices
	extraAdultMinor: number
	timeZone: string
	seasons: PlanSeason[]
}

/** A stay worked out by a plan as its guest would pay it, booked today. */
export interface PlanExample extends Pick<PricedLine, 'nights' | 'discounts' | 'listMinor' | 'paidMinor'> {
	/** More people than the room takes. */
	isTooMany: boolean
}

/** The season whose nights another one would take; undefined when its nights are free. A season is never in its own way. */
export function seasonInTheWay(
	seasons: readonly PlanSeason[],
	wanted: { id: number | null; from: LocalDate; lastNight: LocalDate },
): PlanSeason | undefined {
	return seasons.find(
		({ id, from, lastNight }) => id !== wanted.id && from <= wanted.lastNight && lastNight >= wanted.from,
	)
}
