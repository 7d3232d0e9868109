import { whyNoAnswer, type NoAnswer } from '#app/domain/payments/disputes.ts'
import type { EvidenceFacts } from '#app/features/disputes/draw-evidence.ts'
import { writeEvidence } from '#app/features/disputes/write-evidence.ts'
import type { World } from '#app/platform/world.ts'
import { insertDisputeAnswer, lockDispute } from '#db/queries/dispute-answers.ts'
import { findDeskDispute, provenOrder } from '#db/queries/dispute-desk.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type AnsweredDispute =
	| { outcome: 'answered' | 'not-found' | 'no-statement' }
	| { outcome: 'refused'; reason: NoAnswer }

const LEAST_WORDS = 20
const MOST_WORDS = 15_000

/**
 * Writes the answer to a dispute, with all that our rows prove as it stands now, and has it handed to the bank: the one answer a
 * bank takes.
 */
export async function answerDispute(
	world: World,
	disputeId: number,
	{ statement, by }: { statement: string; by: string },
): Promise<AnsweredDispute> {
	const words = statement.trim()
	if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return { outcome: 'no-statement' }
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<AnsweredDispute> => {
		await lockDispute(tx, disputeId)
		const dispute = await findDeskDispute(tx, disputeId)
		if (!dispute) return { outcome: 'not-found' }
		const hasAnswer = dispute.answerState !== null && dispute.answerState !== 'FAILED'
		const reason = whyNoAnswer({ ...dispute, hasAnswer }, at)
		if (reason) return { outcome: 'refused', reason }
		const order = await provenOrder(tx, dispute.orderId)
		const { providerId, amountMinor } = dispute
		const paper: EvidenceFacts = {
			...{ order, statement: words, isDemo: world.isDemo },
			dispute: { providerId, amountMinor, reason: dispute.reason },
		}
		const id = world.newId()
		await insertDisputeAnswer(tx, { id, disputeId, evidence: writeEvidence(order, words), paper, by, at })
		const change = { entity: 'dispute-answer', entityId: id, from: null, to: 'CREATED' } as const
		await recordStateChanges(tx, [{ ...change, actor: by, reason: `dispute ${disputeId}`, at }])
		const event = { topic: 'dispute-answered', dedupeKey: `dispute-answered:${id}`, payload: { answerId: id }, at }
		await publishEvent(tx, event)
		world.faultPoint('dispute-answer-before-commit')
		return { outcome: 'answered' }
	})
}
