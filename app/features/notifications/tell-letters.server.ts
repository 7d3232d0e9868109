import { burstHead } from '#app/domain/letters/letter.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { letterToTell } from '#db/queries/letters.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the other side that something was written, once for all that is written until it is read; nothing of what was read meanwhile. */
export async function tellLetterWritten(world: Teller, { letterId }: { letterId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const letter = await letterToTell(tx, letterId)
		if (!letter || letter.isHidden) return
		const unread = letter.unread.map(({ id, writtenAt }) => ({ id, writtenAt: new Date(writtenAt) }))
		const head = burstHead(unread, letterId)
		if (head === null) return
		const { orderId, sellerOrderId, enterpriseId, seller } = letter
		const { order } = await orderToTell(tx, orderId)
		const fact = `letters:${head}`
		if (letter.side === 'SELLER') {
			const link = `/orders/${order.number}/messages/${sellerOrderId}`
			const telling = { fact, kind: 'letter-written', params: { order, seller }, link } as const
			await tellBuyer(tx, world, { id: orderId, number: order.number }, telling)
		} else {
			const link = `/seller/orders/${sellerOrderId}/messages`
			const telling = { fact, kind: 'seller-letter-written', params: { number: order.number }, link } as const
			await tellSellers(tx, world, { orderId, enterpriseId, sellerOrderId }, telling)
		}
	})
}
