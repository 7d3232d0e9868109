import type Stripe from 'stripe'
import type { ProviderMovement } from '#app/domain/settlement/post-movement.ts'
import type { ListedRefund, PaymentReport, RefundReport } from '#app/platform/payment-reports.ts'

/* Stripe's objects in our words; only types of the SDK are known here. */

type Session = Stripe.Checkout.Session

function stateOf(session: Session, intent: Stripe.PaymentIntent | null): PaymentReport['state'] {
	if (session.payment_status === 'paid' || intent?.status === 'succeeded') return 'SUCCEEDED'
	if (session.status === 'expired') return 'EXPIRED'
	if (intent?.status === 'processing') return 'PROCESSING'
	if (session.status === 'complete') return intent?.status === 'requires_payment_method' ? 'FAILED' : 'PROCESSING'
	return 'REQUIRES_ACTION'
}

/** A reference that is either the object itself or its id. */
export function unfold<T extends { id: string }>(
	value: T | string | null | undefined,
): { id: string | null; object: T | null } {
	if (typeof value === 'string') return { id: value, object: null }
	return { id: value?.id ?? null, object: value ?? null }
}

function chargeFacts(charge: Stripe.Charge | null) {
	if (!charge) return { chargeId: null, method: null, capturedAt: null }
	const method = charge.payment_method_details?.type ?? null
	return { chargeId: charge.id, method, capturedAt: new Date(charge.created * 1000) }
}

/** What a session says of its payment. */
export function reportOf(session: Session): PaymentReport {
	const intent = unfold(session.payment_intent)
	const state = stateOf(session, intent.object)
	const received = intent.object?.amount_received ?? session.amount_total ?? 0
	return {
		state,
		capturedMinor: state === 'SUCCEEDED' ? received : 0,
		currency: (session.currency ?? '').toUpperCase(),
		paymentId: session.metadata?.payment_id ?? null,
		sessionId: session.id,
		intentId: intent.id,
		...chargeFacts(unfold(intent.object?.latest_charge).object),
	}
}

const REFUND_STATES: Record<string, RefundReport['state']> = { succeeded: 'DONE', failed: 'FAILED', canceled: 'FAILED' }
/** How a refund stands. */
export const refundReport = (refund: Stripe.Refund): RefundReport => ({
	providerRefundId: refund.id,
	state: REFUND_STATES[refund.status ?? ''] ?? 'IN_TRANSIT',
	failure: refund.failure_reason ?? (refund.status === 'canceled' ? 'canceled' : null),
})

/** A refund of the provider's list. */
export const listedRefund = (refund: Stripe.Refund): ListedRefund => ({
	providerRefundId: refund.id,
	refundId: refund.metadata?.refund_id ?? null,
	intentId: unfold(refund.payment_intent).id,
	state: refundReport(refund).state,
	amountMinor: refund.amount,
	currency: refund.currency.toUpperCase(),
})

/** A movement of our balance. */
export const movementOf = (movement: Stripe.BalanceTransaction): ProviderMovement => ({
	...{ id: movement.id, type: movement.type, sourceId: unfold(movement.source).id },
	...{ currency: movement.currency.toUpperCase(), amountMinor: movement.amount, feeMinor: movement.fee },
	at: new Date(movement.created * 1000),
})
