import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** What a carrier's word means for a parcel; null for a word we do not know: it is kept as it came and moves nothing. */
export type CarrierWord = (code: string, before: readonly ShipmentState[]) => ShipmentState | null

const AFTERSHIP_TAGS = new Map<string, ShipmentState>(
	Object.entries({
		Pending: 'PENDING',
		InfoReceived: 'INFO_RECEIVED',
		OutForDelivery: 'OUT_FOR_DELIVERY',
		AvailableForPickup: 'AVAILABLE_FOR_PICKUP',
		Delivered: 'DELIVERED',
		AttemptFail: 'ATTEMPT_FAILED',
		Exception: 'EXCEPTION',
		Expired: 'EXPIRED',
		// Sub-tags of Exception.
		Exception_010: 'RETURNING',
		Exception_011: 'RETURNED',
	}),
)

/** Whether a parcel was in its carrier's hands before. */
const wasTaken = (before: readonly ShipmentState[]) =>
	before.some((state) => state !== 'PENDING' && state !== 'INFO_RECEIVED')

/** AfterShip's tags and the sub-tags of returns: the first InTransit is the pick-up (behaviour, section 5). */
export const afterShipState: CarrierWord = (code, before) => {
	const tag = code.split('_')[0] ?? ''
	if (tag === 'InTransit') return wasTaken(before) ? 'IN_TRANSIT' : 'PICKED_UP'
	return AFTERSHIP_TAGS.get(code) ?? AFTERSHIP_TAGS.get(tag) ?? null
}

const KUAIDI100_CODES: Readonly<Partial<Record<ShipmentState, readonly string[]>>> = {
	INFO_RECEIVED: ['101', '102'],
	PICKED_UP: ['1', '103'],
	IN_TRANSIT: ['0', '7', '1001', '1002', '1003'],
	OUT_FOR_DELIVERY: ['5'],
	AVAILABLE_FOR_PICKUP: ['501'],
	DELIVERED: ['3', '301', '302', '303', '304'],
	EXCEPTION: ['14', '8', '10', '11', '12', '13'],
	RETURNING: ['6'],
	RETURNED: ['4'],
	VOIDED: ['401'],
	// Not a code of theirs: the push says that it gives up on the parcel.
	EXPIRED: ['abort'],
}

const byKuaidi100Code = new Map(
	Object.entries(KUAIDI100_CODES).flatMap(([state, codes]) =>
		codes.map((code) => [code, state as ShipmentState] as const),
	),
)

/** Kuaidi100's states: trouble (2) is a failed attempt once the parcel was out for delivery, before that an exception. */
export const kuaidi100State: CarrierWord = (code, before) => {
	if (code === '2') return before.includes('OUT_FOR_DELIVERY') ? 'ATTEMPT_FAILED' : 'EXCEPTION'
	return byKuaidi100Code.get(code) ?? null
}
