import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, partFacts, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const isSent = ({ state }: { state: string }) => state !== 'CANCELLED'

/** Tells the giver that the gift was accepted, and each seller of an order that is to be packed now. */
export async function tellGiftAccepted(world: Teller, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const { order, id } = told
		const lines = allLines(told).filter(isSent)
		const fact = `gift-accepted:${orderId}`
		await tellBuyer(tx, world, { id, number: order.number }, { fact, kind: 'gift-accepted', params: { order, lines } })
		for (const part of told.parts) {
			const own = part.lines.filter(isSent)
			if (own.length === 0) continue
			const params = { ...partFacts(told, part, own), shippingMinor: part.shippingMinor, isPaid: true }
			const telling = { fact: `order-placed:${orderId}`, kind: 'seller-order', params } as const
			await tellSellers(tx, world, { orderId, ...part }, telling)
		}
	})
}
