import { allLines, partFacts, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { markTold } from '#db/queries/recalls.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer of an order, and its sellers, what of it was called back and why; each once for a recall. */
export async function tellRecalled(world: Teller, event: { recallId: number; orderId: number }): Promise<void> {
	const { recallId, orderId } = event
	await inTransaction(world.db, async (tx) => {
		const recall = await markTold(tx, { recallId, orderId, at: world.now() })
		if (!recall) return
		const told = await orderToTell(tx, orderId)
		const isMeant = ({ id }: { id: number }) => recall.lineIds.includes(id)
		const { order } = told
		const { reason } = recall
		const fact = `order-recalled:${recallId}:${orderId}`
		const params = { order, lines: allLines(told).filter(isMeant), reason }
		const link = `/orders/${order.number}/recall`
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'order-recalled', params, link })
		for (const part of told.parts) {
			const lines = part.lines.filter(isMeant)
			const own = { ...partFacts(told, part, lines), reason }
			if (lines.length > 0)
				await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-order-recalled', params: own })
		}
	})
}
