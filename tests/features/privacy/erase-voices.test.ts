import { expect, test } from 'vitest'
import { askQuestion } from '#app/features/questions/ask-question.server.ts'
import { reportPost } from '#app/features/moderation/report-post.server.ts'
import { readReviewPage } from '#app/features/reviews/read-reviews.server.ts'
import { writeReview } from '#app/features/reviews/write-review.server.ts'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { eraseHeldData, readHeldData } from '#db/queries/held-data.ts'
import { inTransaction } from '#db/transaction.ts'
import { useMarket } from '#tests/support/database.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { boughtLine, standing } from '#tests/support/reviewed-lines.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)

test('what somebody said in public is exported; erased, it stays without its author and photos, and reports bear no account', async () => {
	const market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const accountId = await addPerson(world, 'voice@example.test')
	const line = await boughtLine(world, provider, { market, kind: 'GOODS' })
	await database.db.updateTable('orders').set({ account_id: accountId }).where('id', '=', line.orderId).execute()
	await standing(world, line, 'DELIVERED')
	const photos = [await phonePhoto()]
	const review = { lineId: line.lineId, stars: 2, words: '淡了一点', photos, keeps: [], actor: `account:${accountId}` }
	expect(await writeReview(world, line.order, review)).toMatchObject({ outcome: 'written' })
	const question = { listingId: market.productId, enterpriseId: market.enterpriseId, words: '能寄样品吗？' }
	await askQuestion(world, { accountId, name: '林晓' } as Buyer, question)
	const [{ id } = { id: 0 }] = await database.db.selectFrom('reviews').select('id').execute()
	await reportPost(world, {
		...{ subject: 'review', id, reason: 'OFF_TOPIC', words: '说错了地方', accountId, clientAddress: '192.0.2.1' },
	})

	const person = { accountId, orderIds: [line.orderId] }
	const told = JSON.stringify(await readHeldData(database.db, person))
	for (const word of ['淡了一点', '能寄样品吗？', '说错了地方']) expect(told).toContain(word)
	await inTransaction(database.db, (tx) => eraseHeldData(tx, person, clock.now()))
	const page = await readReviewPage(world, 'zh', { shelf: 'products', slug: 'spring-tea' }, () => null)
	expect(page?.reviews).toMatchObject([{ stars: 2, words: '淡了一点', author: '已注销 · erased', photos: [] }])
	const questions = await database.db.selectFrom('questions').select(['author', 'account_id']).execute()
	expect(questions).toEqual([{ author: '已注销 · erased', account_id: null }])
	const reports = await database.db.selectFrom('post_reports').select(['reporter', 'words']).execute()
	expect(reports).toEqual([{ reporter: expect.stringMatching(/^erased:\d+$/), words: '' }])
})
