/** The states of a payment as we know it; the provider's truth is asked, never assumed. */
export type PaymentState =
	| 'CREATED'
	| 'SUBMITTED'
	| 'REQUIRES_ACTION'
	| 'PROCESSING'
	| 'SUCCEEDED'
	| 'FAILED'
	| 'CANCELED'
	| 'EXPIRED'

/** The rank of each state. A payment only rises, so late and repeated news do no harm; success beats every other end. */
export const PAYMENT_RANK: Readonly<Record<PaymentState, number>> = {
	CREATED: 0,
	SUBMITTED: 1,
	REQUIRES_ACTION: 2,
	PROCESSING: 3,
	FAILED: 8,
	CANCELED: 8,
	EXPIRED: 8,
	SUCCEEDED: 9,
}

/** Whether news of a state changes a payment: only if it ranks higher. */
export function mayMovePayment(from: PaymentState, to: PaymentState): boolean {
	return PAYMENT_RANK[to] > PAYMENT_RANK[from]
}

/** Whether a payment may still be paid by the buyer: an order has at most one such. */
export function isPaymentOpen(state: PaymentState): boolean {
	return PAYMENT_RANK[state] < 8
}

/** Whether stock may be let go without asking the provider: only what was never sent there, or has ended without money. */
export function maySweepWithoutAsking(state: PaymentState): boolean {
	return state === 'CREATED' || PAYMENT_RANK[state] === 8
}
