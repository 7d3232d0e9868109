export type Transfer = ReturnType<typeof buildTransfer>
export type TransferReversal = ReturnType<typeof buildTransferReversal>

export interface TransferFacts {
	id: string
	created: number
	/** Minor units. */
	amount: number
	currency: string
	destination: string
	destinationPayment: string
	balanceTransaction: string
	description?: string
	metadata?: Record<string, string>
	source_transaction?: string
	transfer_group?: string
}

const NOTHING = Object.freeze({})

export const buildTransfer = (facts: TransferFacts) => ({
	id: facts.id,
	object: 'transfer' as const,
	amount: facts.amount,
	amount_reversed: 0,
	balance_transaction: facts.balanceTransaction,
	created: facts.created,
	currency: facts.currency,
	description: facts.description ?? null,
	destination: facts.destination,
	destination_payment: facts.destinationPayment,
	livemode: false,
	metadata: facts.metadata ?? NOTHING,
	reversals: {
		object: 'list' as const,
		data: [] as TransferReversal[],
		has_more: false,
		url: `/v1/transfers/${facts.id}/reversals`,
	},
	reversed: false,
	source_transaction: facts.source_transaction ?? null,
	source_type: 'card',
	transfer_group: facts.transfer_group ?? null,
})

export interface ReversalFacts {
	id: string
	created: number
	/** Minor units. */
	amount: number
	transfer: { id: string; currency: string }
	balanceTransaction: string
	metadata?: Record<string, string>
}

export const buildTransferReversal = (facts: ReversalFacts) => ({
	id: facts.id,
	object: 'transfer_reversal' as const,
	amount: facts.amount,
	balance_transaction: facts.balanceTransaction,
	created: facts.created,
	currency: facts.transfer.currency,
	destination_payment_refund: null,
	metadata: facts.metadata ?? NOTHING,
	source_refund: null,
	transfer: facts.transfer.id,
})
