import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { SessionOffer } from '#app/domain/offers/offer-facts.ts'

/** The entries of waiting lists whose offers the wishes of a cart use. */
export function entryIdsOf(requests: readonly LineRequest[]): number[] {
	return requests.flatMap((it) => (it.kind === 'experience' && it.waitingEntryId ? [it.waitingEntryId] : []))
}

/** Sessions as one sees them whose offer keeps some of their seats: for that visitor these are free. */
export function withOfferBack(
	sessions: readonly SessionOffer[],
	sessionId: number,
	offer: readonly CapacityDemand[],
): SessionOffer[] {
	const back = (row: CapacityRow): CapacityRow => {
		const qty = offer.find(({ capacityId }) => capacityId === row.id)?.qty ?? 0
		return { ...row, held: row.held - qty }
	}
	return sessions.map((session) => ({
		...session,
		...(session.sessionId === sessionId && { capacity: back(session.capacity) }),
		resources: session.resources.map((it) => ({ ...it, capacity: back(it.capacity) })),
	}))
}
