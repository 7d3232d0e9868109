import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import type { NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { tellGiftReady } from '#app/features/notifications/tell-gift-ready.server.ts'
import { toldPickUp } from '#db/queries/pick-ups.ts'
import { orderToTell, parcelToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** What of a parcel's way is told; scans between are for whoever looks. */
const STEP_OF: Record<string, NoticeKind & `parcel-${string}`> = {
	PICKED_UP: 'parcel-sent',
	IN_TRANSIT: 'parcel-sent',
	OUT_FOR_DELIVERY: 'parcel-sent',
	AVAILABLE_FOR_PICKUP: 'parcel-ready',
	DELIVERED: 'parcel-delivered',
	ATTEMPT_FAILED: 'parcel-exception',
	EXCEPTION: 'parcel-exception',
	RETURNING: 'parcel-exception',
	RETURNED: 'parcel-exception',
}

/** Tells the buyer the steps of a parcel that matter, each once, and the seller what went wrong; of a gift only its receiver is told its code. */
export async function tellParcelMoved(
	world: Teller,
	{ shipmentId, orderId }: { shipmentId: number; orderId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await parcelToTell(tx, shipmentId)
		const kind = found && STEP_OF[found.state]
		if (!kind) return
		const { order } = await orderToTell(tx, orderId)
		const { parcel, seller, things, promisedBy, isUncollected, enterpriseId, sellerOrderId } = found
		const pickUp = kind === 'parcel-ready' ? await toldPickUp(tx, parcel) : null
		const shown = order.isGift ? null : pickUp
		const params = { order, parcel, seller, things, promisedBy, pickUp: shown, isUncollected }
		// At another point, or back at one, it waits anew.
		const fact = [kind, shipmentId, ...(pickUp ? [pickUp.until] : [])].join(':')
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind, params, link: `/track/${parcel}` })
		if (order.isGift && pickUp) await tellGiftReady(tx, world, { orderId, parcel, things, pickUp, reminder: 0 })
		if (kind !== 'parcel-exception') return
		const part = { orderId, enterpriseId, sellerOrderId }
		await tellSellers(tx, world, part, { fact, kind: 'seller-parcel-exception', params, link: '/seller/shipments' })
	})
}

/** Reminds the buyer of a parcel that still waits at its point; of a gift its receiver. */
export async function tellParcelWaits(
	world: Teller,
	{ shipmentId, orderId, reminder }: { shipmentId: number; orderId: number; reminder: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await parcelToTell(tx, shipmentId)
		const pickUp = found && (await toldPickUp(tx, found.parcel))
		if (!pickUp) return
		const { order } = await orderToTell(tx, orderId)
		const { parcel, seller, things, promisedBy } = found
		if (order.isGift) return tellGiftReady(tx, world, { orderId, parcel, things, pickUp, reminder })
		const params = { order, parcel, seller, things, promisedBy, pickUp }
		const fact = `parcel-waits:${shipmentId}:${pickUp.until}:${reminder}`
		const telling = { fact, kind: 'parcel-waits', params, link: `/track/${parcel}` } as const
		await tellBuyer(tx, world, { id: orderId, number: order.number }, telling)
	})
}
