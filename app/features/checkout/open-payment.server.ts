import type { PaymentRequest } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { keepPaymentSession } from '#db/queries/payments.ts'

/**
 * Opens a payment's session at the provider and keeps it; null when the provider cannot be reached or the session is over.
 * Calling again with the same row gives the same session: the key was written before the first call.
 */
export async function openPayment(
	world: World,
	payment: { id: string; key: string; request: PaymentRequest },
): Promise<string | null> {
	try {
		const session = await world.payments.open(payment.request, payment.key)
		world.faultPoint('payment-opened')
		await keepPaymentSession(world.db, payment.id, {
			id: session.sessionId,
			url: session.url,
			expiresAt: session.expiresAt,
		})
		world.faultPoint('payment-session-kept')
		return session.isOpen ? session.url : null
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error)
		world.log.warn({ payment_id: payment.id, err: { message } }, 'the payment page could not be opened')
		return null
	}
}
