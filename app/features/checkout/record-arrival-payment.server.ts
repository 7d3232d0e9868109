import type { Seller } from '#app/domain/accounts/roles.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { arrivalDue, markArrivalPaid } from '#db/queries/arrival-orders.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertReceivedPayment } from '#db/queries/transfers.ts'
import { awaitReplicas, inTransaction } from '#db/transaction.ts'

export type ArrivalPaymentOutcome = { outcome: 'recorded' | 'recorded-before' | 'nothing-due' | 'not-found' }

/** Records, once, that a seller has the money of a booking paid on arrival: the order is paid from now on. */
export async function recordArrivalPayment(
	world: World,
	seller: Seller,
	sellerOrderId: number,
): Promise<ArrivalPaymentOutcome> {
	const key = { enterpriseId: seller.enterpriseId, sellerOrderId }
	const found = await arrivalDue(world.db, key)
	if (!found) return { outcome: 'not-found' }
	return inTransaction(world.db, async (tx): Promise<ArrivalPaymentOutcome> => {
		const at = world.now()
		const { head } = await lockOrder(tx, found.orderId)
		if (head.paidAt) {
			await awaitReplicas(tx)
			return { outcome: 'recorded-before' }
		}
		const due = await arrivalDue(tx, key)
		if (!due || due.amountMinor === 0) return { outcome: 'nothing-due' }
		const { orderId, amountMinor, currency } = due
		const actor = `account:${seller.account.accountId}`
		if (!(await markArrivalPaid(tx, { id: orderId, at, actor }))) return { outcome: 'nothing-due' }
		await insertReceivedPayment(tx, { id: world.newId(), orderId, provider: 'on_arrival', amountMinor, currency, at })
		await publishEvent(tx, { topic: 'order-paid', dedupeKey: `order-paid:${orderId}`, payload: { orderId }, at })
		world.faultPoint('arrival-payment-before-commit')
		return { outcome: 'recorded' }
	})
}
