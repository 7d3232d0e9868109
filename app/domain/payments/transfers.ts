import { parseOrderNumber } from '#app/domain/orders/number.ts'

/** How money that came to the account stands. HELD: part of a sum that is awaited. */
export type TransferState = 'UNMATCHED' | 'HELD' | 'APPLIED' | 'RETURNED'

/** What becomes of the transfers of an order: `paidMinor` pays it, what is beyond goes back. */
export type TransferDecision =
	| { outcome: 'paid'; paidMinor: number; surplusMinor: number }
	| { outcome: 'short'; missingMinor: number }
	| { outcome: 'paid-before'; returnedMinor: number }
	| { outcome: 'too-little'; returnedMinor: number }
	| { outcome: 'let-go'; returnedMinor: number }

/**
 * Decides the transfers held for an order, the newest among them. The exact sum pays it, also late; more pays it and the
 * difference goes back; less is held while the order waits for the rest and goes back once it no longer does. What comes for
 * an order that its buyer let go buys nothing any more: all of it goes back.
 */
export function decideTransfers(
	order: { totalMinor: number; isPaid: boolean; isClosed: boolean; isLetGo: boolean },
	heldMinor: number,
): TransferDecision {
	if (order.isPaid) return { outcome: 'paid-before', returnedMinor: heldMinor }
	if (order.isLetGo) return { outcome: 'let-go', returnedMinor: heldMinor }
	const surplusMinor = heldMinor - order.totalMinor
	if (surplusMinor >= 0) return { outcome: 'paid', paidMinor: order.totalMinor, surplusMinor }
	if (order.isClosed) return { outcome: 'too-little', returnedMinor: heldMinor }
	return { outcome: 'short', missingMinor: -surplusMinor }
}

/** The order number in what a payer wrote: thirteen digits with a right check digit, however they are set apart. */
export function orderNumberIn(remittance: string): string | null {
	for (const [digits] of remittance.matchAll(/(?<!\d)\d{6}[\s-]?\d{6}[\s-]?\d(?!\d)/g)) {
		const number = parseOrderNumber(digits)
		if (number) return number
	}
	return null
}
