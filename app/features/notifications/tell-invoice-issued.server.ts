import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { invoiceToTell } from '#db/queries/told-papers.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer that an invoice or credit note can be downloaded. */
export async function tellInvoiceIssued(
	world: Teller,
	{ invoiceId, orderId }: { invoiceId: number; orderId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const invoice = await invoiceToTell(tx, invoiceId)
		if (!invoice) return
		const { order } = await orderToTell(tx, orderId)
		const telling = {
			fact: `invoice-issued:${invoiceId}`,
			kind: 'invoice-issued',
			params: { order, ...invoice },
		} as const
		await tellBuyer(tx, world, { id: orderId, number: order.number }, telling)
	})
}
