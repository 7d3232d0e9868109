import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import { agreeToBeRemembered } from '#app/features/sharing/answer-consent.server.ts'
import { attributeOrder } from '#app/features/sharing/attribute-order.server.ts'
import { grantReward } from '#app/features/sharing/grant-reward.server.ts'
import { knowBuyer } from '#app/features/sharing/know-buyer.server.ts'
import { makeLink } from '#app/features/sharing/make-link.server.ts'
import { readOwnSharing } from '#app/features/sharing/read-own-sharing.server.ts'
import { takeOwnRewards } from '#app/features/sharing/take-rewards.server.ts'
import { moveRewardOf, moveWaitingRewards } from '#app/features/sharing/move-rewards.server.ts'
import { openShare } from '#app/features/sharing/open-share.server.ts'
import type { World } from '#app/platform/world.ts'
import { eraseHeldData } from '#db/queries/held-data.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let sharerId = 0
let phones = 0

beforeAll(async () => {
	market = database.market
	sharerId = await addPerson(createTestWorld(database.db, { clock }), 'sharer@example.test')
})
beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** A visitor who came by a link of the sharer's. */
async function comeByShare() {
	const made = await makeLink(world, {
		...{ path: '/products/spring-tea', channel: 'wechat', accountId: sharerId, visitorId: null },
	})
	if (made.outcome !== 'made') throw new Error(made.outcome)
	const visitorId = await agreeToBeRemembered(world, { visitorId: null, touch: '' })
	const came = { code: made.code, remembered: { id: visitorId }, accountId: null, userAgent: 'Mozilla/5.0' }
	await openShare(world, { ...came, clientAddress: `192.0.2.${phones + 1}` })
	await world.touches.flush()
	return visitorId
}

async function buyTea(parts: Partial<OrderToPlace> = {}) {
	const phone = `138${String(++phones).padStart(8, '0')}`
	const buyer = { ...BUYER, phone, email: `b${phones}@example.test`, ...parts.buyer }
	clock.advance(60_000)
	return buy(world, provider, orderOf([teaWish(market)], { ...parts, buyer }))
}

const rewardOf = (orderId: number) =>
	database.db.selectFrom('rewards').selectAll().where('order_id', '=', orderId).executeTakeFirst()
const creditsOf = (orderId: number) =>
	database.db.selectFrom('attributions').selectAll().where('order_id', '=', orderId).orderBy('model').execute()

async function rewarded() {
	const visitorId = await comeByShare()
	const orderId = await buyTea({ visitorId })
	await grantReward(world, { orderId })
	return { orderId, visitorId, lines: await linesOf(world, orderId) }
}

test('an order of a visitor who agreed says so in the statement that writes it; any other says nothing', async () => {
	const before = (await eventsOf(world, 'order-placed')).length
	const known = await buyTea({ visitorId: await comeByShare() })
	await buyTea()
	expect((await eventsOf(world, 'order-placed')).slice(before)).toEqual([{ orderId: known }])
})

test('what led to an order is frozen as of its placement: told again later, and after another click, it stays', async () => {
	const visitorId = await comeByShare()
	const orderId = await buyTea({ visitorId })
	await attributeOrder(world, { orderId })
	const frozen = await creditsOf(orderId)
	expect(frozen.map(({ model }) => model)).toEqual(['FIRST_TOUCH', 'LAST_NON_DIRECT_30D', 'LINEAR'])
	expect(new Set(frozen.map(({ source }) => source))).toEqual(new Set(['chat_share']))
	await comeByShare()
	await attributeOrder(world, { orderId })
	expect(await creditsOf(orderId)).toEqual(frozen)
	const order = await database.db.selectFrom('orders').select('last_touch').where('id', '=', orderId).executeTakeFirst()
	expect(order?.last_touch).toBe('chat_share')
})

test('one sharer is rewarded for an order, once, and the reward waits for the goods', async () => {
	const { orderId, lines } = await rewarded()
	await grantReward(world, { orderId })
	const sold = lines.filter(({ kind }) => kind === 'GOODS').reduce((sum, line) => sum + line.paid_minor, 0)
	expect(await rewardOf(orderId)).toMatchObject({
		...{ account_id: sharerId, state: 'PENDING', amount_minor: Math.floor(sold * 0.03) },
	})
	await moveWaitingRewards(world)
	expect(await rewardOf(orderId)).toMatchObject({ state: 'PENDING' })
})

test('a reward freezes when the goods are had and is available seven days later', async () => {
	const { orderId } = await rewarded()
	const had = clock.now()
	await database.db.updateTable('order_lines').set({ served_at: had }).execute()
	await moveWaitingRewards(world)
	expect(await rewardOf(orderId)).toMatchObject({ state: 'FROZEN', frozen_at: had })
	clock.set(new Date(addHours(had, 7 * 24).getTime() - 1))
	await moveWaitingRewards(world)
	expect(await rewardOf(orderId)).toMatchObject({ state: 'FROZEN' })
	clock.advance(1)
	await moveWaitingRewards(world)
	expect(await rewardOf(orderId)).toMatchObject({ state: 'AVAILABLE' })
})

