import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import { lockShipment } from '#db/queries/shipments.ts'
import { inTransaction } from '#db/transaction.ts'

export type DeliveredOutcome = { outcome: 'delivered' | 'not-found' | 'not-on-its-way' }

/** Writes that a seller's parcel reached its buyer, on the seller's word. */
export async function markParcelDelivered(world: World, seller: Seller, shipmentId: number): Promise<DeliveredOutcome> {
	return inTransaction(world.db, async (tx) => {
		const shipment = await lockShipment(tx, { id: shipmentId }, { enterpriseId: seller.enterpriseId })
		if (!shipment) return { outcome: 'not-found' }
		if (!mayMove(SHIPMENT_MOVES, shipment.state, 'DELIVERED')) return { outcome: 'not-on-its-way' }
		const actor = `account:${seller.account.accountId}`
		await recordParcelEvent(tx, shipment, { state: 'DELIVERED', source: 'MANUAL', actor, at: world.now() })
		return { outcome: 'delivered' }
	})
}

export type CameBackOutcome = { outcome: 'returned' | 'not-found' | 'not-coming-back' }

/** Writes that a parcel which goes back reached its seller again. */
export async function markParcelReturned(world: World, seller: Seller, shipmentId: number): Promise<CameBackOutcome> {
	return inTransaction(world.db, async (tx) => {
		const shipment = await lockShipment(tx, { id: shipmentId }, { enterpriseId: seller.enterpriseId })
		if (!shipment) return { outcome: 'not-found' }
		if (shipment.state !== 'RETURNING') return { outcome: 'not-coming-back' }
		const actor = `account:${seller.account.accountId}`
		await recordParcelEvent(tx, shipment, { state: 'RETURNED', source: 'MANUAL', actor, at: world.now() })
		return { outcome: 'returned' }
	})
}
