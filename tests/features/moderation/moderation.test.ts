import { beforeAll, describe, expect, test } from 'vitest'
import type { Administrator, Buyer, Seller } from '#app/domain/accounts/roles.ts'
import type { PostSubject } from '#app/domain/reviews/post-states.ts'
import {
	countToModerate,
	moderatePost,
	readModeration,
	type Verdict,
} from '#app/features/moderation/moderate-post.server.ts'
import { reportPost } from '#app/features/moderation/report-post.server.ts'
import { answerQuestion } from '#app/features/questions/answer-question.server.ts'
import { askQuestion } from '#app/features/questions/ask-question.server.ts'
import { readQuestionPage } from '#app/features/questions/read-questions.server.ts'
import { readReviewPage } from '#app/features/reviews/read-reviews.server.ts'
import { replyReview } from '#app/features/reviews/reply-review.server.ts'
import { writeReview } from '#app/features/reviews/write-review.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { boughtLine, standing } from '#tests/support/reviewed-lines.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let asker = {} as Buyer
let seller = {} as Seller
let administrator = {} as Administrator

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	const accountId = await addPerson(world, 'asker@example.test')
	asker = { accountId, name: '林晓' } as Buyer
	seller = { account: { accountId }, enterpriseId: market.enterpriseId } as Seller
	administrator = { account: { accountId }, regionCode: VILLAGE, mayWrite: true } as Administrator
})

async function reviewed(words = '茶很香，包装也好。', stars = 4) {
	const line = await boughtLine(world, provider, { market, kind: 'GOODS' })
	await standing(world, line, 'DELIVERED')
	await writeReview(world, line.order, {
		...{ lineId: line.lineId, stars, words, photos: [] },
		keeps: [],
		actor: 'guest',
	})
	const row = database.db.selectFrom('reviews').select('id').where('order_line_id', '=', line.lineId)
	return { id: (await row.executeTakeFirstOrThrow()).id, ...line }
}

async function asked(words = '可以带宠物吗？') {
	const { productId: listingId, enterpriseId } = market
	await askQuestion(world, asker, { listingId, enterpriseId, words })
	return (await database.db.selectFrom('questions').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id
}

const decide = (subject: PostSubject, id: number, verdict: Verdict, by = administrator) =>
	moderatePost(world, by, { subject, id, verdict })

const hide: Verdict = { does: 'hide', fault: 'ABUSE', why: '有辱骂的话' }
const show: Verdict = { does: 'show', why: '' }

const report = (subject: PostSubject, id: number, parts: { accountId?: number; clientAddress?: string } = {}) =>
	reportPost(world, {
		...{ subject, id, reason: 'ABUSE', words: '骂人', accountId: parts.accountId ?? null },
		clientAddress: parts.clientAddress ?? '192.0.2.7',
	})

const shownReviews = async () =>
	(await readReviewPage(world, 'zh', { shelf: 'products', slug: 'spring-tea' }, () => null))?.reviews ?? []

const shownQuestions = async () =>
	(await readQuestionPage(world, 'zh', { shelf: 'products', slug: 'spring-tea', page: 1 }))?.questions ?? []

const waiting = async () =>
	(await readModeration(world, administrator)).toDecide.map(({ subject, id }) => `${subject} ${id}`)

describe('a report', () => {
	test('changes nothing that is seen until an administrator has looked; then what is hidden is neither seen nor counted', async () => {
		const { id } = await reviewed()
		expect(await report('review', id)).toEqual({ outcome: 'reported' })
		const before = await shownReviews()
		expect(before.some((review) => review.id === id)).toBe(true)
		expect(await waiting()).toContain(`review ${id}`)
		expect(await decide('review', id, hide)).toEqual({ outcome: 'decided' })
		expect((await shownReviews()).some((review) => review.id === id)).toBe(false)
		expect(await waiting()).not.toContain(`review ${id}`)
		expect(await eventsOf(world, 'review-hidden')).toContainEqual({ reviewId: id })
		const log = database.db.selectFrom('state_changes').select(['from_state', 'to_state', 'reason'])
		const changes = await log.where('entity', '=', 'review').where('entity_id', '=', String(id)).execute()
		expect(changes.at(-1)).toEqual({ from_state: 'SHOWN', to_state: 'HIDDEN', reason: 'ABUSE: 有辱骂的话' })
		const audit = database.db.selectFrom('audit_entries').select(['action', 'actor_kind', 'details'])
		const entries = await audit.where('subject_kind', '=', 'review').where('subject_id', '=', String(id)).execute()
		expect(entries).toEqual([
			{
				...{ action: 'review.hidden', actor_kind: 'account' },
				details: { from: 'SHOWN', reason: 'ABUSE: 有辱骂的话' },
			},
		])
	})

	test('counts once from the same person or address, and not of what is not seen', async () => {
		const { id } = await reviewed()
		expect(await report('review', id)).toEqual({ outcome: 'reported' })
		expect(await report('review', id)).toEqual({ outcome: 'reported-before' })
		expect(await report('review', id, { clientAddress: '192.0.2.8' })).toEqual({ outcome: 'reported' })
		expect(await report('reply', id)).toEqual({ outcome: 'not-found' })
		await decide('review', id, hide)
		expect(await report('review', id, { clientAddress: '192.0.2.9' })).toEqual({ outcome: 'not-found' })
		const rows = await database.db.selectFrom('post_reports').select('reporter').execute()
		expect(JSON.stringify(rows)).not.toContain('192.0.2')
	})

	test('that finds nothing wrong is settled, and the review stays as it was', async () => {
		const { id } = await reviewed('太差了，再也不来。', 1)
		await report('review', id)
		expect(await decide('review', id, show)).toEqual({ outcome: 'decided' })
		expect(await waiting()).not.toContain(`review ${id}`)
		expect((await shownReviews()).some((review) => review.id === id)).toBe(true)
	})

	test('is limited from one address', async () => {
		const outcomes: string[] = []
		for (let at = 0; at < 11; at++) {
			const { id } = await reviewed()
			outcomes.push((await report('review', id, { clientAddress: '198.51.100.1' })).outcome)
		}
		expect(outcomes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'reported'))
		expect(outcomes[10]).toBe('too-often')
	})
})

