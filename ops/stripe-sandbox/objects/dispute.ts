import type { BalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'

export type Dispute = ReturnType<typeof buildDispute>

/** How a dispute may stand; `warning_…` are inquiries, which take no money. */
export const DISPUTE_STATUSES = [
	'warning_needs_response',
	'warning_under_review',
	'warning_closed',
	'needs_response',
	'under_review',
	'won',
	'lost',
	'prevented',
] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]

/** While a dispute stands like this, and once it is lost, the money is with the buyer's bank. */
const TAKEN: ReadonlySet<DisputeStatus> = new Set(['needs_response', 'under_review', 'lost'])
export const takesMoney = (status: DisputeStatus) => TAKEN.has(status)

/** Stripe refunds a disputed charge while its bank only asks, and once the dispute is won; else it answers `charge_disputed`. */
export const isRefundable = (status: DisputeStatus) => !takesMoney(status)

export const isAnswerable = (status: DisputeStatus) =>
	status === 'needs_response' || status === 'warning_needs_response'

/** What Stripe keeps of each dispute, in the currency's minor units; the sandbox asks 80.00 of any currency. */
export const DISPUTE_FEE_MINOR = 8_000

export interface DisputeFacts {
	id: string
	created: number
	charge: Charge
	status: DisputeStatus
	reason: string
	/** Minor units; a bank may dispute less than the whole charge. */
	amount: number
}

const NOTHING = Object.freeze({})

const EVIDENCE_TEXTS = [
	'access_activity_log',
	'billing_address',
	'cancellation_policy_disclosure',
	'cancellation_rebuttal',
	'customer_email_address',
	'customer_name',
	'customer_purchase_ip',
	'duplicate_charge_explanation',
	'duplicate_charge_id',
	'product_description',
	'refund_policy_disclosure',
	'refund_refusal_explanation',
	'service_date',
	'shipping_address',
	'shipping_carrier',
	'shipping_date',
	'shipping_tracking_number',
	'uncategorized_text',
] as const
const EVIDENCE_FILES = [
	'cancellation_policy',
	'customer_communication',
	'customer_signature',
	'duplicate_charge_documentation',
	'receipt',
	'refund_policy',
	'service_documentation',
	'shipping_documentation',
	'uncategorized_file',
] as const
export type EvidenceText = (typeof EVIDENCE_TEXTS)[number]
export type EvidenceFile = (typeof EVIDENCE_FILES)[number]
export { EVIDENCE_FILES, EVIDENCE_TEXTS }

/** Texts, and ids of uploaded files. */
export type Evidence = Record<EvidenceText | EvidenceFile, string | null> & { enhanced_evidence: object }

const NO_EVIDENCE: Evidence = Object.freeze({
	...(Object.fromEntries([...EVIDENCE_TEXTS, ...EVIDENCE_FILES].map((name) => [name, null])) as Record<
		EvidenceText | EvidenceFile,
		null
	>),
	enhanced_evidence: NOTHING,
})

const NO_BALANCE: readonly BalanceTransaction[] = Object.freeze([])
const RESPONSE_SECONDS = 7 * 86_400

export const buildDispute = (facts: DisputeFacts) => ({
	id: facts.id,
	object: 'dispute' as const,
	amount: facts.amount,
	/** What it moved of the balance, oldest first. */
	balance_transactions: NO_BALANCE,
	charge: facts.charge.id,
	created: facts.created,
	currency: facts.charge.currency,
	enhanced_eligibility_types: [],
	evidence: NO_EVIDENCE,
	evidence_details: {
		due_by: facts.created + RESPONSE_SECONDS,
		enhanced_eligibility: NOTHING,
		has_evidence: false,
		past_due: false,
		submission_count: 0,
		submission_method: 'not_submitted' as 'not_submitted' | 'manual',
	},
	intended_submission_method: 'manual',
	is_charge_refundable: isRefundable(facts.status),
	livemode: false,
	metadata: NOTHING,
	payment_intent: facts.charge.payment_intent,
	payment_method_details: {
		type: 'card',
		card: {
			brand: 'visa',
			case_type: facts.status.startsWith('warning_') ? 'inquiry' : 'chargeback',
			network: 'visa',
			network_reason_code: '10.4',
		},
	},
	reason: facts.reason,
	status: facts.status,
})
