import { snapshotOf } from '#app/features/invoices/snapshot-of-part.ts'
import { writePaper } from '#app/features/invoices/write-paper.server.ts'
import type { World } from '#app/platform/world.ts'
import { isPartOfOrder, lockPart, readPartToInvoice } from '#db/queries/invoiced-parts.ts'
import { listInvoicesOfPart } from '#db/queries/invoices.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'

export type InvoiceOutcome =
	| { outcome: 'issued' | 'was-issued'; number: string }
	| { outcome: 'not-paid' | 'not-found' }

/** Writes the one invoice of a seller's part of a paid order; again, it names the one there is. */
export async function issueInvoice(world: World, sellerOrderId: number): Promise<InvoiceOutcome> {
	return inTransaction(world.db, async (tx) => {
		await lockPart(tx, sellerOrderId)
		const part = await readPartToInvoice(tx, sellerOrderId)
		if (!part) return { outcome: 'not-found' }
		const { paidAt, orderId } = part
		if (paidAt === null) return { outcome: 'not-paid' }
		const kept = await listInvoicesOfPart(tx, sellerOrderId)
		const before = kept.find(({ kind }) => kind === 'INVOICE')
		if (before) return { outcome: 'was-issued', number: before.number }
		const at = world.now()
		const snapshot = snapshotOf({ ...part, paidAt }, kept)
		const { id, number } = await writePaper(tx, {
			...{ part, kind: 'INVOICE', snapshot, invoiceId: null, refundId: null, at },
		})
		const payload = { invoiceId: id, orderId }
		await publishEvent(tx, { topic: 'invoice-issued', dedupeKey: `invoice-issued:${id}`, payload, at })
		return { outcome: 'issued', number }
	})
}

/** Writes the invoice of a part of the buyer's own order, on the buyer's wish. */
export async function demandInvoice(
	world: World,
	order: { number: string },
	sellerOrderId: number,
): Promise<InvoiceOutcome> {
	const isOwn = await isPartOfOrder(world.db, { sellerOrderId, orderNumber: order.number })
	return isOwn ? issueInvoice(world, sellerOrderId) : { outcome: 'not-found' }
}
