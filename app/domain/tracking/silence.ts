import { HOUR_MS } from '#app/domain/time/instant.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** Without news for so many hours a parcel is for a person to look after. */
const TASK_HOURS = 72

/** Parcels of which no news is awaited: not yet gone, waiting at a point until a day of their own, or at their end. */
export const RESTING_STATES: readonly ShipmentState[] = [
	'PENDING',
	'AVAILABLE_FOR_PICKUP',
	'DELIVERED',
	'RETURNED',
	'VOIDED',
]

/** A parcel whose last news is older than this instant is for a person to look after. */
export function silentSince(now: Date): Date {
	return new Date(now.getTime() - TASK_HOURS * HOUR_MS)
}

/** Whether somebody who carries a parcel has to be heard of next. */
export const isNewsAwaited = (state: ShipmentState): boolean => !RESTING_STATES.includes(state)
