import { disputeStateOf } from '#app/domain/payments/disputes.ts'
import {
	postDisputeLost,
	postDisputeMoved,
	postDisputeRegained,
	type DisputeToPost,
} from '#app/domain/settlement/post-dispute.ts'
import type { DisputeReport } from '#app/platform/payment-reports.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	bookedLoss,
	disputedLines,
	findDisputedPayment,
	keepDispute,
	markDisputed,
	type ToldDispute,
} from '#db/queries/disputes.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderForPosting } from '#db/queries/settled-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Posts what the bank took and gave back, and the loss of a lost dispute once its money has gone; each once. */
async function post(tx: Db, dispute: DisputeToPost, report: DisputeReport, at: Date): Promise<void> {
	for (const movement of report.movements) await insertPosting(tx, postDisputeMoved(dispute, movement))
	const { taken, times, released } = await bookedLoss(tx, dispute)
	const isLost = disputeStateOf(report.status) === 'LOST'
	const lossMinor = -report.movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
	if (isLost && taken.length === 0 && lossMinor > 0) {
		const lines = await disputedLines(tx, dispute.orderId)
		await insertPosting(tx, postDisputeLost(dispute, { lossMinor, lines, nth: times + 1, at }))
	}
	if (!isLost && taken.length > 0)
		await insertPosting(tx, postDisputeRegained(dispute, { taken, released, nth: times, at }))
}

async function announce(
	tx: Db,
	of: { id: number; orderId: number; before: string | null; status: string; at: Date },
): Promise<void> {
	const { id, orderId, before: from, status: to, at } = of
	if (from === to) return
	await recordStateChanges(tx, [{ entity: 'dispute', entityId: id, from, to, actor: 'provider', at }])
	const event = { topic: 'dispute-moved', payload: { disputeId: id, orderId, status: to }, at }
	await publishEvent(tx, { ...event, dedupeKey: `dispute-moved:${id}:${to}` })
}

/**
 * Keeps how a dispute of a card payment stands and books what its bank took: while it is open sellers are not paid out for it,
 * once it is lost their shares are taken back.
 */
export async function applyDispute(world: World, report: DisputeReport): Promise<'applied' | 'unknown-payment'> {
	const { provider } = world.payments
	const { intentId, disputeId, status, currency } = report
	const at = world.now()
	const isOurs = await inTransaction(world.db, async (tx) => {
		const payment = intentId === null ? undefined : await findDisputedPayment(tx, { provider, intentId })
		if (!payment) return false
		const { paymentId, orderId } = payment
		await lockOrderForPosting(tx, orderId)
		const told: ToldDispute = { provider, providerId: disputeId, paymentId, ...report }
		const { id, before } = await keepDispute(tx, told, at)
		await markDisputed(tx, told)
		await announce(tx, { id, orderId, before, status, at })
		await post(tx, { disputeId, orderId, currency }, report, at)
		world.faultPoint('dispute-kept-before-commit')
		return true
	})
	world.faultPoint('dispute-kept')
	world.log.warn({ dispute_id: disputeId, status, is_ours: isOurs }, 'a buyer disputes a payment')
	return isOurs ? 'applied' : 'unknown-payment'
}
