import type { CheckoutSession } from '#ops/stripe-sandbox/objects/checkout-session.ts'
import { forbidden } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** Ends an open session on request; one that is complete or has expired is refused. */
export function expireSession(sandbox: Sandbox, session: CheckoutSession): CheckoutSession {
	if (session.status !== 'open') {
		throw forbidden(
			`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of "${session.status}".`,
		)
	}
	return closeSession(sandbox, session)
}

/** Ends an open session because its time is over. */
export function closeSession(sandbox: Sandbox, session: CheckoutSession): CheckoutSession {
	const intent = sandbox.store.payment_intent.get(session.payment_intent ?? '')
	if (intent?.status === 'requires_payment_method') {
		const canceled = sandbox.put({
			...intent,
			status: 'canceled',
			canceled_at: sandbox.seconds(),
			cancellation_reason: 'automatic',
		})
		sandbox.emit('payment_intent.canceled', canceled)
	}
	const expired = sandbox.put({ ...session, status: 'expired', url: null })
	sandbox.emit('checkout.session.expired', expired)
	return expired
}
