export type BalanceTransaction = ReturnType<typeof buildBalanceTransaction>

export type BalanceKind =
	| 'charge'
	| 'refund'
	| 'refund_failure'
	| 'transfer'
	| 'transfer_refund'
	| 'payout'
	| 'topup'
	| 'adjustment'

export interface BalanceFacts {
	id: string
	created: number
	kind: BalanceKind
	/** Minor units, negative when money leaves. */
	amount: number
	/** Minor units, never negative. */
	fee: number
	currency: string
	/** The object that moved the balance; null for corrections of Stripe's own. */
	source: string | null
	/** Where Stripe's reports count it, when that is not under its kind. */
	category?: 'dispute' | 'dispute_reversal'
}

const NO_FEES: readonly FeeDetail[] = Object.freeze([])

interface FeeDetail {
	amount: number
	application: null
	currency: string
	description: string
	type: string
}

/** The sandbox's fee on a charge: 2.9 % of the amount, rounded half up to whole minor units. */
export const chargeFee = (amountMinor: number) => Math.floor((amountMinor * 29 + 500) / 1000)

const fees = ({ fee, currency, category }: BalanceFacts): readonly FeeDetail[] => {
	if (fee === 0) return NO_FEES
	const description = category === 'dispute' ? 'Dispute fee' : 'Processing fees'
	return [{ amount: fee, application: null, currency, description, type: 'stripe_fee' }]
}

export const buildBalanceTransaction = (facts: BalanceFacts) => ({
	id: facts.id,
	object: 'balance_transaction' as const,
	amount: facts.amount,
	available_on: facts.created,
	balance_type: 'payments',
	created: facts.created,
	currency: facts.currency,
	description: null,
	exchange_rate: null,
	fee: facts.fee,
	fee_details: fees(facts),
	net: facts.amount - facts.fee,
	reporting_category: facts.category ?? (facts.kind === 'transfer_refund' ? 'transfer_reversal' : facts.kind),
	source: facts.source,
	status: 'available',
	type: facts.kind,
})