test('what is available is taken as one coupon, once; a refund after it is set off against the next', async () => {
	const buyer = { accountId: sharerId } as Buyer
	await database.db.updateTable('rewards').set({ state: 'REVERSED', amount_minor: 0, paid_minor: 0 }).execute()
	const { orderId } = await rewarded()
	expect(await takeOwnRewards(world, buyer)).toEqual({ outcome: 'too-little' })
	await database.db
		.updateTable('rewards')
		.set({ state: 'AVAILABLE', amount_minor: 500 })
		.where('order_id', '=', orderId)
		.execute()
	const results = await Promise.all([takeOwnRewards(world, buyer), takeOwnRewards(world, buyer)])
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['taken', 'too-little'])
	const coupons = await database.db.selectFrom('coupons').selectAll().where('funded_by', '=', 'platform').execute()
	expect(coupons).toMatchObject([{ amount_minor: 500, per_buyer: 1, enterprise_id: null }])
	expect(await rewardOf(orderId)).toMatchObject({ state: 'PAID', paid_minor: 500, coupon_id: coupons[0]?.id })
	expect(await readOwnSharing(world, buyer)).toMatchObject({ takeable: 0, canTake: false })
})

test('a refund takes its part of the reward back, and a refund of all takes all', async () => {
	const { orderId, lines } = await rewarded()
	const [line] = lines
	const back = async (amountMinor: number) => {
		const { id: paymentId } = await paymentOf(database.db, orderId)
		const refund = { id: world.newId(), paymentId, orderId, amountMinor, reason: 'test', at: clock.now() }
		await insertRefund(database.db, { ...refund, lines: [{ id: line?.id ?? 0, amountMinor }] })
		await moveRewardOf(world, { orderId })
	}
	const sold = line?.paid_minor ?? 0
	await back(1_000)
	expect(await rewardOf(orderId)).toMatchObject({ state: 'PENDING', amount_minor: Math.floor((sold - 1_000) * 0.03) })
	await back(sold - 1_000)
	expect(await rewardOf(orderId)).toMatchObject({ state: 'REVERSED', amount_minor: 0 })
})

test.each([
	['account', () => ({ accountId: sharerId })],
	['payer', () => ({ buyer: { ...BUYER, phone: '13900000001', email: 'Sharer@example.test' } })],
] as const)('nobody is rewarded for their own order: the same %s', async (_, parts) => {
	const orderId = await buyTea({ visitorId: await comeByShare(), ...(parts() as Partial<OrderToPlace>) })
	await grantReward(world, { orderId })
	expect(await creditsOf(orderId)).not.toEqual([])
	expect(await rewardOf(orderId)).toBeUndefined()
})

test('orders of one phone bear one mark of the buyer, and the sixth within a day is flagged as made up', async () => {
	const buyer = { ...BUYER, phone: '13700000001', email: 'often@example.test' }
	const orders: number[] = []
	for (let count = 0; count < 6; count++) {
		orders.push(await buyTea({ buyer }))
		await knowBuyer(world, { orderId: orders.at(-1) ?? 0 })
	}
	// Told of again, an order is judged by what came before it, as it was.
	for (const orderId of orders) await knowBuyer(world, { orderId })
	const rows = await database.db.selectFrom('orders').selectAll().where('id', 'in', orders).orderBy('id').execute()
	expect(new Set(rows.map(({ buyer_ref }) => buyer_ref)).size).toBe(1)
	expect(rows.map(({ flag_reason }) => flag_reason)).toEqual([null, null, null, null, null, 'BURST'])
	expect((await eventsOf(world, 'order-judged')).at(-1)).toEqual({ orderId: orders[5] })
})

test('erasing a person removes their touches and keeps the sums: clicks, credits, and who came back', async () => {
	const { orderId, visitorId } = await rewarded()
	await knowBuyer(world, { orderId })
	const again = await buyTea({ visitorId, buyer: { ...BUYER, phone: `138${String(phones).padStart(8, '0')}` } })
	await attributeOrder(world, { orderId: again })
	await knowBuyer(world, { orderId: again })
	const sums = async () => ({
		clicks: (await database.db.selectFrom('touches').select('id').execute()).length,
		firsts: (await database.db.selectFrom('touches').select('id').where('is_first', '=', true).execute()).length,
		credits: (await creditsOf(orderId)).map(({ model, source, share_link_id }) => [model, source, share_link_id]),
	})
	const refs = async () => {
		const rows = await database.db
			.selectFrom('orders')
			.select('buyer_ref')
			.where('id', 'in', [orderId, again])
			.execute()
		return new Set(rows.map(({ buyer_ref }) => buyer_ref))
	}
	const [before, known] = [await sums(), await refs()]
	await eraseHeldData(database.db, { accountId: null, orderIds: [orderId, again] }, clock.now())
	const own = await database.db.selectFrom('touches').select('id').where('visitor_id', '=', visitorId).execute()
	expect(own).toEqual([])
	expect(await database.db.selectFrom('visitors').select('id').where('id', '=', visitorId).execute()).toEqual([])
	expect(await sums()).toEqual(before)
	const now = await refs()
	expect([known.size, now.size]).toEqual([1, 1])
	expect(now).not.toEqual(known)
})
