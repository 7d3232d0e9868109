import { invoiceNumber, type InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import type { CreditNoteSnapshot, InvoiceSnapshot } from '#app/domain/invoices/snapshot.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import type { PartToInvoice } from '#db/queries/invoiced-parts.ts'
import { insertInvoice, takeInvoiceSequence } from '#db/queries/invoices.ts'

export interface PaperToWrite {
	part: PartToInvoice
	kind: InvoiceKind
	snapshot: InvoiceSnapshot | CreditNoteSnapshot
	invoiceId: number | null
	refundId: string | null
	at: Date
}

/** Writes a paper in the caller's transaction under the next number of its seller and year, by the market's calendar. */
export async function writePaper(tx: Db, paper: PaperToWrite): Promise<{ id: number; number: string }> {
	const { part, kind, snapshot, invoiceId, refundId, at } = paper
	const { enterpriseId, orderId, sellerOrderId, currency } = part
	const year = Number(localDateAt(at, MARKET_ZONE).slice(0, 4))
	const sequence = await takeInvoiceSequence(tx, { enterpriseId, kind, year })
	const number = invoiceNumber({ kind, enterpriseId, year, sequence })
	const owner = { enterpriseId, orderId, sellerOrderId, currency }
	const amountMinor = snapshot.totalMinor
	const id = await insertInvoice(tx, {
		...{ ...owner, kind, number, year, sequence, invoiceId, refundId, amountMinor, snapshot },
		issuedAt: at,
	})
	return { id, number }
}
