import { allLines, shippingOf, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import type { World } from '#app/platform/world.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer what to transfer, until when, and to which account. */
export async function tellTransferAwaited(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		if (told.paidAt) return
		const { order, holdUntil } = told
		const params = {
			...{ order, lines: allLines(told), shippingMinor: shippingOf(told) },
			...{ account: null, payBy: holdUntil.toISOString() },
		}
		const fact = `transfer-awaited:${orderId}`
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'transfer-awaited', params })
	})
}
