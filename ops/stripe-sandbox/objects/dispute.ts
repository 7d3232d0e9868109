import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'

export type Dispute = ReturnType<typeof buildDispute>
export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost'

const NOTHING = Object.freeze({})

export const buildDispute = (facts: { id: string; created: number; charge: Charge; status: DisputeStatus }) => ({
	id: facts.id,
	object: 'dispute' as const,
	amount: facts.charge.amount,
	balance_transactions: [],
	charge: facts.charge.id,
	created: facts.created,
	currency: facts.charge.currency,
	enhanced_eligibility_types: [],
	evidence: NOTHING,
	evidence_details: { due_by: facts.created + 7 * 86_400, has_evidence: false, past_due: false, submission_count: 0 },
	is_charge_refundable: false,
	livemode: false,
	metadata: NOTHING,
	payment_intent: facts.charge.payment_intent,
	payment_method_details: {
		type: 'card',
		card: { brand: 'visa', case_type: 'chargeback', network_reason_code: '10.4' },
	},
	reason: 'fraudulent',
	status: facts.status,
})
