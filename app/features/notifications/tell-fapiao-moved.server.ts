import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { fapiaoToTell } from '#db/queries/told-papers.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const TOLD_TO_BUYER = ['ISSUED', 'REJECTED']
const TOLD_TO_SELLER = ['REQUESTED', 'WITHDRAWN']

/** Tells the seller of a fapiao that is asked for or no longer is, and the buyer of one that was issued or declined. */
export async function tellFapiaoMoved(
	world: Teller,
	{ fapiaoId, orderId }: { fapiaoId: number; orderId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const fapiao = await fapiaoToTell(tx, fapiaoId)
		if (!fapiao) return
		const { order } = await orderToTell(tx, orderId)
		const { enterpriseId, sellerOrderId, ...facts } = fapiao
		const params = { order, ...facts }
		const fact = `fapiao-moved:${fapiaoId}:${fapiao.state}`
		if (TOLD_TO_BUYER.includes(fapiao.state)) {
			const link = `/orders/${order.number}/papers`
			await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'fapiao-moved', params, link })
		}
		if (TOLD_TO_SELLER.includes(fapiao.state)) {
			const link = `/seller/fapiao/${fapiaoId}`
			const part = { orderId, enterpriseId, sellerOrderId }
			await tellSellers(tx, world, part, { fact, kind: 'seller-fapiao', params, link })
		}
	})
}
