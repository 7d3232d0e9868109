import { leftOf, type CapacityDemand, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { StateTable } from '#app/domain/states/transition.ts'
import { addMinutes } from '#app/domain/time/instant.ts'

/** How someone on a waiting list stands. */
export type WaitingState = 'WAITING' | 'OFFERED' | 'TAKEN' | 'LAPSED' | 'LEFT'

/** From each state to the next: an offer is taken, or lapses, or its guest leaves. */
export const WAITING_STATES: StateTable<WaitingState> = {
	WAITING: ['OFFERED', 'LAPSED', 'LEFT'],
	OFFERED: ['TAKEN', 'LAPSED', 'LEFT'],
	TAKEN: [],
	LAPSED: [],
	LEFT: [],
}

/** An offer keeps its seats for so long, in minutes; an operator's setting. */
export const OFFER_MINUTES = 120

/** A party on a waiting list. */
export type Party = { id: number; seats: number }

/** A session as its waiting list sees it: its seats, and what it shares with others. */
export type WaitedSession = {
	capacity: CapacityRow
	resources: readonly { capacity: CapacityRow; unitsPerGuest: number }[]
}

/** Seats of a session that nobody holds or bought and that its guide and vehicle allow. */
export function seatsLeft({ capacity, resources }: WaitedSession): number {
	const shared = resources.map((it) => Math.floor(leftOf(it.capacity) / it.unitsPerGuest))
	return Math.max(0, Math.min(leftOf(capacity), ...shared))
}

/** The parties that are offered seats now, in the order of the list: one is passed by only while its party does not fit. */
export function nextOffers<Waiting extends Party>(queue: readonly Waiting[], left: number): Waiting[] {
	const offered: Waiting[] = []
	for (const party of queue) {
		if (party.seats > left) continue
		offered.push(party)
		left -= party.seats
	}
	return offered
}

/** Seats of what is left that belong to those who wait, so that nobody who comes later is served before them. */
export function seatsReserved(waitingSeats: readonly number[], left: number): number {
	const queue = waitingSeats.map((seats, id) => ({ id, seats }))
	return nextOffers(queue, left).reduce((sum, { seats }) => sum + seats, 0)
}

/** What an offer of seats keeps of the ledger. */
export function offerDemand(session: WaitedSession, seats: number): CapacityDemand[] {
	const shared = session.resources.map((it) => ({ capacityId: it.capacity.id, qty: seats * it.unitsPerGuest }))
	return [{ capacityId: session.capacity.id, qty: seats }, ...shared].sort((a, b) => a.capacityId - b.capacityId)
}

/** Until when an offer made at an instant is kept: two hours, and no longer than the session can be booked. */
export function offerUntil(at: Date, cutoffAt: Date, minutes = OFFER_MINUTES): Date {
	const until = addMinutes(at, minutes)
	return until.getTime() < cutoffAt.getTime() ? until : cutoffAt
}

/** The subject of the token that opens an entry to whoever it was sent to. */
export function waitingSubject(entryId: number): string {
	return `waiting:${entryId}`
}
