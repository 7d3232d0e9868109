import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { findLostSession } from '#app/features/checkout/find-lost-session.server.ts'
import type { World } from '#app/platform/world.ts'
import type { PaymentRow } from '#db/queries/payments.ts'

/** Ends a payment at the provider, so that it cannot be paid after we let go; true when no money can come any more. */
export async function closePayment(world: World, payment: PaymentRow): Promise<boolean> {
	const sessionId = payment.sessionId ?? (await findLostSession(world, payment))
	if (sessionId === null) return true
	const report = await world.payments.expire(sessionId)
	world.faultPoint('session-expired')
	await applyPaymentReport(world, report)
	return report.state === 'EXPIRED' || report.state === 'FAILED'
}
