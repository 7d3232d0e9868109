import { drawEvidence, type EvidenceFacts } from '#app/features/disputes/draw-evidence.ts'
import type { AnswerReport } from '#app/platform/payment-reports.ts'
import type { World } from '#app/platform/world.ts'
import { findAnswerToSend, keepAnswerFile, settleAnswer, type DisputeAnswer } from '#db/queries/dispute-answers.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** The paper at the provider: uploaded once, under a key of its own. */
async function upload(world: World, answer: DisputeAnswer): Promise<string> {
	if (answer.fileId !== null) return answer.fileId
	const bytes = await world.papers.print(drawEvidence(answer.paper as EvidenceFacts, answer.createdAt))
	const paper = { name: 'evidence.pdf', bytes }
	const fileId = await world.payments.uploadEvidence(paper, `${answer.idempotencyKey}:paper`)
	await keepAnswerFile(world.db, answer.id, fileId)
	return fileId
}

/** An answer that is there already is asked about first: a call whose word was lost may have handed it in. */
async function handIn(world: World, answer: DisputeAnswer): Promise<AnswerReport> {
	const dispute = await world.payments.lookDispute(answer.providerId)
	if (dispute.submissions > 0) return { outcome: 'sent', dispute }
	const evidence = { ...answer.evidence, uncategorized_file: await upload(world, answer) }
	return world.payments.answerDispute(answer.providerId, evidence, answer.idempotencyKey)
}

type End = Parameters<typeof settleAnswer>[2]

const settle = (world: World, id: string, end: End) =>
	inTransaction(world.db, async (tx) => {
		if (!(await settleAnswer(tx, id, end))) return
		const change = { entity: 'dispute-answer', entityId: id, from: 'CREATED', to: end.state } as const
		await recordStateChanges(tx, [{ ...change, actor: 'provider', at: end.at }])
	})

/**
 * Hands a written answer to the buyer's bank through the provider: under one key, so that however often it is tried the bank has
 * it once. No word of the provider's is an error, after which the outbox tries again; a refusal is kept for a person.
 */
export async function sendDisputeAnswer(world: World, { answerId }: { answerId: string }): Promise<void> {
	const answer = await findAnswerToSend(world.db, answerId)
	if (!answer) return
	const report = await handIn(world, answer)
	world.faultPoint('dispute-answer-sent')
	const isSent = report.outcome === 'sent'
	const failure = isSent ? null : report.reason
	await settle(world, answer.id, { state: isSent ? 'SENT' : 'FAILED', failure, at: world.now() })
	if (!isSent) world.log.error({ dispute_id: answer.providerId, failure }, 'the answer to a dispute was refused')
}
