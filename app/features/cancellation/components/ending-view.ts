import type { CancelDeed, LineDecision } from '#app/domain/cancellation/decide-line.ts'
import type { EndingOptions } from '#app/domain/cancellation/ending-options.ts'
import type { BankCase } from '#app/domain/payments/disputes.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A line in words, as bought. */
export type LineInWords = {
	id: number
	title: Bilingual
	option: Bilingual
	qty: number
	/** The package it came with. */
	packageTitle: Bilingual | null
}

/** A quote as a page shows it; `answer` once it was used. Minor units. */
export type ShownQuote = {
	id: string
	deed: CancelDeed
	feeMinor: number
	refundMinor: number
	validUntil: Date
	isValid: boolean
	lines: LineDecision[]
	answer: { lineIds: number[]; feeMinor: number; refundMinor: number; refundIds: string[] } | null
}

/** A page about ending lines of an order. */
export type EndingPage = EndingOptions & {
	orderNumber: string
	currency: string
	isPaid: boolean
	/** The buyer's bank decides about the money of the order, or has given it back. */
	bankCase: BankCase | null
	names: Record<number, LineInWords>
	quote: ShownQuote | null
}
