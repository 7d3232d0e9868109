import { mayMove } from '#app/domain/states/transition.ts'
import { REFUND_STATES } from '#app/domain/payments/refund-states.ts'
import type { RefundReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { listOpenRefunds, moveRefund, type RefundToSend } from '#db/queries/refunds.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50

async function ask(world: World, refund: RefundToSend): Promise<RefundReport | null> {
	if (refund.providerRefundId) return world.payments.lookRefund(refund.providerRefundId)
	if (!refund.intentId) return null
	const { id: refundId, intentId, amountMinor } = refund
	const report = await world.payments.refund({ refundId, intentId, amountMinor }, refund.idempotencyKey)
	world.faultPoint('refund-sent')
	return report
}

async function keep(world: World, refund: RefundToSend, report: RefundReport): Promise<void> {
	const at = world.now()
	const { providerRefundId, state } = report
	if (!mayMove(REFUND_STATES, refund.state, state) && refund.providerRefundId) return
	await inTransaction(world.db, async (tx) => {
		const settledAt = state === 'DONE' ? at : null
		const moved = await moveRefund(tx, refund.id, { state, providerRefundId, settledAt })
		if (!moved || !settledAt) return
		const payload = { refundId: refund.id, orderId: refund.orderId }
		await publishEvent(tx, { topic: 'refund-settled', dedupeKey: `refund-settled:${refund.id}`, payload, at })
	})
	if (state === 'FAILED')
		world.log.error({ refund_id: refund.id }, 'a refund failed at the provider and needs a person')
}

/** Sends refunds that are due and follows those on their way; the same key each time, so that none is sent twice. */
export async function sendRefunds(world: World): Promise<number> {
	const refunds = await listOpenRefunds(world.db, AT_ONCE)
	for (const refund of refunds) {
		try {
			const report = await ask(world, refund)
			if (report) await keep(world, refund, report)
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error)
			world.log.warn({ refund_id: refund.id, err: { message } }, 'a refund could not be sent yet')
		}
	}
	return refunds.length
}
