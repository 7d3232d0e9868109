import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import {
	allLines,
	partFacts,
	shippingOf,
	tellBuyer,
	tellSellers,
} from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells buyer and sellers of an order that is confirmed with its money still to come. */
export async function tellOrderConfirmed(world: Teller, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const { order, method } = told
		const isTransfer = method === 'BANK_TRANSFER'
		const params = { order, lines: allLines(told), shippingMinor: shippingOf(told), isTransfer }
		const fact = `order-confirmed:${orderId}`
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'order-confirmed', params })
		for (const part of told.parts) {
			const facts = partFacts(told, part, part.lines)
			const own = { ...facts, shippingMinor: part.shippingMinor, isPaid: told.paidAt !== null }
			// The fact of a new order: one that is paid later is not new again.
			const telling = { fact: `order-placed:${orderId}`, kind: 'seller-order', params: own } as const
			await tellSellers(tx, world, { orderId, ...part }, telling)
		}
	})
}
