import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import { lockShipment, unsentParcelsOf } from '#db/queries/shipments.ts'
import { inTransaction } from '#db/transaction.ts'

/** Calls off the parcels that have not left and whose goods were all cancelled; one with goods left to send stays. */
export async function voidShipments(world: World, event: { lineIds: number[] }): Promise<void> {
	for (const { id, enterpriseId } of await unsentParcelsOf(world.db, event.lineIds)) {
		await inTransaction(world.db, async (tx) => {
			const parcel = await lockShipment(tx, { id }, { enterpriseId })
			const isEmpty = parcel?.lines.every(({ state }) => state === 'CANCELLED') ?? false
			if (!parcel || !isEmpty || !mayMove(SHIPMENT_MOVES, parcel.state, 'VOIDED')) return
			await recordParcelEvent(tx, parcel, { state: 'VOIDED', source: 'MANUAL', actor: 'system', at: world.now() })
		})
	}
}
