import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** What is to be done about parcels, the most urgent first: sent, seen to, packed; nothing but to wait; nothing any more. */
export const PARCEL_GROUPS = ['send', 'trouble', 'pack', 'way', 'done'] as const
export type ParcelGroup = (typeof PARCEL_GROUPS)[number]

/** Tells whether a text names a group. */
export const isParcelGroup = (text: string | null): text is ParcelGroup => PARCEL_GROUPS.some((group) => group === text)

/** The group of each state; one that has not left is packed or is not. */
export const GROUP_OF_STATE: Readonly<Record<Exclude<ShipmentState, 'PENDING'>, ParcelGroup>> = {
	INFO_RECEIVED: 'way',
	PICKED_UP: 'way',
	IN_TRANSIT: 'way',
	OUT_FOR_DELIVERY: 'way',
	AVAILABLE_FOR_PICKUP: 'way',
	ATTEMPT_FAILED: 'trouble',
	EXCEPTION: 'trouble',
	EXPIRED: 'trouble',
	RETURNING: 'trouble',
	DELIVERED: 'done',
	RETURNED: 'done',
	VOIDED: 'done',
}

/** The group that is shown when none is asked for: the most urgent that has something in it. */
export function urgentGroup(counts: Readonly<Record<ParcelGroup, number>>): ParcelGroup {
	return PARCEL_GROUPS.find((group) => counts[group] > 0) ?? 'send'
}
