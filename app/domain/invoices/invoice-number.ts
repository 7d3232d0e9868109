/** A paper about money owed: an invoice for a seller's part of an order, or a credit note for what went back. */
export type InvoiceKind = 'INVOICE' | 'CREDIT_NOTE'

const LETTERS: Readonly<Record<InvoiceKind, string>> = { INVOICE: 'INV', CREDIT_NOTE: 'CN' }

/** The number a paper bears: kind, seller, year and its place in the seller's sequence, 'INV-12-2026-000001'. */
export function invoiceNumber(paper: {
	kind: InvoiceKind
	enterpriseId: number
	year: number
	sequence: number
}): string {
	const { kind, enterpriseId, year, sequence } = paper
	return `${LETTERS[kind]}-${enterpriseId}-${year}-${String(sequence).padStart(6, '0')}`
}

/** A paper's number as someone gave it, or null when it cannot be one. */
export function parseInvoiceNumber(text: string): string | null {
	return /^(INV|CN)-\d{1,15}-\d{4}-\d{6,9}$/.test(text) ? text : null
}
