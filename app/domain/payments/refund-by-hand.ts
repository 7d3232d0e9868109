import type { RefundState } from '#app/domain/payments/refund-states.ts'

/** States in which a refund by hand is still owed: never tried, or given up by the provider. */
export const OWED_BY_HAND: readonly RefundState[] = ['CREATED', 'FAILED']

/**
 * Whether a person may record a refund as done. What a provider may still pay is never recorded by hand: the buyer would
 * get it twice.
 */
export function decideRefundByHand(refund: {
	state: RefundState
	route: 'PROVIDER' | 'EXTERNAL'
}): 'record' | 'done-before' | 'not-by-hand' {
	if (refund.route !== 'EXTERNAL') return 'not-by-hand'
	if (refund.state === 'DONE') return 'done-before'
	return OWED_BY_HAND.includes(refund.state) ? 'record' : 'not-by-hand'
}
