import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readSellerOrder, readSellerOrders } from '#app/features/selling/read-seller-pages.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
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

async function sold(...wishes: Parameters<typeof orderOf>[0]) {
	const orderId = await buy(world, provider, orderOf(wishes))
	const lines = (await linesOf(world, orderId)).filter(({ kind }) => kind !== 'FEE')
	return { orderId, lines, sellerOrderId: lines[0]?.seller_order_id ?? 0 }
}

const statesOf = async (orderId: number) =>
	Object.fromEntries((await linesOf(world, orderId)).map(({ kind, state }) => [kind, state]))

test('packing moves all goods of the part and nothing else, and is logged', async () => {
	const { orderId, sellerOrderId, lines } = await sold(teaWish(market), nightWish(market))
	expect(await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })).toEqual({
		outcome: 'moved',
		count: 1,
	})
	expect(await statesOf(orderId)).toMatchObject({ GOODS: 'PACKED', STAY: 'CONFIRMED' })
	const tea = lines.find(({ kind }) => kind === 'GOODS')
	const changes = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity', '=', 'order-line')
		.where('entity_id', '=', String(tea?.id))
		.execute()
	expect(changes).toEqual([{ from_state: 'PLACED', to_state: 'PACKED', actor: `account:${seller.account.accountId}` }])
	expect(await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })).toEqual({
		outcome: 'nothing-to-move',
	})
})

test('S1: a stranger, and lines of another order, are not found and nothing moves', async () => {
	const mine = await sold(teaWish(market))
	const other = await sold(teaWish(market))
	const move = { sellerOrderId: mine.sellerOrderId, deed: 'pack' as const }
	expect(await moveLines(world, stranger, { ...move, lineIds: null })).toEqual({ outcome: 'not-found' })
	const foreign = other.lines.map(({ id }) => id)
	expect(await moveLines(world, seller, { ...move, lineIds: foreign })).toEqual({ outcome: 'not-found' })
	expect(await statesOf(mine.orderId)).toMatchObject({ GOODS: 'PLACED' })
	expect(await statesOf(other.orderId)).toMatchObject({ GOODS: 'PLACED' })
	expect(await readSellerOrder(world, stranger, mine.sellerOrderId)).toBeNull()
})

test('only who checked in checks out', async () => {
	const { orderId, sellerOrderId, lines } = await sold(nightWish(market))
	const move = { sellerOrderId, lineIds: [lines[0]?.id ?? 0], deed: 'check-out' as const }
	expect(await moveLines(world, seller, move)).toEqual({ outcome: 'nothing-to-move' })
	await database.db
		.updateTable('order_lines')
		.set({ state: 'CHECKED_IN' })
		.where('id', '=', lines[0]?.id ?? 0)
		.execute()
	expect(await moveLines(world, seller, move)).toMatchObject({ outcome: 'moved' })
	expect(await statesOf(orderId)).toMatchObject({ STAY: 'CHECKED_OUT' })
})

test('a seller sees the contact while serving and thirty days after, then only the trade', async () => {
	const { sellerOrderId, lines } = await sold(teaWish(market))
	const contact = async () => (await readSellerOrder(world, seller, sellerOrderId))?.contact
	expect(await contact()).toMatchObject({ buyerName: '测试游客', placeEn: 'Lan County, Shanhai City, East Province' })
	await database.db
		.updateTable('order_lines')
		.set({ state: 'DELIVERED', served_at: clock.now() })
		.where('id', '=', lines[0]?.id ?? 0)
		.execute()
	clock.advance(30 * 86_400_000)
	expect(await contact()).not.toBeNull()
	clock.advance(1000)
	expect(await contact()).toBeNull()
	const listed = await readSellerOrders(world, seller, { onlyOpen: false, page: 1 })
	expect(listed.orders.find(({ id }) => id === sellerOrderId)).toMatchObject({ buyerName: null })
})

test('unpaid orders are nobody’s work; open and all are told apart', async () => {
	const before = await readSellerOrders(world, seller, { onlyOpen: true, page: 1 })
	const { orderId, sellerOrderId } = await sold(teaWish(market))
	const open = await readSellerOrders(world, seller, { onlyOpen: true, page: 1 })
	expect(open.total).toBe(before.total + 1)
	expect(open.orders[0]?.id).toBe(sellerOrderId)
	await database.db.updateTable('orders').set({ paid_at: null }).where('id', '=', orderId).execute()
	expect((await readSellerOrders(world, seller, { onlyOpen: false, page: 1 })).orders[0]?.id).not.toBe(sellerOrderId)
	expect(await readSellerOrder(world, seller, sellerOrderId)).toBeNull()
	expect(await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })).toEqual({
		outcome: 'not-found',
	})
})
