import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { markOrderConfirmed } from '#db/queries/arrival-orders.ts'
import { convertCapacity } from '#db/queries/capacity.ts'
import { activeHolds, endCheckout } from '#db/queries/checkouts.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertClaims } from '#db/queries/paid-orders.ts'

/** Confirms an order that is paid on arrival, in the transaction that places it: its holds become claims, its lines stand. */
export async function confirmOnArrival(tx: Db, world: World, orderId: number): Promise<void> {
	const at = world.now()
	const { head, lines } = await lockOrder(tx, orderId)
	await convertCapacity(tx, await activeHolds(tx, head.checkoutId))
	await endCheckout(tx, head.checkoutId, { checkout: 'PAID', holds: 'CONVERTED' })
	await insertClaims(tx, lines)
	await markOrderConfirmed(tx, { id: orderId, at })
	await publishEvent(tx, {
		topic: 'order-confirmed',
		dedupeKey: `order-confirmed:${orderId}`,
		payload: { orderId },
		at,
	})
}
