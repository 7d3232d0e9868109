import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'

export type Refund = ReturnType<typeof buildRefund>

export interface RefundFacts {
	id: string
	created: number
	charge: Charge
	/** Minor units. */
	amount: number
	status: 'pending' | 'succeeded'
	reason?: string
	metadata?: Record<string, string>
	balanceTransaction: string
}

const NOTHING = Object.freeze({})

const destination = (charge: Charge) => {
	const { type } = charge.payment_method_details
	if (type === 'card') return { card: { type: 'refund' }, type }
	// What came by a transfer goes to the balance that its sender has at Stripe.
	const to = type === 'customer_balance' ? 'customer_cash_balance' : type
	return { [to]: NOTHING, type: to }
}

export const buildRefund = (facts: RefundFacts) => ({
	id: facts.id,
	object: 'refund' as const,
	amount: facts.amount,
	balance_transaction: facts.balanceTransaction as string | null,
	charge: facts.charge.id,
	created: facts.created,
	currency: facts.charge.currency,
	customer: null,
	customer_account: null,
	destination_details: destination(facts.charge),
	metadata: facts.metadata ?? NOTHING,
	payment_intent: facts.charge.payment_intent,
	payment_method: facts.charge.payment_method,
	reason: facts.reason ?? null,
	receipt_number: null,
	source_transfer_reversal: null,
	status: facts.status as 'pending' | 'succeeded' | 'failed',
	transfer_reversal: null,
	failure_reason: undefined as string | undefined,
	failure_balance_transaction: undefined as string | undefined,
})
