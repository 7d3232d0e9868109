import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell, parcelToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer and the seller what became of the money of a parcel that nobody fetched. */
export async function tellUncollected(
	world: Teller,
	{ shipmentId, orderId, backMinor }: { shipmentId: number; orderId: number; backMinor: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await parcelToTell(tx, shipmentId)
		if (!found) return
		const { order } = await orderToTell(tx, orderId)
		const { parcel, seller, things, promisedBy, enterpriseId, sellerOrderId, state } = found
		const params = { order, parcel, seller, things, promisedBy, backMinor, isHome: state === 'RETURNED' }
		const fact = `uncollected-settled:${shipmentId}`
		const buyer = { id: orderId, number: order.number }
		await tellBuyer(tx, world, buyer, { fact, kind: 'uncollected-settled', params })
		const part = { orderId, enterpriseId, sellerOrderId }
		await tellSellers(tx, world, part, { fact, kind: 'seller-uncollected-settled', params })
	})
}
