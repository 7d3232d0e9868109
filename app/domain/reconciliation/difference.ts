import type { Currency } from '#app/domain/money/money.ts'

/** What differs: things at the provider, its balance of a day, or what our own books owe a seller. */
export type DifferenceSubject = 'payment' | 'refund' | 'transfer' | 'balance' | 'payable'

/** How it differs: theirs and not ours, ours and not theirs, both and not alike. */
export type DifferenceKind =
	| 'unknown-payment'
	| 'unknown-refund'
	| 'unknown-transfer'
	| 'missing-payment'
	| 'missing-refund'
	| 'missing-transfer'
	| 'wrong-amount'
	| 'wrong-state'
	| 'unposted-movement'
	| 'missing-movement'
	| 'wrong-day'
	| 'wrong-payable'

/** A difference between two books with both sides' figures in minor units; null where a side has none. */
export type Difference = {
	/** The provider's number of the thing, or a name of our own for a sum: one difference each. */
	objectId: string
	subject: DifferenceSubject
	kind: DifferenceKind
	/** Our own id, number or key of the thing. */
	ourId: string | null
	oursMinor: number | null
	theirsMinor: number | null
	ourState: string | null
	theirState: string | null
	currency: Currency
}

/** A difference of which only some facts are known. */
export function difference(
	facts: Pick<Difference, 'objectId' | 'subject' | 'kind' | 'currency'> & Partial<Difference>,
): Difference {
	return { ourId: null, oursMinor: null, theirsMinor: null, ourState: null, theirState: null, ...facts }
}
