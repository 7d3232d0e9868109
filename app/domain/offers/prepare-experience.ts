import { sumDemand, leftOf } from '#app/domain/capacity/demand.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { ExperienceRequest } from '#app/domain/offers/line-request.ts'
import type { SessionOffer, UnitTypeFacts } from '#app/domain/offers/offer-facts.ts'
import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import { seatsOf } from '#app/domain/pricing/experience-price.ts'
import { sessionReasons } from '#app/domain/sessions/status.ts'

type Ticket = { unit: UnitTypeFacts; qty: number }

function ticketsOf(request: ExperienceRequest, session: SessionOffer): Ticket[] {
	return request.units.flatMap(({ unitTypeId, qty }) => {
		const unit = session.unitTypes.find((it) => it.unitTypeId === unitTypeId)
		return unit && qty > 0 ? [{ unit, qty }] : []
	})
}

/** Why tickets of a session cannot be bought now; empty when they can. */
export function experienceReasons(request: ExperienceRequest, session: SessionOffer, at: Date): UnavailableReason[] {
	if (!session.listing.isOnSale) return [{ code: 'not_offered' }]
	const tickets = ticketsOf(request, session)
	if (tickets.length === 0 || tickets.length !== request.units.filter(({ qty }) => qty > 0).length) {
		return [{ code: 'no_guests' }]
	}
	const seats = seatsOf(tickets.map(({ unit, qty }) => ({ qty, capacityWeight: unit.capacityWeight })))
	const guests = tickets.reduce((sum, { qty }) => sum + qty, 0)
	const { capacity: all, reserved } = session
	const capacity = { ...all, total: all.total - reserved }
	const own = sessionReasons({ ...session, capacity }, seats, session.listing.timeZone, at)
	const shared = session.resources.flatMap(({ capacity, unitsPerGuest }): UnavailableReason[] => {
		const left = Math.floor(leftOf(capacity) / unitsPerGuest)
		return left < guests ? [{ code: 'sold_out', wanted: guests, left }] : []
	})
	return own.length > 0 ? own : shared
}

/** The lines of tickets: one for each kind, each with its own part of the seats and of what the session shares. */
export function experienceLines(
	request: ExperienceRequest,
	session: SessionOffer,
	packageKey: string | null,
): PreparedLine[] {
	const { listing } = session
	return ticketsOf(request, session).map(({ unit, qty }) => ({
		toPrice: {
			kind: 'EXPERIENCE',
			key: `${request.key}.${unit.unitTypeId}`,
			packageKey,
			sellerId: listing.enterpriseId,
			sessionId: session.sessionId,
			unitTypeId: unit.unitTypeId,
			qty,
			unitMinor: unit.priceMinor,
			...(unit.setBy && { setBy: unit.setBy }),
		},
		demand: sumDemand([
			{ capacityId: session.capacity.id, qty: qty * unit.capacityWeight },
			...session.resources.map((it) => ({ capacityId: it.capacity.id, qty: qty * it.unitsPerGuest })),
		]),
		listing,
		option: unit.name,
		service: { startsAt: session.startsAt, endsAt: session.endsAt },
		promise: null,
		policy: listing.policy,
		roomTypeId: null,
		packageKey,
	}))
}
