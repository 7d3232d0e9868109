import { arrivalRange, promisedBy } from '#app/domain/logistics/arrival-range.ts'
import { promisedArrival } from '#app/domain/tracking/promised-arrival.ts'
import type { World } from '#app/platform/world.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { type GoodsToShip, goodsToShip, routeShipment } from '#db/queries/shipment-plans.ts'
import { inTransaction } from '#db/transaction.ts'

/** Sends the parcels of an order that have not left where their goods are addressed to now, with the day promised for it. */
export async function routeParcels(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderHead(tx, orderId)
		for (const goods of await goodsToShip(tx, orderId)) {
			const { lineId, destinationCode } = goods
			await routeShipment(tx, { lineId, destinationCode, promisedBy: promiseAnew(world, goods) })
		}
	})
}

/** What is promised for where goods go now, by the timetable of now. */
function promiseAnew({ timeTables }: World, goods: GoodsToShip): Date | null {
	const { dueAt, originCode, destinationCode, temperatureClass: temperature, timeZone } = goods
	if (!dueAt || destinationCode === null)
		return dueAt && promisedArrival({ dispatchAt: dueAt, originCode, destinationCode }, timeZone)
	const parcel = {
		originCode,
		temperature,
		goal: { regionCode: destinationCode },
		dispatch: { earliest: dueAt, latest: dueAt },
	}
	return promisedBy(arrivalRange(timeTables.current(), parcel, timeZone), timeZone)
}
