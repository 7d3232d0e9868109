import type { PaymentRequest } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { keepPaymentSession } from '#db/queries/payment-sessions.ts'
import { cancelPayment, type PaymentRow } from '#db/queries/payments.ts'

export interface PaymentToOpen {
	id: string
	key: string
	request: PaymentRequest
}

export type OpenedOutcome =
	| { outcome: 'open'; url: string }
	/** The session is there and takes no money any more: paid or ended. */
	| { outcome: 'over' }
	/** The provider refused: nothing was opened and nothing can be paid under this payment. */
	| { outcome: 'refused' }
	| { outcome: 'out-of-reach' }

/** A payment's row as the call to the provider is rebuilt from it. */
export const paymentToOpen = (row: PaymentRow): PaymentToOpen => ({
	id: row.id,
	key: row.idempotencyKey,
	request: row.request as PaymentRequest,
})

/**
 * Opens a payment's session at the provider and keeps it. Calling again with the same row gives the same session: the key
 * was written before the first call. A refusal ends the payment.
 */
export async function openPayment(world: World, payment: PaymentToOpen): Promise<OpenedOutcome> {
	try {
		const session = await world.payments.open(payment.request, payment.key)
		world.faultPoint('payment-opened')
		if (!session) {
			await cancelPayment(world.db, payment.id)
			world.log.warn({ payment_id: payment.id }, 'the provider refused to open a payment')
			return { outcome: 'refused' }
		}
		const { sessionId: id, url, expiresAt, isOpen } = session
		await keepPaymentSession(world.db, { paymentId: payment.id, id, url, expiresAt })
		world.faultPoint('payment-session-kept')
		return isOpen ? { outcome: 'open', url } : { outcome: 'over' }
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error)
		world.log.warn({ payment_id: payment.id, err: { message } }, 'the payment page could not be opened')
		return { outcome: 'out-of-reach' }
	}
}
