import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** Of a parcel that does not come as it was promised, what becomes of it. */
export const parcelWayText: Catalogue<Partial<Record<ShipmentState, string>>> = {
	zh: { RETURNING: '正在退回卖家', RETURNED: '已退回卖家' },
	en: { RETURNING: 'On its way back to the seller', RETURNED: 'Back with the seller' },
}
