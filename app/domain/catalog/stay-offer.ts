import type { HoldLimits } from '#app/domain/capacity/hold-limits.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { type LineLimit, wishLimit } from '#app/domain/cart/cart-limits.ts'
import type { StayQuery } from '#app/domain/catalog/stay-query.ts'
import type { OfferFacts, RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { prepareRequests, rowsOf } from '#app/domain/offers/prepare-requests.ts'
import { stayPrices, stayRequestReasons } from '#app/domain/offers/prepare-stay.ts'
import { sumMinor, timesMinor } from '#app/domain/money/money.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import { priceNights } from '#app/domain/pricing/stay-price.ts'
import { nightsBetween } from '#app/domain/time/local-date.ts'

/** The answer for one rate plan and the dates asked for: the price of each night of one room, of all rooms, or why not. */
export interface StayQuote {
	nights: NightPrice[]
	/** Of all rooms, in minor units. */
	listMinor: number
	discountMinor: number
	totalMinor: number
	/** Empty when it can be booked. */
	reasons: UnavailableReason[]
}

const NO_FACTS: OfferFacts = { variants: new Map(), ratePlans: new Map(), sessions: new Map(), packages: new Map() }

/** Prices a rate plan for the dates and guests asked for; null while no dates are chosen. */
export function quoteStay(plan: RatePlanFacts, query: StayQuery, at: Date): StayQuote | null {
	const { checkIn, checkOut, adults, childAges, rooms } = query
	if (checkIn === null || checkOut === null) return null
	const request = { ratePlanId: plan.ratePlanId, checkIn, checkOut, qty: rooms, adults, childAges }
	const reasons = stayRequestReasons({ kind: 'stay', key: 'asked', ...request }, plan, at)
	const nights = priceNights(stayPrices(plan, { checkIn, at }), nightsBetween(checkIn, checkOut), { adults, childAges })
	const totalMinor = timesMinor(sumMinor(nights.map((night) => night.totalMinor)), rooms)
	const discountMinor = timesMinor(sumMinor(nights.map((night) => night.discountMinor)), rooms)
	return { nights, listMinor: totalMinor + discountMinor, discountMinor, totalMinor, reasons }
}

/** How many rooms one visitor who keeps nothing may keep unpaid on the dates asked for; null while none are chosen, or for any. */
export function stayLimit(plan: RatePlanFacts, query: StayQuery, at: Date, limits: HoldLimits): LineLimit | null {
	const { checkIn, checkOut, adults, childAges, rooms } = query
	if (checkIn === null || checkOut === null) return null
	const { ratePlanId } = plan
	const request = { kind: 'stay', key: 'asked', ratePlanId, checkIn, checkOut, qty: rooms, adults, childAges } as const
	const facts = { ...NO_FACTS, ratePlans: new Map([[ratePlanId, plan]]) }
	const prepared = prepareRequests([request], facts, at)
	return prepared[0] ? wishLimit(prepared[0], { rows: rowsOf(facts, prepared), limits }) : null
}

/** The lowest price of a night a rate plan has by weekday, in minor units. */
export function lowestNightMinor(plan: Pick<RatePlanFacts, 'baseMinor'>): number {
	return Math.min(...plan.baseMinor)
}
