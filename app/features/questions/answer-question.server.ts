import type { Seller } from '#app/domain/accounts/roles.ts'
import { holdsContact } from '#app/domain/reviews/contact-words.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertAnswer, listQuestionsOfSeller } from '#db/queries/seller-voices.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const PER_PAGE = 20

/** What visitors ask about a seller's things, page by page. */
export async function readSellerQuestions(world: World, { enterpriseId }: Seller, page: number) {
	const { items, total } = await listQuestionsOfSeller(world.db, enterpriseId, { page, perPage: PER_PAGE })
	return { questions: items, page, pageCount: Math.ceil(total / PER_PAGE) }
}

export type AnswerOutcome = { outcome: 'answered'; state: PostState } | { outcome: 'not-found' }

/** Keeps a seller's one public answer to a question about their own things, and tells who asked. */
export async function answerQuestion(
	world: World,
	{ enterpriseId, account }: Seller,
	{ id, words }: { id: number; words: string },
): Promise<AnswerOutcome> {
	const at = world.now()
	const state: PostState = holdsContact(words) ? 'HELD' : 'SHOWN'
	return inTransaction(world.db, async (tx): Promise<AnswerOutcome> => {
		if (!(await insertAnswer(tx, { id, enterpriseId, words, state, at }))) return { outcome: 'not-found' }
		const actor = `account:${account.accountId}`
		await recordStateChanges(tx, [{ entity: 'answer', entityId: id, from: null, to: state, actor, at }])
		if (state === 'SHOWN') {
			const event = { topic: 'question-answered', dedupeKey: `question-answered:${id}`, payload: { questionId: id } }
			await publishEvent(tx, { ...event, at })
		}
		return { outcome: 'answered', state }
	})
}
