import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { settlersToTell } from '#db/queries/notice-people.ts'
import { disputeToTell } from '#db/queries/told-papers.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells those who settle, and the sellers of the order, how a dispute stands; what it has left meanwhile is no news. */
export async function tellDisputeMoved(
	world: Teller,
	{ disputeId, orderId, status }: { disputeId: number; orderId: number; status: DisputeStatus },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await disputeToTell(tx, disputeId)
		if (found?.status !== status) return
		const { moves, ...dispute } = found
		const { order, parts } = await orderToTell(tx, orderId)
		const params = { order, ...dispute }
		const fact = `dispute-moved:${disputeId}:${status}:${moves}`
		await postNotices(tx, world, {
			...{ fact, kind: 'operator-dispute', params, audience: 'ADMINISTRATOR', orderId: null },
			link: `/admin/disputes/${disputeId}`,
			people: await settlersToTell(tx),
		})
		for (const { enterpriseId, sellerOrderId } of parts) {
			const link = `/seller/orders/${sellerOrderId}`
			const part = { orderId, enterpriseId, sellerOrderId }
			await tellSellers(tx, world, part, { fact, kind: 'seller-dispute', params, link })
		}
	})
}
