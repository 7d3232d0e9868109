import type { Account } from '#ops/stripe-sandbox/objects/account.ts'
import type { AccountLink } from '#ops/stripe-sandbox/objects/account-link.ts'
import type { BalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'
import type { CheckoutPlan, CheckoutSession } from '#ops/stripe-sandbox/objects/checkout-session.ts'
import type { Dispute } from '#ops/stripe-sandbox/objects/dispute.ts'
import type { EarlyFraudWarning } from '#ops/stripe-sandbox/objects/early-fraud-warning.ts'
import type { UploadedFile } from '#ops/stripe-sandbox/objects/file.ts'
import type { StripeEvent } from '#ops/stripe-sandbox/objects/event.ts'
import type { PaymentIntent } from '#ops/stripe-sandbox/objects/payment-intent.ts'
import type { Payout } from '#ops/stripe-sandbox/objects/payout.ts'
import type { Refund } from '#ops/stripe-sandbox/objects/refund.ts'
import type { Transfer, TransferReversal } from '#ops/stripe-sandbox/objects/transfer.ts'
import { createCollection, type Collection, type StripeObject } from '#ops/stripe-sandbox/state/collection.ts'

export interface Kinds {
	'checkout.session': CheckoutSession
	'sandbox.plan': CheckoutPlan
	payment_intent: PaymentIntent
	charge: Charge
	refund: Refund
	dispute: Dispute
	'radar.early_fraud_warning': EarlyFraudWarning
	event: StripeEvent
	balance_transaction: BalanceTransaction
	transfer: Transfer
	transfer_reversal: TransferReversal
	account: Account
	payout: Payout
	file: UploadedFile
	'sandbox.link': AccountLink
}
export type Kind = keyof Kinds
export type Stored = Kinds[Kind]
export type Store = { [K in Kind]: Collection<Kinds[K]> }

export const createStore = (): Store => ({
	'checkout.session': createCollection(['payment_intent']),
	'sandbox.plan': createCollection([]),
	payment_intent: createCollection([]),
	charge: createCollection(['payment_intent', 'transfer_group']),
	refund: createCollection(['charge', 'payment_intent']),
	dispute: createCollection(['charge', 'payment_intent']),
	'radar.early_fraud_warning': createCollection(['charge', 'payment_intent']),
	event: createCollection(['type']),
	balance_transaction: createCollection(['source', 'type']),
	transfer: createCollection(['transfer_group', 'destination', 'source_transaction']),
	transfer_reversal: createCollection(['transfer']),
	account: createCollection([]),
	payout: createCollection([]),
	file: createCollection([]),
	'sandbox.link': createCollection([]),
})

const KIND_OF_PREFIX: Record<string, Kind> = {
	cs: 'checkout.session',
	pi: 'payment_intent',
	ch: 'charge',
	re: 'refund',
	dp: 'dispute',
	issfr: 'radar.early_fraud_warning',
	evt: 'event',
	txn: 'balance_transaction',
	tr: 'transfer',
	trr: 'transfer_reversal',
	acct: 'account',
	po: 'payout',
	file: 'file',
	lnk: 'sandbox.link',
}

/** Finds any object by the prefix of its id; a plan ends in `/plan`. */
export function findObject(store: Store, id: string): Stored | undefined {
	if (id.endsWith('/plan')) return store['sandbox.plan'].get(id)
	const kind = KIND_OF_PREFIX[id.slice(0, id.indexOf('_'))]
	return kind && store[kind].get(id)
}

/** Puts an object into the collection of its kind. */
export function keep(store: Store, object: Stored) {
	const collection = store[object.object] as unknown as Collection<StripeObject>
	collection.put(object)
}
