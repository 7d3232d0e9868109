import { partFacts, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer that the group is complete, and the seller of an order that is to be packed now. */
export async function tellOrderGathered(
	world: Teller,
	{ orderId, lineId }: { orderId: number; lineId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		for (const part of told.parts) {
			const lines = part.lines.filter(({ id, state }) => id === lineId && state !== 'CANCELLED')
			if (lines.length === 0) continue
			const { order, id } = told
			const fact = `order-gathered:${lineId}`
			await tellBuyer(
				tx,
				world,
				{ id, number: order.number },
				{ fact, kind: 'order-gathered', params: { order, lines } },
			)
			const params = { ...partFacts(told, part, lines), shippingMinor: part.shippingMinor, isPaid: true }
			await tellSellers(
				tx,
				world,
				{ orderId, ...part },
				{ fact: `order-placed:${orderId}`, kind: 'seller-order', params },
			)
		}
	})
}
