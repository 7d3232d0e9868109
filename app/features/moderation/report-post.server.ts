import type { PostFault, PostSubject } from '#app/domain/reviews/post-states.ts'
import type { World } from '#app/platform/world.ts'
import { insertReport, readPost } from '#db/queries/posts.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'

/** Reports from one address in an hour. */
const REPORTS = 10
const HOUR_S = 3600

export interface ReportToMake {
	subject: PostSubject
	id: number
	reason: PostFault
	words: string
	accountId: number | null
	clientAddress: string
}

export type ReportOutcome = { outcome: 'reported' | 'reported-before' | 'not-found' | 'too-often' }

/** A text as one who reports it sees it; null unless everybody sees it. */
export async function readReported(world: World, post: { subject: PostSubject; id: number }): Promise<string | null> {
	const found = await readPost(world.db, post, { lock: false })
	return found?.state === 'SHOWN' ? found.words : null
}

/** Notes what somebody found wrong with a text. The text stays as it is until an administrator has looked. */
export async function reportPost(world: World, report: ReportToMake): Promise<ReportOutcome> {
	const { subject, id, reason, words, accountId, clientAddress } = report
	if ((await readReported(world, { subject, id })) === null) return { outcome: 'not-found' }
	const limit = { key: `report:${clientAddress}`, capacity: REPORTS, refillPerSecond: REPORTS / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-often' }
	const visitor = `visitor:${world.tokens.hash(world.tokens.of(`reporter:${clientAddress}`))}`
	const reporter = accountId === null ? visitor : `account:${accountId}`
	const isNew = await insertReport(world.db, { subject, id, reason, words, reporter, at: world.now() })
	return { outcome: isNew ? 'reported' : 'reported-before' }
}
