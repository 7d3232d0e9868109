import type { LockedOrder } from '#app/features/checkout/lock-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { releaseCapacity } from '#db/queries/capacity.ts'
import { activeHolds, endCheckout } from '#db/queries/checkouts.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lapseOrder } from '#db/queries/paid-orders.ts'

/** Gives back what a locked, unpaid order holds and closes it, in the caller's transaction; a paid or closed one stays. */
export async function releaseOrder(
	tx: Db,
	world: World,
	order: LockedOrder,
	as: 'EXPIRED' | 'RELEASED',
): Promise<boolean> {
	const { id, checkoutId, paidAt, closedAt, confirmedAt } = order.head
	if (paidAt || closedAt || confirmedAt) return false
	await releaseCapacity(tx, await activeHolds(tx, checkoutId))
	await endCheckout(tx, checkoutId, { checkout: as, holds: as })
	const at = world.now()
	await lapseOrder(tx, id, { at, reason: as })
	await publishEvent(tx, {
		...{ topic: 'order-lapsed', dedupeKey: `order-lapsed:${id}`, at },
		payload: { orderId: id, reason: as },
	})
	return true
}