describe('an administrator', () => {
	test('shows what waited: it is seen, counted and told from then on', async () => {
		const { id } = await reviewed('好茶，电话 13812345678', 5)
		const count = await countToModerate(world, administrator)
		expect(await waiting()).toContain(`review ${id}`)
		expect(await decide('review', id, show)).toEqual({ outcome: 'decided' })
		expect(await countToModerate(world, administrator)).toBe(count - 1)
		expect((await shownReviews()).some((review) => review.id === id)).toBe(true)
		expect(await eventsOf(world, 'review-written')).toContainEqual({ reviewId: id })
	})

	test('brings back what was taken down by mistake; hiding it twice is no move', async () => {
		const { id } = await reviewed()
		await decide('review', id, hide)
		expect(await decide('review', id, hide)).toEqual({ outcome: 'no-move' })
		expect((await readModeration(world, administrator)).hidden.some((post) => post.id === id)).toBe(true)
		expect(await decide('review', id, show)).toEqual({ outcome: 'decided' })
		expect((await shownReviews()).some((review) => review.id === id)).toBe(true)
	})

	test('of another region neither sees nor decides', async () => {
		const elsewhere = { ...administrator, regionCode: '990102000000' } as Administrator
		const { id } = await reviewed('看 https://example.com')
		expect((await readModeration(world, elsewhere)).toDecide).toEqual([])
		expect(await countToModerate(world, elsewhere)).toBe(0)
		expect(await decide('review', id, show, elsewhere)).toEqual({ outcome: 'not-found' })
	})
})

describe('a seller’s reply', () => {
	test('is public, one for each review, and only to reviews of their own things', async () => {
		const { id } = await reviewed()
		const other = { ...seller, enterpriseId: 999 } as Seller
		expect(await replyReview(world, other, { id, words: '谢谢' })).toEqual({ outcome: 'not-found' })
		expect(await replyReview(world, seller, { id, words: '谢谢惠顾' })).toEqual({ outcome: 'replied', state: 'SHOWN' })
		expect(await replyReview(world, seller, { id, words: '再说一句' })).toEqual({ outcome: 'not-found' })
		expect((await shownReviews()).find((review) => review.id === id)?.reply).toBe('谢谢惠顾')
		expect(await eventsOf(world, 'review-replied')).toContainEqual({ reviewId: id })
	})

	test('is taken down by itself: the review stays', async () => {
		const { id } = await reviewed()
		await replyReview(world, seller, { id, words: '你才差' })
		await report('reply', id)
		expect(await waiting()).toContain(`reply ${id}`)
		expect(await decide('reply', id, hide)).toEqual({ outcome: 'decided' })
		const review = (await shownReviews()).find((one) => one.id === id)
		expect(review).toMatchObject({ id, reply: null })
	})

	test('with a way to be reached waits for a look', async () => {
		const { id } = await reviewed()
		expect(await replyReview(world, seller, { id, words: '请打 0577-88123456' })).toEqual({
			...{ outcome: 'replied', state: 'HELD' },
		})
		expect((await shownReviews()).find((review) => review.id === id)?.reply).toBeNull()
	})
})

describe('a question', () => {
	test('is public at once, its seller is told, and answered once by its seller alone', async () => {
		const id = await asked()
		expect(await eventsOf(world, 'question-asked')).toContainEqual({ questionId: id })
		expect((await shownQuestions()).find((one) => one.id === id)).toMatchObject({ author: '林**', answer: null })
		const other = { ...seller, enterpriseId: 999 } as Seller
		expect(await answerQuestion(world, other, { id, words: '可以' })).toEqual({ outcome: 'not-found' })
		expect(await answerQuestion(world, seller, { id, words: '可以的' })).toEqual({
			outcome: 'answered',
			state: 'SHOWN',
		})
		expect(await answerQuestion(world, seller, { id, words: '不可以' })).toEqual({ outcome: 'not-found' })
		expect((await shownQuestions()).find((one) => one.id === id)?.answer).toBe('可以的')
		expect(await eventsOf(world, 'question-answered')).toContainEqual({ questionId: id })
	})

	test('and its answer are moderated the same way', async () => {
		const id = await asked('加微信 abc12345 问吗？')
		expect((await shownQuestions()).some((one) => one.id === id)).toBe(false)
		await decide('question', id, show)
		expect((await shownQuestions()).some((one) => one.id === id)).toBe(true)
		await answerQuestion(world, seller, { id, words: '不行' })
		await decide('answer', id, hide)
		expect((await shownQuestions()).find((one) => one.id === id)?.answer).toBeNull()
		await report('question', id)
		await decide('question', id, hide)
		expect((await shownQuestions()).some((one) => one.id === id)).toBe(false)
	})

	test('is limited to ten in an hour', async () => {
		const many = { ...asker, accountId: await addPerson(world, 'many@example.test') } as Buyer
		const { productId: listingId, enterpriseId } = market
		const outcomes = []
		for (let at = 0; at < 11; at++) {
			outcomes.push((await askQuestion(world, many, { listingId, enterpriseId, words: `第 ${at} 个问题` })).outcome)
		}
		expect([outcomes[9], outcomes[10]]).toEqual(['asked', 'too-often'])
	})
})
