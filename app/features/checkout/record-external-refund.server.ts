import { decideRefundByHand } from '#app/domain/payments/refund-by-hand.ts'
import type { ExternalRefundOutcome } from '#app/domain/payments/transfer-answers.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { finishRefundByHand, lockRefund } from '#db/queries/refunds-by-hand.ts'
import { awaitReplicas, inTransaction } from '#db/transaction.ts'

/** Records that a person has given money back, with the bank's reference and day; the buyer is told once. */
export async function recordExternalRefund(
	world: World,
	made: { refundId: string; reference: string; date: string; by: string },
): Promise<ExternalRefundOutcome> {
	const { refundId, by } = made
	const reference = made.reference.trim()
	const date = parseLocalDate(made.date)
	if (reference === '' || date === null) return { outcome: 'no-evidence' }
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<ExternalRefundOutcome> => {
		const refund = await lockRefund(tx, refundId)
		if (!refund) return { outcome: 'no-such-refund' }
		const decision = decideRefundByHand(refund)
		if (decision !== 'record') {
			if (decision === 'done-before') await awaitReplicas(tx)
			return { outcome: decision }
		}
		await finishRefundByHand(tx, { id: refundId, from: refund.state, evidence: { reference, date, by }, at })
		const payload = { refundId, orderId: refund.orderId }
		await publishEvent(tx, { topic: 'refund-settled', dedupeKey: `refund-settled:${refundId}`, payload, at })
		world.faultPoint('refund-recorded-before-commit')
		return { outcome: 'recorded' }
	})
}
