import { discountsOf, invoiceSnapshot } from '#app/domain/invoices/snapshot.ts'
import type { PartToInvoice } from '#db/queries/invoiced-parts.ts'
import type { KeptInvoice } from '#db/queries/invoices.ts'

/** What the invoice of a paid part says, after the credit notes it has. */
export function snapshotOf(part: PartToInvoice & { paidAt: Date }, kept: readonly KeptInvoice[]) {
	const { seller, buyer, orderNumber } = part
	const lines = part.lines
		.filter(({ state }) => state !== 'AWAITING_PAYMENT' && state !== 'LAPSED')
		.map(({ named, discountMinor, lineId, kind, title, option, qty, listMinor, paidMinor, service }) => {
			const discounts = discountsOf(discountMinor, named)
			return { lineId, kind, title, option, qty, listMinor, discounts, paidMinor, service }
		})
	const credits = kept.map(({ number, amountMinor }) => ({ number, amountMinor }))
	return invoiceSnapshot({ seller, buyer, orderNumber, paidAt: part.paidAt.toISOString(), lines, credits })
}
