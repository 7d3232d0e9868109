import { creditNoteSnapshot } from '#app/domain/invoices/snapshot.ts'
import { writePaper } from '#app/features/invoices/write-paper.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	lockPart,
	readPartToInvoice,
	readSettledRefund,
	type RefundedPart,
	type SettledRefund,
} from '#db/queries/invoiced-parts.ts'
import { listInvoicesOfPart } from '#db/queries/invoices.ts'
import { inTransaction } from '#db/transaction.ts'

/** Writes one credit note for each seller's part that a settled refund touched; a part that has it keeps it. */
export async function issueCreditNotes(world: World, event: { refundId: string }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const refund = await readSettledRefund(tx, event.refundId)
		for (const part of refund?.parts ?? []) if (refund) await creditPart(tx, refund, part, world.now())
	})
}

async function creditPart(tx: Db, refund: SettledRefund, refunded: RefundedPart, at: Date): Promise<void> {
	const { sellerOrderId } = refunded
	const { refundId, reason, settledAt } = refund
	await lockPart(tx, sellerOrderId)
	const kept = await listInvoicesOfPart(tx, sellerOrderId)
	const part = await readPartToInvoice(tx, sellerOrderId)
	if (!part || kept.some((paper) => paper.refundId === refundId)) return
	const invoice = kept.find(({ kind }) => kind === 'INVOICE') ?? null
	const lines = refunded.lines.flatMap(({ lineId, amountMinor }) => {
		const line = part.lines.find((it) => it.lineId === lineId)
		return line ? [{ lineId, kind: line.kind, title: line.title, option: line.option, amountMinor }] : []
	})
	const { seller, buyer, orderNumber } = part
	const snapshot = creditNoteSnapshot({
		...{ seller, buyer, orderNumber, reason, lines },
		invoiceNumber: invoice?.number ?? null,
		settledAt: settledAt.toISOString(),
	})
	await writePaper(tx, { part, kind: 'CREDIT_NOTE', snapshot, invoiceId: invoice?.id ?? null, refundId, at })
}
