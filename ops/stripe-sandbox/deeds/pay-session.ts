import { customerDetails, type CheckoutSession } from '#ops/stripe-sandbox/objects/checkout-session.ts'
import type { PayMethod } from '#ops/stripe-sandbox/objects/pay-method.ts'
import { buildPaymentIntent, type PaymentIntent } from '#ops/stripe-sandbox/objects/payment-intent.ts'
import { declineIntent, succeedIntent } from '#ops/stripe-sandbox/deeds/conclude-payment.ts'
import { moveDispute } from '#ops/stripe-sandbox/deeds/move-dispute.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** What a buyer can do on the hosted page; the last two end after the sandbox's settling time. */
export const PAY_CHOICES = [
	'card',
	'alipay',
	'wechat_pay',
	'card_declined',
	'card_disputed',
	'card_inquired',
	'delayed',
	'delayed_failing',
] as const
export type PayChoice = (typeof PAY_CHOICES)[number]

export type PayOutcome =
	| { outcome: 'paid' | 'processing' | 'declined'; session: CheckoutSession }
	| { outcome: 'already-complete' | 'expired' | 'not-offered'; session: CheckoutSession }

const METHOD_OF_CHOICE: Record<PayChoice, PayMethod> = {
	card: 'card',
	alipay: 'alipay',
	wechat_pay: 'wechat_pay',
	card_declined: 'card',
	card_disputed: 'card',
	card_inquired: 'card',
	delayed: 'customer_balance',
	delayed_failing: 'customer_balance',
}

/** Pays an open session as the buyer chose; a second try on a complete session changes nothing. */
export function paySession(sandbox: Sandbox, session: CheckoutSession, choice: PayChoice): PayOutcome {
	if (session.status === 'complete') return { outcome: 'already-complete', session }
	if (session.status === 'expired') return { outcome: 'expired', session }
	const method = METHOD_OF_CHOICE[choice]
	if (method !== 'customer_balance' && !session.payment_method_types.includes(method)) {
		return { outcome: 'not-offered', session }
	}
	const intent = { ...intentOf(sandbox, session), payment_method: sandbox.newId('pm') }
	const buyer = customerDetails(session.customer_email ?? 'buyer@sandbox.example')
	if (choice === 'card_declined') {
		declineIntent(sandbox, { intent, method, buyer })
		return { outcome: 'declined', session: sandbox.put({ ...session, payment_intent: intent.id }) }
	}
	const complete = { ...session, status: 'complete' as const, url: null, customer_details: buyer }
	if (method === 'customer_balance') {
		return { outcome: 'processing', session: awaitMoney(sandbox, complete, { intent, choice }) }
	}
	const paid = { ...complete, payment_intent: intent.id, payment_status: 'paid' as const }
	succeedIntent(sandbox, { intent, method, buyer, session: paid, type: 'checkout.session.completed' })
	openDispute(sandbox, intent.id, choice)
	return { outcome: 'paid', session: paid }
}

const DISPUTED = { card_disputed: 'needs_response', card_inquired: 'warning_needs_response' } as const

/** Cards of Stripe's own test mode do the same: the holder says at once that it was not them. */
function openDispute(sandbox: Sandbox, intentId: string, choice: PayChoice) {
	const status = choice === 'card_disputed' || choice === 'card_inquired' ? DISPUTED[choice] : undefined
	const charge = sandbox.store.charge.having('payment_intent', intentId).find(({ paid }) => paid)
	if (status && charge) moveDispute(sandbox, charge, status)
}

function awaitMoney(
	sandbox: Sandbox,
	session: CheckoutSession,
	{ intent, choice }: { intent: PaymentIntent; choice: PayChoice },
) {
	const plan = sandbox.store['sandbox.plan'].get(`${session.id}/plan`)
	if (plan) sandbox.put({ ...plan, ending: choice === 'delayed' ? 'succeeded' : 'failed' })
	const processing = sandbox.put({ ...intent, status: 'processing' })
	const waiting = sandbox.put({ ...session, payment_intent: intent.id })
	sandbox.emit('payment_intent.processing', processing)
	sandbox.emit('checkout.session.completed', waiting)
	return waiting
}

/** The session's payment intent, which Stripe makes at the first attempt to pay. */
function intentOf(sandbox: Sandbox, session: CheckoutSession): PaymentIntent {
	const known = sandbox.store.payment_intent.get(session.payment_intent ?? '')
	if (known) return known
	return buildPaymentIntent({
		id: sandbox.newId('pi'),
		secret: sandbox.newId('sandbox').slice(8),
		created: sandbox.seconds(),
		amount: session.amount_total,
		currency: session.currency,
		methods: session.payment_method_types,
		methodOptions: session.payment_method_options,
		allowed: session.allowed_payment_method_types,
		intent: sandbox.store['sandbox.plan'].get(`${session.id}/plan`)?.intent ?? {},
	})
}
