import { promisedArrival } from '#app/domain/tracking/promised-arrival.ts'
import type { World } from '#app/platform/world.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { goodsToShip, routeShipment } from '#db/queries/shipment-plans.ts'
import { inTransaction } from '#db/transaction.ts'

/** Sends the parcels of an order that have not left where their goods are addressed to now, with the day promised for it. */
export async function routeParcels(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderHead(tx, orderId)
		for (const goods of await goodsToShip(tx, orderId)) {
			const { dueAt, originCode, destinationCode, timeZone, lineId } = goods
			const promisedBy = dueAt && promisedArrival({ dispatchAt: dueAt, originCode, destinationCode }, timeZone)
			await routeShipment(tx, { lineId, destinationCode, promisedBy })
		}
	})
}
