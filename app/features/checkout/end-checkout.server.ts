import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { findLostSession } from '#app/features/checkout/find-lost-session.server.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { releaseOrder } from '#app/features/checkout/release-order.server.ts'
import { returnHeldTransfers } from '#app/features/checkout/settle-transfers.server.ts'
import type { World } from '#app/platform/world.ts'
import { findOrderOfCheckout } from '#db/queries/checkouts.ts'
import { findPaymentOfCheckout, type PaymentRow } from '#db/queries/payments.ts'
import { inTransaction } from '#db/transaction.ts'

/** Ends a payment at the provider, so that it cannot be paid after we let go; true when no money can come any more. */
async function closePayment(world: World, payment: PaymentRow): Promise<boolean> {
	const sessionId = payment.sessionId ?? (await findLostSession(world, payment))
	if (sessionId === null) return true
	const report = await world.payments.expire(sessionId)
	world.faultPoint('session-expired')
	await applyPaymentReport(world, report)
	return report.state === 'EXPIRED' || report.state === 'FAILED'
}

/**
 * Ends a checkout that is past its time, or that its buyer lets go: the provider is asked first, and what it says decides.
 * 'ended' when its holds are free, 'kept' when money came or may still come. Throws while the provider cannot be asked.
 */
export async function endCheckout(
	world: World,
	checkoutId: string,
	as: 'EXPIRED' | 'RELEASED',
): Promise<'ended' | 'kept' | 'unknown'> {
	const order = await findOrderOfCheckout(world.db, checkoutId)
	if (!order) return 'unknown'
	const payment = await findPaymentOfCheckout(world.db, checkoutId)
	if (payment && isPaymentOpen(payment.state) && !(await closePayment(world, payment))) return 'kept'
	return inTransaction(world.db, async (tx) => {
		const locked = await lockOrder(tx, order.id)
		await releaseOrder(tx, world, locked, as)
		if (locked.head.method === 'BANK_TRANSFER') await returnHeldTransfers(tx, world, order.id)
		return locked.head.paidAt || locked.head.confirmedAt ? 'kept' : 'ended'
	})
}
