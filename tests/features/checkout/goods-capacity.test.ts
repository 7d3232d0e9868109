import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { localInstant } from '#app/domain/time/zoned.ts'
import { emptyPaidCart } from '#app/features/cart/empty-paid-cart.server.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { readCartLines } from '#db/queries/carts.ts'
import { makePreOrder, rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const CLOSES = '2026-05-10T00:00:00Z'
const clock = createClock()
const database = useMarket(24)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	await makePreOrder(database.db, market.variantIds[1], { opensAt: '2026-05-02T00:00:00Z', closesAt: CLOSES })
	await database.db
		.updateTable('capacity')
		.set({ total: 500 })
		.where('id', '=', (await rowOfVariant(database.db, market.variantIds[1])).id)
		.execute()
})

beforeEach(() => clock.set('2026-05-05T02:00:00Z'))

const preOrder = (qty = 1) => ({ kind: 'product' as const, key: 'pre', variantId: market.variantIds[1], qty })

describe('a pre-order', () => {
	test.each([
		['2026-05-01T23:59:59.999Z', { code: 'not_yet_open' }],
		['2026-05-10T00:00:00.001Z', { code: 'window_closed' }],
	])('is not sold outside its window, and the reason is said: %s', async (at, reason) => {
		clock.set(at)
		const refused = await placeOrder(world, orderOf([preOrder()]))
		expect(refused).toMatchObject({ outcome: 'unavailable', reasons: [{ key: 'pre', reasons: [reason] }] })
	})

	test.each(['2026-05-02T00:00:00Z', CLOSES])('is sold at both ends of its window: %s', async (at) => {
		clock.set(at)
		expect((await placeOrder(world, orderOf([preOrder()]))).outcome).toBe('placed')
	})

	test('keeps the promised dates on the line, and is due at their end, not the day after payment', async () => {
		const orderId = await buy(world, provider, orderOf([preOrder()]))
		const [line] = await linesOf(world, orderId)
		const due = localInstant('2026-06-23', '20:00', 'Asia/Shanghai')
		expect(line).toMatchObject({ due_at: due, price_details: { promise: { from: '2026-06-10', to: '2026-06-23' } } })
		await planShipments(world, { orderId })
		const parcel = await database.db
			.selectFrom('shipments')
			.select('promised_by')
			.where('seller_order_id', '=', line?.seller_order_id ?? 0)
			.executeTakeFirstOrThrow()
		expect(parcel.promised_by?.getTime()).toBeGreaterThan(due.getTime())
	})
})

test('a sale window that closes mid-checkout: the paid order stays whole, its cart is emptied once it is paid', async () => {
	clock.set(new Date(Date.parse(CLOSES) - 60_000))
	const cart = await addToCart(world, { cartId: null, accountId: null }, preOrder(3))
	if (cart.outcome !== 'added') throw new Error(cart.outcome)
	const { cartId } = cart
	const placed = await placeOrder(world, orderOf([preOrder(3)], { cartId }))
	if (placed.outcome !== 'placed') throw new Error(placed.outcome)
	clock.advance(20 * 60_000)
	expect(await readCartLines(database.db, cartId)).toHaveLength(1)
	const orderId = await payOrder(world, provider, placed.orderNumber)
	await emptyPaidCart(world, { orderId })
	expect(await linesOf(world, orderId)).toMatchObject([{ kind: 'GOODS', state: 'PLACED', qty: 3 }])
	expect(await readCartLines(database.db, cartId)).toEqual([])
})

test('safety stock is never sold online, however many buy at once', async () => {
	const [variantId] = market.variantIds
	const { id } = await rowOfVariant(database.db, variantId)
	await database.db.updateTable('capacity').set({ total: 30, held: 0, sold: 0 }).where('id', '=', id).execute()
	await database.db.updateTable('product_variants').set({ safety_stock: 5 }).where('id', '=', variantId).execute()
	const answers = await Promise.all(Array.from({ length: 60 }, () => placeOrder(world, orderOf([teaWish(market)]))))
	expect(answers.filter(({ outcome }) => outcome === 'placed')).toHaveLength(25)
	expect(await rowOfVariant(database.db, variantId)).toMatchObject({ total: 30, held: 25 })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('the cap of a harvest window is all that is sold of it, however many buy at once', async () => {
	const { id } = await rowOfVariant(database.db, market.variantIds[1])
	await database.db.updateTable('capacity').set({ total: 7, held: 0, sold: 0 }).where('id', '=', id).execute()
	await database.db.deleteFrom('claims').where('capacity_id', '=', id).execute()
	await database.db.deleteFrom('holds').where('capacity_id', '=', id).execute()
	const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(world, orderOf([preOrder()]))))
	expect(answers.filter(({ outcome }) => outcome === 'placed')).toHaveLength(7)
	expect(await rowOfVariant(database.db, market.variantIds[1])).toMatchObject({ total: 7, held: 7 })
	expect(await recountCapacity(database.db)).toEqual([])
})
