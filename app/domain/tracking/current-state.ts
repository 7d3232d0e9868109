import { SHIPMENT_STATES, type ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** An event of a parcel's way as far as its state depends on it. */
export type StateEvent = { eventTime: Date; state: ShipmentState }

/** States after which no later news moves a parcel. */
const FINAL: readonly ShipmentState[] = ['DELIVERED', 'RETURNED', 'VOIDED']

/**
 * How a parcel stands: what its latest event by event time says, of two at one moment the higher in rank. An old event
 * that comes late moves nothing back, and after an end only the beginning and the end of a return count.
 */
export function currentState(events: readonly StateEvent[]): ShipmentState {
	return [...events]
		.sort(byTimeThenRank)
		.reduce<ShipmentState>((state, event) => (mayFollow(state, event.state) ? event.state : state), 'PENDING')
}

/** Orders events by when they happened, then by rank. */
export function byTimeThenRank(a: StateEvent, b: StateEvent): number {
	return a.eventTime.getTime() - b.eventTime.getTime() || rank(a.state) - rank(b.state)
}

function mayFollow(state: ShipmentState, next: ShipmentState): boolean {
	if (!FINAL.includes(state)) return true
	return state === 'DELIVERED' && (next === 'RETURNING' || next === 'RETURNED')
}

function rank(state: ShipmentState): number {
	return SHIPMENT_STATES.indexOf(state)
}
