import { maySeePart, type Viewer } from '#app/domain/accounts/viewer.ts'
import { parseInvoiceNumber } from '#app/domain/invoices/invoice-number.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { drawCreditNote, drawInvoice } from '#app/features/invoices/draw-paper.ts'
import type { World } from '#app/platform/world.ts'
import { findInvoice } from '#db/queries/invoices.ts'

/** The PDF of an order's paper, in the buyer's language or the one asked for; null for who may not see it, and for none. */
export async function printInvoice(
	world: World,
	wanted: { orderNumber: string; number: string; language: Language | null },
	viewer: Viewer,
): Promise<Buffer | null> {
	const number = parseInvoiceNumber(wanted.number)
	if (number === null) return null
	const { orderNumber } = wanted
	const paper = await findInvoice(world.db, { orderNumber, number, regionCodes: viewer.regionCodes })
	if (!paper || !maySeePart(paper, viewer, world.tokens.matches)) return null
	const { issuedAt, currency } = paper
	const head = { number, issuedAt, currency, language: wanted.language ?? paper.language, isDemo: world.isDemo }
	return world.papers.print(
		paper.kind === 'INVOICE' ? drawInvoice(paper.snapshot, head) : drawCreditNote(paper.snapshot, head),
	)
}
