import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { DisputeMovement } from '#app/domain/settlement/post-dispute.ts'

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
	status: DisputeStatus
	/** Why, in the provider's word. */
	reason: string
	amountMinor: number
	currency: string
	openedAt: Date
	/** Until when the bank takes an answer; null when it takes none. */
	answerBy: Date | null
	/** How often evidence was handed to the bank. */
	submissions: number
	movements: DisputeMovement[]
}

/** A bank's warning that a payment is fraud, before anybody disputes it. */
export interface WarningReport {
	warningId: string
	intentId: string | null
	/** What kind of fraud, in the provider's word. */
	fraudType: string
	/** Neither disputed yet nor refunded whole. */
	isActionable: boolean
	warnedAt: Date
}

/** What is said against a dispute, by the provider's names of fields; all texts but `uncategorized_file`, an uploaded paper. */
export type DisputeEvidence = Partial<
	Record<
		| 'access_activity_log'
		| 'cancellation_policy_disclosure'
		| 'customer_email_address'
		| 'customer_name'
		| 'product_description'
		| 'refund_policy_disclosure'
		| 'service_date'
		| 'shipping_address'
		| 'shipping_carrier'
		| 'shipping_date'
		| 'shipping_tracking_number'
		| 'uncategorized_text'
		| 'uncategorized_file',
		string
	>
>

/** How handing over an answer ended; a call that throws says nothing about it. */
export type AnswerReport = { outcome: 'sent'; dispute: DisputeReport } | { outcome: 'refused'; reason: string }

export interface RefundReport {
	/** null when the provider refused: nothing was made under the key. */
	providerRefundId: string | null
	state: 'IN_TRANSIT' | 'DONE' | 'FAILED'
	/** Why it failed, in the provider's words. */
	failure?: string | null
	/** It refused since the payer's bank disputes the payment. */
	isDisputed?: boolean
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
