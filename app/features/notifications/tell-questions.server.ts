import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { ORDER_ROLES } from '#app/features/notifications/tell-people.server.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { questionToTell } from '#db/queries/told-voices.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells a seller that somebody asks about a thing of theirs. */
export async function tellQuestionAsked(world: Teller, { questionId }: { questionId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const question = await questionToTell(tx, questionId)
		if (question?.state !== 'SHOWN') return
		const { enterpriseId, title } = question
		await postNotices(tx, world, {
			...{
				fact: `question-asked:${questionId}`,
				kind: 'seller-question',
				audience: 'SELLER',
				orderId: null,
				enterpriseId,
			},
			params: { title },
			link: `/seller/questions?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, ORDER_ROLES),
		})
	})
}

/** Tells who asked that the seller answered. */
export async function tellQuestionAnswered(world: Teller, { questionId }: { questionId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const question = await questionToTell(tx, questionId)
		if (!question?.accountId || question.answerState !== 'SHOWN') return
		const { accountId, language, title, seller, listing } = question
		await postNotices(tx, world, {
			...{ fact: `question-answered:${questionId}`, kind: 'question-answered', audience: 'BUYER', orderId: null },
			params: { title, seller },
			link: `${listingPath(listing)}/questions`,
			people: [{ accountId, language, muted: [] }],
		})
	})
}
