import type { Currency } from '#app/domain/money/money.ts'
import { credit, debit, posting, type Posting, type PostingKind } from '#app/domain/settlement/posting.ts'

/** Who carries a payout: a transfer at the payment provider, or the platform's bank by a file. */
export type PayoutCarrier = 'stripe' | 'bank_file'

/** Money to a seller. */
export type PayoutToPost = {
	payoutId: string
	enterpriseId: number
	carrier: PayoutCarrier
	amountMinor: number
	currency: Currency
}

/** Where the money of each carrier lies. */
export const PAID_FROM = { stripe: 'provider_clearing', bank_file: 'bank' } as const satisfies Record<
	PayoutCarrier,
	string
>

const fact = (kind: PostingKind, key: string, { currency }: PayoutToPost, at: Date) => ({
	key,
	kind,
	orderId: null,
	at,
	currency,
})

/** A payout was ordered: it is no longer payable, so that the next run does not pay it again. */
export function postPayout(payout: PayoutToPost, at: Date): Posting {
	return posting(fact('PAYOUT', `payout:${payout.payoutId}`, payout, at), [
		debit('seller_payable', payout.amountMinor, payout),
		credit('payouts_in_transit', payout.amountMinor),
	])
}

/** A payout arrived. */
export function postPayoutPaid(payout: PayoutToPost, at: Date): Posting {
	return posting(fact('PAYOUT_PAID', `payout-paid:${payout.payoutId}`, payout, at), [
		debit('payouts_in_transit', payout.amountMinor),
		credit(PAID_FROM[payout.carrier], payout.amountMinor),
	])
}

/** Part of a payout was taken back from its carrier: the seller owes that much less. */
export function postPayoutReversed(reversal: PayoutToPost & { reversalId: string }, at: Date): Posting {
	return posting(fact('PAYOUT_REVERSED', `payout-reversed:${reversal.reversalId}`, reversal, at), [
		debit(PAID_FROM[reversal.carrier], reversal.amountMinor),
		credit('seller_payable', reversal.amountMinor, reversal),
	])
}

/** A payout did not arrive: the seller is owed it again. */
export function postPayoutFailed(payout: PayoutToPost, at: Date): Posting {
	return posting(fact('PAYOUT_FAILED', `payout-failed:${payout.payoutId}`, payout, at), [
		debit('payouts_in_transit', payout.amountMinor),
		credit('seller_payable', payout.amountMinor, payout),
	])
}
