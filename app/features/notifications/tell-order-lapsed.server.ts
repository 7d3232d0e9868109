import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer that an order closed unpaid; one that was paid after all is no longer closed. */
export async function tellOrderLapsed(world: Teller, event: { orderId: number; reason: string }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, event.orderId)
		if (told.paidAt) return
		const { id, order } = told
		const how = { isLetGo: event.reason === 'RELEASED', isTransfer: told.method === 'BANK_TRANSFER' }
		const params = { order, lines: allLines(told), ...how }
		await tellBuyer(
			tx,
			world,
			{ id, number: order.number },
			{ fact: `order-lapsed:${id}`, kind: 'order-lapsed', params },
		)
	})
}
