import type { Seller } from '#app/domain/accounts/roles.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { holdsRecalled } from '#db/queries/recalls.ts'
import { lockShipment, type LockedShipment, setCarrier } from '#db/queries/shipments.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

export interface ParcelToShip {
	shipmentId: number
	carrier: string
	carrierNumber: string
}

export type ShipOutcome = {
	outcome: 'shipped' | 'not-found' | 'not-packed' | 'already-gone' | 'number-taken' | 'recalled' | 'held'
}

/** Hands a packed parcel to a carrier: its goods are sent, in full. */
export async function shipParcel(world: World, seller: Seller, parcel: ParcelToShip): Promise<ShipOutcome> {
	try {
		return await inTransaction(world.db, async (tx) => {
			const shipment = await lockShipment(tx, { id: parcel.shipmentId }, { enterpriseId: seller.enterpriseId })
			if (!shipment) return { outcome: 'not-found' }
			const refusal = refusalOf(shipment)
			if (refusal) return { outcome: refusal }
			const lineIds = shipment.lines.map(({ lineId }) => lineId)
			if (await holdsRecalled(tx, lineIds)) return { outcome: 'recalled' }
			if (await isHeld(tx, shipment.orderId)) return { outcome: 'held' }
			await setCarrier(tx, { id: shipment.id, carrier: parcel.carrier, carrierNumber: parcel.carrierNumber })
			const actor = `account:${seller.account.accountId}`
			await recordParcelEvent(tx, shipment, { state: 'PICKED_UP', source: 'MANUAL', actor, at: world.now() })
			return { outcome: 'shipped' }
		})
	} catch (error) {
		if (isTaken(error, 'shipments_carrier_carrier_number_key')) return { outcome: 'number-taken' }
		throw error
	}
}

function refusalOf(shipment: LockedShipment): 'not-packed' | 'already-gone' | null {
	if (!mayMove(SHIPMENT_MOVES, shipment.state, 'PICKED_UP')) return 'already-gone'
	const wanted = shipment.lines.filter(({ state }) => state !== 'CANCELLED')
	return wanted.length > 0 && wanted.every(({ state }) => isPacked(state)) ? null : 'not-packed'
}

/** Of a line that another of its parcels set on its way the rest is packed too. */
const isPacked = (state: OrderLineState) => state === 'PACKED' || state === 'SHIPPED'
