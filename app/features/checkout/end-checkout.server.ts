import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { HOUR_MS } from '#app/domain/time/instant.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { openPayment } from '#app/features/checkout/open-payment.server.ts'
import { releaseOrder } from '#app/features/checkout/release-order.server.ts'
import type { PaymentRequest } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { findOrderOfCheckout } from '#db/queries/checkouts.ts'
import { findPaymentOfCheckout, readPayment, type PaymentRow } from '#db/queries/payments.ts'
import { inTransaction } from '#db/transaction.ts'

/** The provider forgets a key after a day: an older call without an answer is looked for, never made again. */
const KEY_LIFE_MS = 23 * HOUR_MS

/** The session of a payment whose answer never reached us, or null when the provider has none. */
async function recoverSession(world: World, payment: PaymentRow): Promise<string | null> {
	const age = world.now().getTime() - payment.createdAt.getTime()
	if (age > KEY_LIFE_MS) {
		const reports = await world.payments.listSince(new Date(payment.createdAt.getTime() - 60_000))
		return reports.find((report) => report.paymentId === payment.id)?.sessionId ?? null
	}
	await openPayment(world, { id: payment.id, key: payment.idempotencyKey, request: payment.request as PaymentRequest })
	const found = await readPayment(world.db, payment.id)
	if (!found?.sessionId) throw new Error('the provider did not say whether a payment was opened')
	return found.sessionId
}

/** Ends a payment at the provider, so that it cannot be paid after we let go; true when no money can come any more. */
async function closePayment(world: World, payment: PaymentRow): Promise<boolean> {
	const sessionId = payment.sessionId ?? (await recoverSession(world, payment))
	if (sessionId === null) return true
	const report = await world.payments.expire(sessionId)
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
		return locked.head.paidAt ? 'kept' : 'ended'
	})
}
