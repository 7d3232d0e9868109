import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import type { OrderLineKind } from '#app/domain/orders/line-states.ts'

/** A reduction of a line as it was bought, with who pays for it; amounts in minor units. */
export type InvoicedDiscount = { kind: string; fundedBy: 'platform' | 'seller'; amountMinor: number }

/** A line as bought: listMinor - discounts = paidMinor. Instants in ISO 8601. */
export type InvoicedLine = {
	lineId: number
	kind: OrderLineKind
	title: Bilingual
	option: Bilingual
	qty: number
	listMinor: number
	discounts: InvoicedDiscount[]
	paidMinor: number
	/** Stays and sessions: when. */
	service: { startsAt: string; endsAt: string; timeZone: string } | null
}

/** Who sold and who bought, as they were when the paper was written. */
export type InvoiceParties = {
	seller: { name: Bilingual; place: Bilingual; phone: string | null }
	buyer: { name: string; email: string; place: Bilingual | null; addressLine: string | null }
}

/** What an invoice says, for good: the part as bought, and what had gone back before it was written. */
export type InvoiceSnapshot = InvoiceParties & {
	orderNumber: string
	paidAt: string
	lines: InvoicedLine[]
	totalMinor: number
	/** Credit notes written before: numbers and amounts. */
	credits: { number: string; amountMinor: number }[]
	/** What is left of the total after those. */
	netMinor: number
}

/** What a credit note says, for good: how much of which line went back, and why. */
export type CreditNoteSnapshot = InvoiceParties & {
	orderNumber: string
	/** The invoice it takes back from, when there was one. */
	invoiceNumber: string | null
	reason: string
	settledAt: string
	lines: { lineId: number; kind: OrderLineKind; title: Bilingual; option: Bilingual; amountMinor: number }[]
	totalMinor: number
}

/** What of a seller's part an invoice is written from. */
export type InvoiceFacts = InvoiceParties & {
	orderNumber: string
	paidAt: string
	lines: InvoicedLine[]
	credits: { number: string; amountMinor: number }[]
}

/** The invoice of a seller's part: lines that cost nothing and were given nothing are left out. */
export function invoiceSnapshot(facts: InvoiceFacts): InvoiceSnapshot {
	for (const line of facts.lines) assertAddsUp(line)
	const totalMinor = sumMinor(facts.lines.map(({ paidMinor }) => paidMinor))
	const creditedMinor = sumMinor(facts.credits.map(({ amountMinor }) => amountMinor))
	const lines = facts.lines.filter(({ kind, listMinor }) => kind !== 'FEE' || listMinor > 0)
	return { ...facts, lines, totalMinor, netMinor: totalMinor - creditedMinor }
}

/** The credit note of a refund's share of one seller's part. */
export function creditNoteSnapshot(facts: Omit<CreditNoteSnapshot, 'totalMinor'>): CreditNoteSnapshot {
	return { ...facts, totalMinor: sumMinor(facts.lines.map(({ amountMinor }) => amountMinor)) }
}

/**
 * The discounts of a line with who pays for each. Where those the quote named do not make up the whole (a line changed
 * since), the rest, or all, is the seller's: the seller's price was lower.
 */
export function discountsOf(discountMinor: number, named: readonly InvoicedDiscount[]): InvoicedDiscount[] {
	const namedMinor = sumMinor(named.map(({ amountMinor }) => amountMinor))
	const kept = namedMinor <= discountMinor ? named : []
	const own = kept.map(({ kind, fundedBy, amountMinor }) => ({ kind, fundedBy, amountMinor }))
	const leftMinor = discountMinor - sumMinor(own.map(({ amountMinor }) => amountMinor))
	return leftMinor > 0 ? [...own, { kind: 'other', fundedBy: 'seller', amountMinor: leftMinor }] : own
}

function assertAddsUp({ lineId, listMinor, discounts, paidMinor }: InvoicedLine): void {
	const discountMinor = sumMinor(discounts.map(({ amountMinor }) => amountMinor))
	if (listMinor - discountMinor !== paidMinor) throw new Error(`line ${lineId} does not add up`)
}
