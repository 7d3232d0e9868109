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

/** A refund as the provider's list has it. */
export interface ListedRefund {
	providerRefundId: string
	refundId: string | null
	intentId: string | null
	amountMinor: number
	currency: string
}
