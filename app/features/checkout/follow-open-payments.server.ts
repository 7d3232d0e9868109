import { MINUTE_MS } from '#app/domain/time/instant.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { openPayment, paymentToOpen } from '#app/features/checkout/open-payment.server.ts'
import type { World } from '#app/platform/world.ts'
import { listOpenPayments, markPaymentChecked, type PaymentRow } from '#db/queries/payments.ts'

const AT_ONCE = 50
/** Payments are asked about this long after the last word of them: events may never come. */
const QUIET_MS = 2 * MINUTE_MS

async function follow(world: World, payment: PaymentRow): Promise<void> {
	if (payment.sessionId) await applyPaymentReport(world, await world.payments.look(payment.sessionId))
	else await openPayment(world, paymentToOpen(payment))
}

/** Asks the provider about payments of which nothing was heard, and opens those whose opening was cut off. */
export async function followOpenPayments(world: World): Promise<number> {
	const before = new Date(world.now().getTime() - QUIET_MS)
	const payments = await listOpenPayments(world.db, before, AT_ONCE)
	for (const payment of payments) {
		await markPaymentChecked(world.db, payment.id, world.now())
		await follow(world, payment).catch((error: Error) =>
			world.log.warn(
				{ payment_id: payment.id, err: { message: error.message } },
				'a payment could not be asked about yet',
			),
		)
	}
	return payments.length
}
