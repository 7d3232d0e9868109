import { isStorageOver, remindersDue } from '#app/domain/logistics/pick-up.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { findPickUp, keepReminded, pickUpsToSee } from '#db/queries/pick-ups.ts'
import { lockShipments } from '#db/queries/shipments.ts'
import { markWentBack } from '#db/queries/uncollected-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 100

/** Reminds those whose parcels wait at points, and sends back what was kept to its end. Gives how many it saw to. */
export async function keepStorage(world: World): Promise<number> {
	let done = 0
	for (const id of await pickUpsToSee(world.db, world.now(), AT_ONCE))
		if (await inTransaction(world.db, (tx) => seeTo(tx, id, world.now()))) done++
	return done
}

async function seeTo(tx: Db, shipmentId: number, at: Date): Promise<boolean> {
	const [shipment] = await lockShipments(tx, [shipmentId])
	const pickUp = shipment && (await findPickUp(tx, shipmentId))
	if (!pickUp) return false
	const { nodeId, keepUntil, reminded } = pickUp
	if (isStorageOver(keepUntil, at)) {
		const news = { state: 'RETURNING', source: 'MANUAL', rawCode: 'kept-to-the-end', nodeId } as const
		await recordParcelEvent(tx, shipment, { ...news, actor: 'system', at })
		await markWentBack(tx, shipmentId, at)
		return true
	}
	const due = remindersDue(pickUp, at)
	if (due <= reminded) return false
	await keepReminded(tx, shipmentId, due)
	const dedupeKey = `parcel-waits:${shipmentId}:${pickUp.waitsSince.toISOString()}:${due}`
	const payload = { shipmentId, orderId: shipment.orderId, reminder: due }
	await publishEvent(tx, { topic: 'parcel-waits', dedupeKey, payload, at })
	return true
}
