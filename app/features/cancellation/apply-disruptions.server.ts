import { callOffInOrder } from '#app/features/cancellation/cancel-called-off.server.ts'
import type { World } from '#app/platform/world.ts'
import { disruptionToApply, noteApplied, ordersHit } from '#db/queries/disruptions.ts'

const ORDERS_AT_ONCE = 25

/**
 * Cancels what a disruption hits, free of charge, a few orders at a time, each in its own transaction. Killed anywhere, the
 * next run goes on after the last order noted; an order done twice changes nothing. Gives how many orders it went through.
 */
export async function applyDisruptions(world: World): Promise<number> {
	const disruption = await disruptionToApply(world.db)
	if (!disruption) return 0
	const { id, kind, doneOrderId: after, createdBy } = disruption
	const orders = await ordersHit(world.db, id, { after, limit: ORDERS_AT_ONCE })
	for (const { orderId, lineIds } of orders) {
		const reason = `disruption-${kind.toLowerCase()}`
		await callOffInOrder(world, orderId, { lineIds, cause: 'DISRUPTION', reason, actor: `account:${createdBy}` })
		world.faultPoint('disruption-order-done')
		await noteApplied(world.db, id, { orderId })
	}
	if (orders.length < ORDERS_AT_ONCE) await noteApplied(world.db, id, { doneAt: world.now() })
	return orders.length
}
