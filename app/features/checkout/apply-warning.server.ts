import type { WarningReport } from '#app/platform/payment-reports.ts'
import type { World } from '#app/platform/world.ts'
import { findDisputedPayment } from '#db/queries/disputes.ts'
import { keepWarning } from '#db/queries/fraud-warnings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderForPosting } from '#db/queries/settled-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Keeps a bank's warning that a payment is fraud: from now on its order is held until a person decides, who is told once. */
export async function applyWarning(world: World, report: WarningReport): Promise<'applied' | 'unknown-payment'> {
	const { provider } = world.payments
	const { intentId, warningId: providerId, fraudType, isActionable, warnedAt } = report
	const at = world.now()
	const isOurs = await inTransaction(world.db, async (tx) => {
		const payment = intentId === null ? undefined : await findDisputedPayment(tx, { provider, intentId })
		if (!payment) return false
		const { paymentId, orderId } = payment
		await lockOrderForPosting(tx, orderId)
		const warningId = await keepWarning(tx, { provider, providerId, paymentId, fraudType, isActionable, warnedAt }, at)
		if (warningId !== null) {
			const change = { entity: 'fraud-warning', entityId: warningId, from: null, to: 'OPEN' } as const
			await recordStateChanges(tx, [{ ...change, actor: 'provider', at }])
			const event = { topic: 'fraud-warned', payload: { warningId, orderId }, at }
			await publishEvent(tx, { ...event, dedupeKey: `fraud-warned:${warningId}` })
		}
		world.faultPoint('warning-kept-before-commit')
		return true
	})
	world.log.warn({ warning_id: providerId, fraud_type: fraudType, is_ours: isOurs }, 'a bank takes a payment for fraud')
	return isOurs ? 'applied' : 'unknown-payment'
}
