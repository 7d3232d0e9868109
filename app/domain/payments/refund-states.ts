import type { StateTable } from '#app/domain/states/transition.ts'

/**
 * The states of a refund; only DONE may be called refunded to a buyer. COVERED: the buyer's bank gave the money back in a
 * dispute, and nothing is sent.
 */
export type RefundState = 'CREATED' | 'IN_TRANSIT' | 'DONE' | 'FAILED' | 'COVERED'

/**
 * From each refund state to the next; a failed one is tried again under the same key, and may fail late (a closed account).
 * What a bank covered is owed again when its decision is reversed.
 */
export const REFUND_STATES: StateTable<RefundState> = {
	CREATED: ['IN_TRANSIT', 'DONE', 'FAILED', 'COVERED'],
	IN_TRANSIT: ['DONE', 'FAILED'],
	DONE: [],
	FAILED: ['IN_TRANSIT', 'DONE', 'COVERED'],
	COVERED: ['CREATED'],
}

/** What may still go back of a payment, in minor units: what came in less every refund that is not FAILED. */
export function refundableMinor(
	capturedMinor: number,
	refunds: readonly { state: RefundState; amountMinor: number }[],
): number {
	const goneMinor = refunds
		.filter(({ state }) => state !== 'FAILED')
		.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
	return Math.max(0, capturedMinor - goneMinor)
}
