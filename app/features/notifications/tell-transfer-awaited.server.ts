import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, shippingOf, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { accountToTell } from '#db/queries/told-papers.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer what to transfer, until when, and to which account. */
export async function tellTransferAwaited(world: Teller, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		if (told.paidAt) return
		const { order, holdUntil } = told
		const account = await accountToTell(tx, order.currency)
		const params = {
			...{ order, lines: allLines(told), shippingMinor: shippingOf(told) },
			// The order's number is what a transfer is found by.
			account: account && { ...account, reference: order.number },
			payBy: holdUntil.toISOString(),
		}
		const fact = `transfer-awaited:${orderId}`
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'transfer-awaited', params })
	})
}
