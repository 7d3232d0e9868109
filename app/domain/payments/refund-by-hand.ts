import type { BankCase } from '#app/domain/payments/disputes.ts'
import type { RefundState } from '#app/domain/payments/refund-states.ts'

/** States in which a refund by hand is still owed: never tried, or given up by the provider. */
export const OWED_BY_HAND: readonly RefundState[] = ['CREATED', 'FAILED']

/**
 * Whether a person may record a refund as done. What a provider or the buyer's bank may still pay, or has paid, is never
 * recorded by hand: the buyer would get it twice.
 */
export function decideRefundByHand(refund: {
	state: RefundState
	route: 'PROVIDER' | 'EXTERNAL'
	bankCase: BankCase | null
}): 'record' | 'done-before' | 'not-by-hand' | 'covered' | 'with-the-bank' {
	if (refund.state === 'COVERED') return 'covered'
	if (refund.route !== 'EXTERNAL') return 'not-by-hand'
	if (refund.state === 'DONE') return 'done-before'
	if (refund.bankCase === 'OPEN') return 'with-the-bank'
	return OWED_BY_HAND.includes(refund.state) ? 'record' : 'not-by-hand'
}
