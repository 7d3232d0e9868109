import { beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { inviteReviews } from '#app/features/reviews/invite-reviews.server.ts'
import { writeReview } from '#app/features/reviews/write-review.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { boughtLine, standing } from '#tests/support/reviewed-lines.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const HOUR = 3_600_000
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(async () => {
	clock.set(BOOKED)
	await database.db.updateTable('order_lines').set({ state: 'CLOSED', served_at: '2025-01-01T00:00:00Z' }).execute()
	await database.db
		.updateTable('order_lines')
		.set({ service_ends_at: '2025-01-02T00:00:00Z' })
		.where('kind', '=', 'STAY')
		.execute()
})

const invited = async () => (await eventsOf(world, 'review-invited')).map((event) => event as { lineIds: number[] })
const isInvited = async (lineId: number) => (await invited()).some(({ lineIds }) => lineIds.includes(lineId))

test('goods are asked about three days after their delivery, once: one before, at, one after', async () => {
	const line = await boughtLine(world, provider, { market, kind: 'GOODS' })
	await standing(world, line, 'DELIVERED')
	clock.advance(72 * HOUR - 1)
	expect(await inviteReviews(world)).toBe(0)
	clock.advance(1)
	expect(await inviteReviews(world)).toBe(1)
	clock.advance(1)
	expect(await inviteReviews(world)).toBe(0)
	expect((await invited()).filter(({ lineIds }) => lineIds.includes(line.lineId))).toHaveLength(1)
})

test('a stay is asked about twelve hours after its last day, also where the host never said it was left', async () => {
	const line = await boughtLine(world, provider, { market, kind: 'STAY' })
	await standing(world, line, 'CHECKED_IN')
	const row = database.db.selectFrom('order_lines').select('service_ends_at').where('id', '=', line.lineId)
	const ends = (await row.executeTakeFirstOrThrow()).service_ends_at as Date
	clock.set(new Date(ends.getTime() + 12 * HOUR - 1))
	expect(await inviteReviews(world)).toBe(0)
	clock.advance(1)
	expect(await inviteReviews(world)).toBe(1)
})

test('who wrote already, who got everything back, who did not come, and what is long over is not asked about', async () => {
	const kinds = ['written', 'back', 'no-show', 'old'] as const
	const lines = new Map(
		await Promise.all(
			kinds.map(async (one) => [one, await boughtLine(world, provider, { market, kind: 'GOODS' })] as const),
		),
	)
	for (const [kind, line] of lines) await standing(world, line, kind === 'no-show' ? 'CANCELLED' : 'DELIVERED')
	const [written, back] = [lines.get('written'), lines.get('back')]
	if (!written || !back) throw new Error('nothing bought')
	await writeReview(world, written.order, {
		...{ lineId: written.lineId, stars: 5, words: '很好很好' },
		photos: [],
		keeps: [],
		actor: 'guest',
	})
	await database.db
		.updateTable('order_lines')
		.set((it) => ({ refunded_minor: it.ref('paid_minor') }))
		.where('id', '=', back.lineId)
		.execute()
	clock.advance(14 * 24 * HOUR)
	await inviteReviews(world)
	for (const { lineId } of lines.values()) expect(await isInvited(lineId)).toBe(false)
})

test('two runs at once ask once', async () => {
	const line = await boughtLine(world, provider, { market, kind: 'GOODS' })
	await standing(world, line, 'DELIVERED')
	clock.advance(80 * HOUR)
	const counts = await Promise.all([inviteReviews(world), inviteReviews(world)])
	expect(counts.reduce((sum, each) => sum + each, 0)).toBe(1)
})

test('the guest is told once, what is over of an order in one notice; one thing leads straight to its form', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market), nightWish(market)]))
	const lines = await linesOf(world, orderId)
	for (const { id, kind } of lines.filter(({ kind }) => kind !== 'FEE')) {
		const over = {
			state: kind === 'GOODS' ? 'DELIVERED' : 'CHECKED_OUT',
			served_at: clock.now(),
			service_ends_at: kind === 'GOODS' ? null : clock.now(),
		}
		await database.db.updateTable('order_lines').set(over).where('id', '=', id).execute()
	}
	const single = await boughtLine(world, provider, { market, kind: 'GOODS' })
	await standing(world, single, 'DELIVERED')
	clock.advance(80 * HOUR)
	expect(await inviteReviews(world)).toBe(3)
	while (await deliverOutbox(world, outboxDeeds));
	const notices = await database.db
		.selectFrom('notices')
		.select(['order_id', 'link', 'account_id'])
		.where('kind', '=', 'review-invited')
		.execute()
	const of = (id: number) => notices.filter(({ order_id }) => order_id === id)
	const { number } = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	expect(of(orderId)).toEqual([{ order_id: orderId, link: `/orders/${number}`, account_id: null }])
	expect(of(single.orderId)).toEqual([
		{ order_id: single.orderId, link: `/orders/${single.order.number}/reviews/${single.lineId}`, account_id: null },
	])
})
