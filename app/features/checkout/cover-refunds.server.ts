import { coverRefunds } from '#app/domain/payments/cover-refunds.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { postRefundCovered, postRefundUncovered, type DisputeToPost } from '#app/domain/settlement/post-dispute.ts'
import type { Db } from '#db/client.ts'
import {
	handOverToPerson,
	keepCovers,
	keepLost,
	lockCovered,
	lockWaitingRefunds,
	lossesOf,
	reopenRefunds,
} from '#db/queries/bank-cases.ts'
import { bookedLoss } from '#db/queries/disputes.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'

/** A lost dispute, by our own number of it too; `nth`: how often it has been lost by now. */
export type LostDispute = DisputeToPost & { id: number; paymentId: string; nth: number }

const FAILURE = 'the bank gave the money of this payment back in its case'

/**
 * Lets what a bank gave the buyer pay the refunds that were waiting for its decision, so that nobody pays the same money twice;
 * what it does not cover is for a person. Gives how much it covered. The caller has locked the order.
 */
export async function coverWaitingRefunds(
	tx: Db,
	dispute: LostDispute,
	{ givenMinor, at }: { givenMinor: number; at: Date },
): Promise<number> {
	const { id: disputeId, paymentId, orderId, nth } = dispute
	const covers = coverRefunds(await lockWaitingRefunds(tx, paymentId), givenMinor)
	if (covers.length > 0) await keepCovers(tx, covers, { disputeId, failure: FAILURE, at })
	for (const { id: refundId, minor: amountMinor, isWhole } of covers) {
		await insertPosting(tx, postRefundCovered(dispute, { refundId, amountMinor, nth, at }))
		const event = { topic: 'refund-covered', payload: { refundId, orderId }, at }
		if (isWhole) await publishEvent(tx, { ...event, dedupeKey: `refund-covered:${refundId}:${disputeId}:${nth}` })
	}
	await handOverToPerson(tx, paymentId, FAILURE)
	return sumMinor(covers.map(({ minor }) => minor))
}

/** The bank's decision was reversed: what it had covered is owed again and sent as any other refund. */
export async function reopenCovered(tx: Db, dispute: LostDispute, at: Date): Promise<void> {
	const covered = await lockCovered(tx, dispute.id)
	for (const { id: refundId, minor: amountMinor } of covered)
		await insertPosting(tx, postRefundUncovered(dispute, { refundId, amountMinor, nth: dispute.nth, at }))
	await reopenRefunds(
		tx,
		covered.map(({ id }) => id),
		at,
	)
	await keepLost(tx, dispute.id, 0)
}

/**
 * The same for a refund of which only now is known that it was never made, its dispute lost meanwhile: as much as no line bears
 * of the loss is the refund's. The caller has locked the order.
 */
export async function coverLate(
	tx: Db,
	of: { paymentId: string; orderId: number; currency: DisputeToPost['currency'] },
	at: Date,
): Promise<void> {
	for (const { id, disputeId, lostMinor, platformMinor } of await lossesOf(tx, of)) {
		const { times: nth } = await bookedLoss(tx, { disputeId, orderId: of.orderId })
		if (nth === 0) continue
		const givenMinor = Math.max(0, Math.min(lostMinor, platformMinor))
		const coveredMinor = await coverWaitingRefunds(tx, { ...of, id, disputeId, nth }, { givenMinor, at })
		await keepLost(tx, id, lostMinor - coveredMinor)
	}
}
