import { disputeStateOf } from '#app/domain/payments/disputes.ts'
import { postDisputeLost, postDisputeMoved, postDisputeRegained } from '#app/domain/settlement/post-dispute.ts'
import { coverWaitingRefunds, reopenCovered, type LostDispute } from '#app/features/checkout/cover-refunds.server.ts'
import type { DisputeReport } from '#app/platform/payment-reports.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { keepLost } from '#db/queries/bank-cases.ts'
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

/** What the bank gave the buyer pays first what was owed to the buyer; the rest is the sellers' and the platform's. */
async function lose(tx: Db, dispute: LostDispute, { lossMinor, at }: { lossMinor: number; at: Date }): Promise<void> {
	const coveredMinor = await coverWaitingRefunds(tx, dispute, { givenMinor: lossMinor, at })
	const lines = await disputedLines(tx, dispute.orderId)
	await insertPosting(tx, postDisputeLost(dispute, { lossMinor, coveredMinor, lines, nth: dispute.nth, at }))
	await keepLost(tx, dispute.id, lossMinor - coveredMinor)
}

/** Posts what the bank took and gave back, and the loss of a lost dispute once its money has gone; each once. */
async function post(tx: Db, dispute: Omit<LostDispute, 'nth'>, report: DisputeReport, at: Date): Promise<void> {
	for (const movement of report.movements) await insertPosting(tx, postDisputeMoved(dispute, movement))
	const { taken, times, released } = await bookedLoss(tx, dispute)
	const isLost = disputeStateOf(report.status) === 'LOST'
	const lossMinor = -report.movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
	if (isLost && taken.length === 0 && lossMinor > 0) await lose(tx, { ...dispute, nth: times + 1 }, { lossMinor, at })
	if (isLost || taken.length === 0) return
	await insertPosting(tx, postDisputeRegained(dispute, { taken, released, nth: times, at }))
	await reopenCovered(tx, { ...dispute, nth: times }, at)
}

async function announce(
	tx: Db,
	of: { id: number; orderId: number; before: string | null; status: string; at: Date },
): Promise<void> {
	const { id, orderId, before: from, status: to, at } = of
	if (from === to) return
	await recordStateChanges(tx, [{ entity: 'dispute', entityId: id, from, to, actor: 'provider', at }])
	const event = { topic: 'dispute-moved', payload: { disputeId: id, orderId, status: to }, at }
	await publishEvent(tx, { ...event, dedupeKey: `dispute-moved:${id}:${to}:${at.toISOString()}` })
}

/**
 * Keeps how a dispute of a card payment stands and books what its bank took: while it is open sellers are not paid out for it,
 * once it is lost their shares are taken back, and refunds that waited for it are paid by it.
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
		await post(tx, { id, paymentId, disputeId, orderId, currency }, report, at)
		world.faultPoint('dispute-kept-before-commit')
		return true
	})
	world.faultPoint('dispute-kept')
	world.log.warn({ dispute_id: disputeId, status, is_ours: isOurs }, 'a buyer disputes a payment')
	return isOurs ? 'applied' : 'unknown-payment'
}
