import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import { sumDemand } from '#app/domain/capacity/demand.ts'
import type { BookedLine } from '#app/domain/changes/booked-line.ts'
import type { ListingFacts, NightFacts, OfferFacts, RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

type Span = { checkIn: LocalDate; checkOut: LocalDate }
const FAR_AHEAD = 100_000
const FREE: Omit<NightFacts, 'date' | 'capacity'> = {
	stopSell: false,
	minStayArrival: null,
	minStayThrough: null,
	maxStay: null,
	closedToArrival: false,
	closedToDeparture: false,
}

/** Offers as those see them who have units of their own already: these are free for them. */
export function withOwnUnits(facts: OfferFacts, own: readonly CapacityDemand[]): OfferFacts {
	const units = new Map(sumDemand(own).map(({ capacityId, qty }) => [capacityId, qty]))
	const back = (row: CapacityRow): CapacityRow => ({ ...row, sold: row.sold - (units.get(row.id) ?? 0) })
	const listing = (it: ListingFacts): ListingFacts => ({
		...it,
		quotas: it.quotas.map((quota) => ({ ...quota, capacity: back(quota.capacity) })),
	})
	const mapped = <Row>(rows: Map<number, Row>, to: (row: Row) => Row) =>
		new Map([...rows].map(([key, row]) => [key, to(row)]))
	return {
		...facts,
		ratePlans: mapped(facts.ratePlans, (plan) => ({
			...plan,
			listing: listing(plan.listing),
			nights: plan.nights.map((night) => ({ ...night, capacity: back(night.capacity) })),
		})),
		sessions: mapped(facts.sessions, (session) => ({
			...session,
			listing: listing(session.listing),
			capacity: back(session.capacity),
			resources: session.resources.map((it) => ({ ...it, capacity: back(it.capacity) })),
		})),
	}
}

function freed(plan: RatePlanFacts, booked: Span, wished: Span): RatePlanFacts {
	const arrives = booked.checkIn === wished.checkIn
	const departs = booked.checkOut === wished.checkOut
	const nights = plan.nights.map((night) => ({
		...night,
		...(night.date >= booked.checkIn && night.date < booked.checkOut && { stopSell: false }),
		...(arrives && night.date === booked.checkIn && { closedToArrival: false }),
		...(departs && night.date === booked.checkOut && { closedToDeparture: false }),
	}))
	return arrives ? { ...withoutWindow(plan), nights } : { ...plan, nights }
}

const withoutWindow = (plan: RatePlanFacts): RatePlanFacts => ({
	...plan,
	minAdvanceDays: 0,
	maxAdvanceDays: FAR_AHEAD,
	sameDayCutoff: '23:59',
})

/**
 * Offers of a stay without the limits that its booking has passed: for the nights it keeps, and for an arrival or a
 * departure that stays. A seller who moves a guest is bound by rooms alone.
 */
export function withoutPassedLimits(
	facts: OfferFacts,
	line: BookedLine,
	wished: Span,
	by: 'buyer' | 'seller',
): OfferFacts {
	const { checkIn, checkOut, ratePlanId } = line
	const plan = facts.ratePlans.get(ratePlanId ?? 0)
	if (!plan || checkIn === null || checkOut === null) return facts
	const open = { ...withoutWindow(plan), nights: plan.nights.map((night) => ({ ...night, ...FREE })) }
	const own = by === 'seller' ? open : freed(plan, { checkIn, checkOut }, wished)
	return { ...facts, ratePlans: new Map(facts.ratePlans).set(plan.ratePlanId, own) }
}
