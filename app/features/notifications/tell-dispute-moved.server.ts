import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { tellSettlers } from '#app/features/notifications/tell-settlers.server.ts'
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
		await tellSettlers(tx, world, { fact, kind: 'operator-dispute', params, link: `/admin/disputes/${disputeId}` })
		for (const { enterpriseId, sellerOrderId } of parts) {
			const link = `/seller/orders/${sellerOrderId}`
			const part = { orderId, enterpriseId, sellerOrderId }
			await tellSellers(tx, world, part, { fact, kind: 'seller-dispute', params, link })
		}
	})
}
