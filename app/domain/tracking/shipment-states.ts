import type { StateTable } from '#app/domain/states/transition.ts'

/** Every state of a parcel, in rank: of two events at one moment the later in this list counts. */
export const SHIPMENT_STATES = [
	'PENDING',
	'INFO_RECEIVED',
	'PICKED_UP',
	'IN_TRANSIT',
	'OUT_FOR_DELIVERY',
	'AVAILABLE_FOR_PICKUP',
	'ATTEMPT_FAILED',
	'EXCEPTION',
	'EXPIRED',
	'RETURNING',
	'DELIVERED',
	'RETURNED',
	'VOIDED',
] as const

/** A state of a parcel. */
export type ShipmentState = (typeof SHIPMENT_STATES)[number]

/** Whether a text names a state of a parcel. */
export const isShipmentState = (text: unknown): text is ShipmentState => SHIPMENT_STATES.some((state) => state === text)

const OPEN = SHIPMENT_STATES.filter((state) => !['DELIVERED', 'RETURNED', 'VOIDED'].includes(state))
const MOVING = OPEN.filter((state) => state !== 'PENDING' && state !== 'INFO_RECEIVED')

/**
 * From each state of a parcel to those a person may move it to by hand. On the way anything may follow anything, since
 * carriers report as they like; what is delivered, returned or voided stays so.
 */
export const SHIPMENT_MOVES: StateTable<ShipmentState> = {
	PENDING: ['INFO_RECEIVED', 'PICKED_UP', 'VOIDED'],
	INFO_RECEIVED: ['PICKED_UP', 'VOIDED'],
	PICKED_UP: onTheWay('PICKED_UP'),
	IN_TRANSIT: onTheWay('IN_TRANSIT'),
	OUT_FOR_DELIVERY: onTheWay('OUT_FOR_DELIVERY'),
	AVAILABLE_FOR_PICKUP: onTheWay('AVAILABLE_FOR_PICKUP'),
	ATTEMPT_FAILED: onTheWay('ATTEMPT_FAILED'),
	EXCEPTION: onTheWay('EXCEPTION'),
	EXPIRED: onTheWay('EXPIRED'),
	RETURNING: ['RETURNED', 'EXCEPTION'],
	DELIVERED: [],
	RETURNED: [],
	VOIDED: [],
}

function onTheWay(from: ShipmentState): ShipmentState[] {
	return [...MOVING.filter((state) => state !== from && state !== 'PICKED_UP'), 'DELIVERED', 'RETURNED']
}
