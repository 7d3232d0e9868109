import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { postNotices } from '#app/features/notifications/post-notices.server.ts'
import { allLines, ORDER_ROLES, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { reviewToTell } from '#db/queries/told-voices.ts'
import { inTransaction } from '#db/transaction.ts'

const pageOf = (number: string, lineId: number) => `/orders/${number}/reviews/${lineId}`

/** Asks a buyer how it was, with a way straight to the form where there is one thing to speak of. */
export async function tellReviewInvited(
	world: Teller,
	{ orderId, lineIds }: { orderId: number; lineIds: number[] },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const lines = allLines(told).filter(({ id }) => lineIds.includes(id))
		const [first] = lines
		if (!first) return
		const { order } = told
		await tellBuyer(
			tx,
			world,
			{ id: orderId, number: order.number },
			{
				...{ fact: `review-invited:${lineIds.join(',')}`, kind: 'review-invited', params: { order, lines } },
				...(lines.length === 1 && { link: pageOf(order.number, first.id) }),
			},
		)
	})
}

/** Tells a seller that a review of theirs can be seen. */
export async function tellReviewWritten(world: Teller, { reviewId }: { reviewId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const review = await reviewToTell(tx, reviewId)
		if (review?.state !== 'SHOWN') return
		const { enterpriseId, title, stars, orderId } = review
		await postNotices(tx, world, {
			...{ fact: `review-written:${reviewId}`, kind: 'seller-review', audience: 'SELLER', orderId, enterpriseId },
			params: { title, stars },
			link: `/seller/reviews?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, ORDER_ROLES),
		})
	})
}

/** Tells the author of a review that its seller replied. */
export async function tellReviewReplied(world: Teller, { reviewId }: { reviewId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const review = await reviewToTell(tx, reviewId)
		if (review?.replyState !== 'SHOWN') return
		const { title, seller, orderId, lineId } = review
		const { order } = await orderToTell(tx, orderId)
		await tellBuyer(
			tx,
			world,
			{ id: orderId, number: order.number },
			{
				...{ fact: `review-replied:${reviewId}`, kind: 'review-replied', params: { order, title, seller } },
				link: pageOf(order.number, lineId),
			},
		)
	})
}

/** Tells the author of a review that it was taken down, and why. */
export async function tellReviewHidden(world: Teller, { reviewId }: { reviewId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const review = await reviewToTell(tx, reviewId)
		if (!review?.hiddenFor) return
		const { title, orderId, lineId, hiddenFor } = review
		const { order } = await orderToTell(tx, orderId)
		await tellBuyer(
			tx,
			world,
			{ id: orderId, number: order.number },
			{
				...{ fact: `review-hidden:${reviewId}`, kind: 'review-hidden', params: { order, title, reason: hiddenFor } },
				link: pageOf(order.number, lineId),
			},
		)
	})
}
