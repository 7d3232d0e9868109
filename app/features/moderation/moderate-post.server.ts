import type { Administrator } from '#app/domain/accounts/roles.ts'
import { mayMovePost, type ModeratedSubject, type PostFault, type PostState } from '#app/domain/reviews/post-states.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import {
	countPostsToDecide,
	isInRegion,
	listPosts,
	movePost,
	type Post,
	readPost,
	settleReports,
} from '#db/queries/posts.ts'
import { recountRating } from '#db/queries/review-lines.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const MOST = 100

/** What waits for a look, and what was taken down, in a region. */
export async function readModeration(world: World, { regionCode }: Administrator) {
	const [toDecide, hidden] = await Promise.all([
		listPosts(world.db, regionCode, { which: 'to-decide', limit: MOST }),
		listPosts(world.db, regionCode, { which: 'hidden', limit: MOST }),
	])
	return { toDecide, hidden }
}

/** How many texts wait for a look. */
export const countToModerate = (world: World, { regionCode }: { regionCode: string }) =>
	countPostsToDecide(world.db, regionCode)

export type Verdict =
	| { does: 'show'; why: string }
	/** `fault` says what is wrong with it: never that it thinks badly of a seller. */
	| { does: 'hide'; fault: PostFault; why: string }

export type ModerateOutcome = { outcome: 'decided' | 'not-found' | 'no-move' }

/** Tells whom it concerns that a text is seen from now on, or is not any more. */
async function announce(tx: Db, post: Post, to: PostState, at: Date): Promise<void> {
	const { subject, id } = post
	// The two of a talk see in it what was taken down and why.
	if (subject === 'letter') return
	const isReviews = subject === 'review' || subject === 'reply'
	const payload = isReviews ? { reviewId: id } : { questionId: id }
	const shown = {
		review: 'review-written',
		reply: 'review-replied',
		question: 'question-asked',
		answer: 'question-answered',
	}
	if (to === 'SHOWN') {
		await publishEvent(tx, { topic: shown[subject], dedupeKey: `${shown[subject]}:${id}`, payload, at })
	} else if (subject === 'review') {
		const dedupeKey = `review-hidden:${id}:${at.getTime()}`
		await publishEvent(tx, { topic: 'review-hidden', dedupeKey, payload, at })
	}
}

/** Shows or takes down a text about a thing of the administrator's region, with a reason; its open reports are settled. */
export async function moderatePost(
	world: World,
	{ account, regionCode }: Administrator,
	{ subject, id, verdict }: { subject: ModeratedSubject; id: number; verdict: Verdict },
): Promise<ModerateOutcome> {
	const at = world.now()
	const to: PostState = verdict.does === 'show' ? 'SHOWN' : 'HIDDEN'
	const hiddenFor = verdict.does === 'hide' ? verdict.fault : null
	return inTransaction(world.db, async (tx): Promise<ModerateOutcome> => {
		const post = await readPost(tx, { subject, id }, { lock: true })
		if (!post || !(await isInRegion(tx, post.enterpriseId, regionCode))) return { outcome: 'not-found' }
		const stays = post.state === to && to === 'SHOWN'
		if (!stays && !mayMovePost(post.state, to)) return { outcome: 'no-move' }
		await settleReports(tx, { subject, id }, at)
		const reason = [hiddenFor, verdict.why].filter(Boolean).join(': ')
		const { accountId } = account
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: accountId, subjectKind: subject, subjectId: id },
			...{ action: `${subject}.${to === 'SHOWN' ? 'shown' : 'hidden'}`, details: { from: post.state, reason } },
		})
		if (stays) return { outcome: 'decided' }
		await movePost(tx, { subject, id }, { to, hiddenFor })
		if (subject === 'review' && post.listingId !== null) await recountRating(tx, post.listingId)
		const change = { entity: subject, entityId: id, from: post.state, to, actor: `account:${accountId}`, reason, at }
		await recordStateChanges(tx, [change])
		await announce(tx, post, to, at)
		return { outcome: 'decided' }
	})
}
