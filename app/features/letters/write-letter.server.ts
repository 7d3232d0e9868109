import { type LetterRefusal, letterRefusal, type LetterSide } from '#app/domain/letters/letter.ts'
import { languageOfWords } from '#app/domain/reviews/words-language.ts'
import type { World } from '#app/platform/world.ts'
import { findTalkedOf, insertLetter, type TalkKey } from '#db/queries/letters.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Letters of one side about one part in an hour. */
const LETTERS = 20
const HOUR_S = 3600

/** Who writes, and about which part: the guard of the route has made sure. */
export interface Writer {
	talk: TalkKey
	side: LetterSide
	actor: string
}

export type WriteOutcome =
	| { outcome: 'written' | 'written-before' | 'not-found' | 'too-often' }
	| { outcome: 'refused'; problem: LetterRefusal }

/** Keeps what one side says to the other about its part of an order, and has it told. */
export async function writeLetter(
	world: World,
	{ talk, side, actor }: Writer,
	{ words, key }: { words: string; key: string },
): Promise<WriteOutcome> {
	const at = world.now()
	const part = await findTalkedOf(world.db, talk)
	if (!part) return { outcome: 'not-found' }
	const limit = { key: `letter:${side}:${part.sellerOrderId}`, capacity: LETTERS, refillPerSecond: LETTERS / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: at, factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-often' }
	const problem = letterRefusal(part, at)
	if (problem) return { outcome: 'refused', problem }
	return inTransaction(world.db, async (tx): Promise<WriteOutcome> => {
		const letterId = await insertLetter(tx, { part, side, words, language: languageOfWords(words), key, at })
		if (letterId === undefined) return { outcome: 'written-before' }
		await recordStateChanges(tx, [{ entity: 'letter', entityId: letterId, from: null, to: 'SHOWN', actor, at }])
		const event = { topic: 'letter-written', dedupeKey: `letter-written:${letterId}`, payload: { letterId } }
		await publishEvent(tx, { ...event, at })
		return { outcome: 'written' }
	})
}
