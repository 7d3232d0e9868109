import type { Buyer } from '#app/domain/accounts/roles.ts'
import { anonymousName } from '#app/domain/reviews/author-name.ts'
import { holdsContact } from '#app/domain/reviews/contact-words.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import { languageOfWords } from '#app/domain/reviews/words-language.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { insertQuestion } from '#db/queries/seller-voices.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Questions of one person in an hour. */
const QUESTIONS = 10
const HOUR_S = 3600

export type AskOutcome = { outcome: 'asked'; state: PostState } | { outcome: 'too-often' }

/** Puts a question about a listing before everybody, and tells its seller. */
export async function askQuestion(
	world: World,
	{ accountId, name }: Buyer,
	question: { listingId: number; enterpriseId: number; words: string },
): Promise<AskOutcome> {
	const limit = { key: `question:${accountId}`, capacity: QUESTIONS, refillPerSecond: QUESTIONS / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-often' }
	const { words } = question
	const state: PostState = holdsContact(words) ? 'HELD' : 'SHOWN'
	const at = world.now()
	const language = languageOfWords(words)
	return inTransaction(world.db, async (tx): Promise<AskOutcome> => {
		const author = anonymousName(name, language)
		const questionId = await insertQuestion(tx, { ...question, accountId, author, language, state, at })
		const change = { entity: 'question' as const, entityId: questionId, from: null, to: state }
		await recordStateChanges(tx, [{ ...change, actor: `account:${accountId}`, at }])
		if (state === 'SHOWN') {
			const event = { topic: 'question-asked', dedupeKey: `question-asked:${questionId}`, payload: { questionId } }
			await publishEvent(tx, { ...event, at })
		}
		return { outcome: 'asked', state }
	})
}
