import { promisedBy } from '#app/domain/logistics/arrival-range.ts'
import { localDateAt, type TimeZone } from '#app/domain/time/zoned.ts'
import { parcelsOf } from '#app/domain/tracking/plan-parcels.ts'
import { promisedArrival } from '#app/domain/tracking/promised-arrival.ts'
import { shipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { World } from '#app/platform/world.ts'
import {
	type GoodsToShip,
	goodsToShip,
	insertShipment,
	shipmentIsPlanned,
	type ShipmentToPlan,
} from '#db/queries/shipment-plans.ts'
import type { Db } from '#db/client.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const MOST_DRAWS = 5

/** Plans one parcel for each seller's part, temperature class and plan of a paid order's quote; what is planned stays as it is. */
export async function planShipments(world: World, event: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		// A change of address waits for this, or is seen by it.
		await lockOrderHead(tx, event.orderId)
		for (const parcel of parcelsOf(await goodsToShip(tx, event.orderId))) await planParcel(world, tx, parcel)
	})
}

async function planParcel(world: World, tx: Db, lines: GoodsToShip[]): Promise<void> {
	const [first] = lines
	if (!first) return
	for (let draw = 1; draw <= MOST_DRAWS; draw++) {
		if (await shipmentIsPlanned(tx, first)) return
		const number = shipmentNumber(localDateAt(world.now(), first.timeZone), sixDigits(world))
		if (await insertShipment(tx, planOf(number, first, lines, world.now()))) return
	}
	throw new Error(`no free parcel number for seller order ${first.sellerOrderId}`)
}

function planOf(number: string, first: GoodsToShip, lines: GoodsToShip[], at: Date): ShipmentToPlan {
	const { sellerOrderId, temperatureClass, originCode, destinationCode, timeZone } = first
	return {
		number,
		sellerOrderId,
		temperatureClass,
		planKey: first.planKey,
		nodeId: first.nodeId,
		stayListingId: first.stayListingId,
		roomLineId: first.roomLineId,
		roomPlacementId: first.roomPlacementId,
		method: first.method ?? (destinationCode === null ? 'PICK_UP' : 'PARCEL'),
		originCode,
		destinationCode,
		promisedBy: promiseOf(first, timeZone),
		at,
		lines,
	}
}

/**
 * What the buyer was told at the checkout is the promise; where nothing was told it is reckoned by zone. What is brought to a
 * room has no way to go, and is brought once it is ready.
 */
function promiseOf({ arrivesBy, dueAt, ...goods }: GoodsToShip, zone: TimeZone): Date | null {
	const { originCode, destinationCode, roomLineId, roomPlacementId } = goods
	if (roomLineId !== null || roomPlacementId !== null) return null
	if (arrivesBy !== null) return promisedBy({ from: arrivesBy, to: arrivesBy }, zone)
	return dueAt && promisedArrival({ dispatchAt: dueAt, originCode, destinationCode }, zone)
}

/** A number of 0 to 999 999. */
function sixDigits(world: World): number {
	const [a = 0, b = 0, c = 0, d = 0] = world.randomBytes(4)
	return (((a * 256 + b) * 256 + c) * 256 + d) % 1_000_000
}
