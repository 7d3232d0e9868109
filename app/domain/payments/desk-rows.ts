/** An order that waits for a bank transfer, with what came of it so far. */
export type AwaitedTransfer = {
	number: string
	totalMinor: number
	heldMinor: number
	currency: string
	placedAt: Date
	holdUntil: Date
	buyerName: string
}

/** Money that came and names no order of ours. `receivedOn` is a date; `payer` is masked. */
export type UnmatchedTransfer = {
	id: string
	bankReference: string
	receivedOn: string
	amountMinor: number
	currency: string
	remittance: string
	payer: string
}

/** A refund that only a person can make. */
export type RefundByHand = {
	id: string
	orderNumber: string
	buyerName: string
	amountMinor: number
	currency: string
	reason: string
	/** Why the provider did not make it; null when it never could. */
	failure: string | null
	/** How the money came. */
	method: string
	/** The accounts that transferred it, masked; empty for any other method. */
	payer: string
	createdAt: Date
	/** The buyer's bank still decides about this money: nobody pays it meanwhile. */
	isWithBank: boolean
}
