import { buildBalanceTransaction, chargeFee } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import { buildCharge } from '#ops/stripe-sandbox/objects/charge.ts'
import {
	customerDetails,
	type CheckoutSession,
	type CustomerDetails,
} from '#ops/stripe-sandbox/objects/checkout-session.ts'
import type { PayMethod } from '#ops/stripe-sandbox/objects/pay-method.ts'
import type { PaymentIntent } from '#ops/stripe-sandbox/objects/payment-intent.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

interface Attempt {
	/** The intent with its payment method, not yet stored. */
	intent: PaymentIntent
	method: PayMethod
	buyer: CustomerDetails
}

interface Success extends Attempt {
	/** The session as it is once the money is there, not yet stored. */
	session: CheckoutSession
	type: 'checkout.session.completed' | 'checkout.session.async_payment_succeeded'
}

/** The money came: charge, balance and events; the charge learns its balance transaction a moment later, as at Stripe. */
export function succeedIntent(sandbox: Sandbox, { intent, method, buyer, session, type }: Success) {
	const created = sandbox.seconds()
	const id = sandbox.newId('ch')
	const methodId = intent.payment_method ?? ''
	const charge = sandbox.put(buildCharge({ id, created, intent, method, methodId, buyer }))
	sandbox.emit('charge.succeeded', charge)
	const succeeded = sandbox.put({
		...intent,
		status: 'succeeded',
		amount_received: intent.amount,
		latest_charge: id,
		last_payment_error: null,
	})
	sandbox.emit('payment_intent.succeeded', succeeded)
	sandbox.put(session)
	sandbox.emit(type, session)
	const transaction = sandbox.put(
		buildBalanceTransaction({
			id: sandbox.newId('txn'),
			created,
			kind: 'charge',
			amount: charge.amount,
			fee: chargeFee(charge.amount),
			currency: charge.currency,
			source: id,
		}),
	)
	const settled = sandbox.put({ ...charge, balance_transaction: transaction.id })
	sandbox.emit('charge.updated', settled, { balance_transaction: null })
}

const DECLINED = { code: 'card_declined', message: 'Your card was declined.' }

/** The card was declined: a failed charge, and the intent waits for another method. */
export function declineIntent(sandbox: Sandbox, { intent, method, buyer }: Attempt) {
	const id = sandbox.newId('ch')
	const methodId = intent.payment_method ?? ''
	const facts = { id, created: sandbox.seconds(), intent, method, methodId, buyer, failure: DECLINED }
	const charge = sandbox.put(buildCharge(facts))
	sandbox.emit('charge.failed', charge)
	const waiting = sandbox.put({
		...intent,
		status: 'requires_payment_method',
		payment_method: null,
		latest_charge: id,
		last_payment_error: { type: 'card_error', decline_code: 'generic_decline', charge: id, ...DECLINED },
	})
	sandbox.emit('payment_intent.payment_failed', waiting)
}

/** Ends a delayed payment as its buyer chose. */
export function settlePayment(sandbox: Sandbox, intent: PaymentIntent) {
	const session = sandbox.store['checkout.session'].having('payment_intent', intent.id)[0]
	if (session === undefined || intent.status !== 'processing') return
	const buyer = session.customer_details ?? customerDetails('')
	const attempt: Attempt = { intent, method: 'customer_balance', buyer }
	if (sandbox.store['sandbox.plan'].get(`${session.id}/plan`)?.ending === 'failed') {
		declineIntent(sandbox, attempt)
		sandbox.emit('checkout.session.async_payment_failed', session)
		return
	}
	const paid = { ...session, payment_status: 'paid' as const }
	succeedIntent(sandbox, { ...attempt, session: paid, type: 'checkout.session.async_payment_succeeded' })
}
