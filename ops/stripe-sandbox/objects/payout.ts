export type Payout = ReturnType<typeof buildPayout>

export interface PayoutFacts {
	id: string
	created: number
	/** Minor units. */
	amount: number
	currency: string
	balanceTransaction: string
}

const NOTHING = Object.freeze({})

/** Money that Stripe sends from the platform's balance to the platform's own bank. */
export const buildPayout = (facts: PayoutFacts) => ({
	id: facts.id,
	object: 'payout' as const,
	amount: facts.amount,
	application_fee: null,
	application_fee_amount: null,
	arrival_date: facts.created,
	automatic: true,
	balance_transaction: facts.balanceTransaction,
	created: facts.created,
	currency: facts.currency,
	description: 'STRIPE PAYOUT',
	destination: 'ba_sandbox',
	failure_balance_transaction: null,
	failure_code: null,
	failure_message: null,
	livemode: false,
	metadata: NOTHING,
	method: 'standard',
	original_payout: null,
	payout_method: null,
	reconciliation_status: 'completed',
	reversed_by: null,
	source_type: 'card',
	statement_descriptor: null,
	status: 'paid' as const,
	trace_id: Object.freeze({ status: 'unsupported', value: null }),
	type: 'bank_account',
})
