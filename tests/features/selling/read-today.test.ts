import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { readSellerToday } from '#app/features/selling/read-today.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-04T02:00:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
})

beforeEach(() => clock.set(BOOKED))

const today = () => readSellerToday(world, seller)

test('today: what to pack, the sessions of today and tomorrow with their people, and the week’s sales', async () => {
	const before = await today()
	await buy(world, provider, orderOf([teaWish(market, 2), pickingWish(market, 3)]))
	const { tallies, sessions } = await today()
	expect(tallies.toPack).toBe(before.tallies.toPack + 1)
	expect(tallies.paidOrders).toBe(before.tallies.paidOrders + 1)
	expect(tallies.paidMinor).toBeGreaterThan(before.tallies.paidMinor)
	expect(sessions).toMatchObject([{ people: 3, present: 0 }])
	await database.db.updateTable('order_lines').set({ state: 'REDEEMED' }).where('kind', '=', 'EXPERIENCE').execute()
	expect((await today()).sessions).toMatchObject([{ people: 3, present: 3 }])
	clock.set('2026-05-03T15:59:59Z')
	expect((await today()).sessions).toEqual([])
	expect(await readSellerToday(world, stranger)).toMatchObject({ sessions: [], openTotal: 0, isEmpty: true })
	expect((await today()).isEmpty).toBe(false)
})

test('goods that would not last another week like the last one run low; those of another shop do not', async () => {
	const row = database.db
		.selectFrom('product_variants')
		.select('capacity_id')
		.where('id', '=', market.variantIds[0] ?? 0)
	const setLeft = (left: number) =>
		database.db
			.updateTable('capacity')
			.set(({ eb }) => ({ total: eb('sold', '+', eb('held', '+', left)) }))
			.where('id', 'in', row)
			.execute()
	const isLow = async () => (await today()).low.some(({ titleZh }) => titleZh === lowTitle)
	const { title_zh: lowTitle } = await database.db
		.selectFrom('product_variants as v')
		.innerJoin('listings as l', 'l.id', 'v.listing_id')
		.select('l.title_zh')
		.where('v.id', '=', market.variantIds[0] ?? 0)
		.executeTakeFirstOrThrow()
	await buy(world, provider, orderOf([teaWish(market, 4)]))
	const sold = (await readLow()).soldInWeek
	await setLeft(sold)
	expect(await isLow()).toBe(false)
	await setLeft(sold - 1)
	expect(await isLow()).toBe(true)
	expect((await readSellerToday(world, stranger)).low).toEqual([])
	clock.set('2026-05-14T02:00:00Z')
	expect(await isLow()).toBe(false)

	async function readLow() {
		await setLeft(1)
		const found = (await today()).low.find(({ titleZh }) => titleZh === lowTitle)
		if (!found) throw new Error('one piece left is not low')
		return found
	}
})

test('who waits for an answer is counted for their own seller alone', async () => {
	await database.db
		.insertInto('questions')
		.values({
			...{ listing_id: market.productId, enterprise_id: market.enterpriseId, author: '游**' },
			...{ words: '几月采的？', language: 'zh', state: 'SHOWN', asked_at: new Date(BOOKED) },
		})
		.execute()
	expect((await today()).waits).toMatchObject({ questions: 1, claims: 0 })
	expect((await readSellerToday(world, stranger)).waits).toMatchObject({ questions: 0 })
})
