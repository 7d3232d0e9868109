import type { LetterSide } from '#app/domain/letters/letter.ts'
import type { PostFault } from '#app/domain/reviews/post-states.ts'
import type { World } from '#app/platform/world.ts'
import { findTalkedOf, lettersOfPart, type TalkKey } from '#db/queries/letters.ts'
import { insertReport } from '#db/queries/posts.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { passWall } from '#db/wall/behind-wall.ts'

/** Reports of one side about one part in an hour. */
const REPORTS = 10
const HOUR_S = 3600

export interface LetterReport {
	talk: TalkKey
	side: LetterSide
	id: number
	reason: PostFault
	words: string
}

/** A shown letter of the other side, or undefined: nobody reports their own, nor what is gone. */
async function findReportable(world: World, { talk, side, id }: Pick<LetterReport, 'talk' | 'side' | 'id'>) {
	const part = await findTalkedOf(world.db, talk)
	if (!part) return undefined
	const [letter] = await lettersOfPart(world.db, part.sellerOrderId, { before: id + 1, limit: 1 })
	return letter?.id === id && letter.side !== side && letter.hiddenFor === null ? { part, letter } : undefined
}

/** The words of a letter that may be reported; null for none. */
export async function readReportedLetter(world: World, wanted: Pick<LetterReport, 'talk' | 'side' | 'id'>) {
	return (await findReportable(world, wanted))?.letter.words ?? null
}

/** Notes what one side finds wrong with a letter of the other; an administrator reads what was reported, and nothing else. */
export async function reportLetter(
	world: World,
	report: LetterReport,
): Promise<{ outcome: 'reported' | 'not-found' | 'too-often' }> {
	const found = await findReportable(world, report)
	if (!found) return { outcome: 'not-found' }
	const { side, id, reason, words } = report
	const { sellerOrderId } = found.part
	const at = world.now()
	const limit = { key: `letter-report:${side}:${sellerOrderId}`, capacity: REPORTS, refillPerSecond: REPORTS / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: at, factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-often' }
	const reporter = `${side.toLowerCase()}:${sellerOrderId}`
	await passWall(world.db, 'report-letter', (all) =>
		insertReport(all, { subject: 'letter', id, reason, words, reporter, at }),
	)
	return { outcome: 'reported' }
}
