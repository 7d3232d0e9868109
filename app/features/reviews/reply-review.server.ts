import type { Seller } from '#app/domain/accounts/roles.ts'
import { holdsContact } from '#app/domain/reviews/contact-words.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { countUnanswered, insertReply, listReviewsOfSeller } from '#db/queries/seller-voices.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const PER_PAGE = 20

/** What buyers said of a seller's things, page by page. */
export async function readSellerReviews(world: World, { enterpriseId }: Seller, page: number) {
	const { items, total } = await listReviewsOfSeller(world.db, enterpriseId, { page, perPage: PER_PAGE })
	return { reviews: items, page, pageCount: Math.ceil(total / PER_PAGE) }
}

/** How many reviews and questions wait for a seller's words. */
export const countToAnswer = (world: World, { enterpriseId }: { enterpriseId: number }) =>
	countUnanswered(world.db, enterpriseId)

export type ReplyOutcome = { outcome: 'replied'; state: PostState } | { outcome: 'not-found' }

/** Keeps a seller's one public reply to a review of their own things, and tells its author. */
export async function replyReview(
	world: World,
	seller: Seller,
	{ id, words }: { id: number; words: string },
): Promise<ReplyOutcome> {
	const { enterpriseId, account } = seller
	const at = world.now()
	const state = holdsContact(words) ? 'HELD' : 'SHOWN'
	return inTransaction(world.db, async (tx): Promise<ReplyOutcome> => {
		const replied = await insertReply(tx, { id, enterpriseId, words, state, at })
		if (!replied) return { outcome: 'not-found' }
		const actor = `account:${account.accountId}`
		await recordStateChanges(tx, [{ entity: 'reply', entityId: id, from: null, to: state, actor, at }])
		if (state === 'SHOWN') {
			const event = { topic: 'review-replied', dedupeKey: `review-replied:${id}`, payload: { reviewId: id } }
			await publishEvent(tx, { ...event, at })
		}
		return { outcome: 'replied', state }
	})
}
