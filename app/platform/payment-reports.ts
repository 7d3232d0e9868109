import type { DisputeState } from '#app/domain/payments/disputes.ts'

/** What the provider says of a payment now. */
export interface PaymentReport {
	state: 'REQUIRES_ACTION' | 'PROCESSING' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED'
	capturedMinor: number
	currency: string
	paymentId: string | null
	sessionId: string
	intentId: string | null
	chargeId: string | null
	method: string | null
	capturedAt: Date | null
}

export interface DisputeReport {
	disputeId: string
	intentId: string | null
	state: DisputeState
	amountMinor: number
}

export interface RefundReport {
	/** null when the provider refused: nothing was made under the key. */
	providerRefundId: string | null
	state: 'IN_TRANSIT' | 'DONE' | 'FAILED'
	/** Why it failed, in the provider's words. */
	failure?: string | null
}

/** A refund as the provider's list has it. */
export interface ListedRefund {
	providerRefundId: string
	refundId: string | null
	intentId: string | null
	state: RefundReport['state']
	amountMinor: number
	currency: string
}
