import type { Currency } from '#app/domain/money/money.ts'
import { credit, debit, posting, type Posting } from '#app/domain/settlement/posting.ts'

/** What moved the platform's balance at the provider, as its own books say; minor units, below 0 when money left. */
export type ProviderMovement = {
	id: string
	/** The provider's word, e.g. 'charge', 'refund', 'transfer', 'payout', 'adjustment'. */
	type: string
	sourceId: string | null
	currency: Currency
	/** Before the fee. */
	amountMinor: number
	feeMinor: number
	at: Date
}

const fact = ({ id, at, currency }: ProviderMovement) => ({ orderId: null, at, currency, id })

/** The provider kept a fee of a movement: an expense of the platform. */
function postFee(movement: ProviderMovement): Posting {
	const { id, ...facts } = fact(movement)
	return posting({ ...facts, key: `provider-fee:${id}`, kind: 'PROVIDER_FEE' }, [
		debit('provider_fees', movement.feeMinor),
		credit('provider_clearing', movement.feeMinor),
	])
}

/** The provider paid what it held for us to our bank, or a payout of its came back; or we paid in from the bank. */
function postProviderPayout(movement: ProviderMovement): Posting {
	const { id, ...facts } = fact(movement)
	return posting({ ...facts, key: `provider-payout:${id}`, kind: 'PROVIDER_PAYOUT' }, [
		debit('bank', -movement.amountMinor),
		credit('provider_clearing', -movement.amountMinor),
	])
}

const PAYOUT_TYPES = new Set(['payout', 'payout_failure', 'payout_cancel', 'topup', 'topup_reversal'])

/**
 * What a movement posts by itself: its fee, and what goes between the provider and our bank. Charges, refunds and transfers are posted by
 * our own facts, and anything else by a person: it stands as a difference until then.
 */
export function postMovement(movement: ProviderMovement): Posting[] {
	return [
		...(movement.feeMinor === 0 ? [] : [postFee(movement)]),
		...(PAYOUT_TYPES.has(movement.type) ? [postProviderPayout(movement)] : []),
	]
}
