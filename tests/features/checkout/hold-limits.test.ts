import { beforeAll, expect, test } from 'vitest'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, packageWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 2_000 }).where('kind', '=', 'stock').execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** Three of one seller are the most in this market of one seller; the five are for a world without that. */
const anySeller = () => ({ ...world, holdLimits: { ...world.holdLimits, mostHoldsOfSeller: 99 } })
const order = (visitor: string, qty = 1) => orderOf([teaWish(market, qty)], { visitor })

test('a visitor keeps three unpaid orders of a seller and not a fourth, until one is paid or let go', async () => {
	const placed = []
	for (let at = 0; at < 3; at++) placed.push(await placeOrder(world, order('cart:a')))
	expect(placed.map(({ outcome }) => outcome)).toEqual(['placed', 'placed', 'placed'])
	expect(await placeOrder(world, order('cart:a'))).toEqual({ outcome: 'holds-limited', limit: 'seller', most: 3 })
	expect((await placeOrder(world, order('cart:b'))).outcome).toBe('placed')
	const [first, second] = placed
	if (first?.outcome !== 'placed' || second?.outcome !== 'placed') throw new Error('not placed')
	await letGo(world, first.checkoutId)
	expect((await placeOrder(world, order('cart:a'))).outcome).toBe('placed')
	await payOrder(world, provider, second.orderNumber)
	expect((await placeOrder(world, order('cart:a'))).outcome).toBe('placed')
})

test('at most five unpaid orders a visitor, however many are sent at once; a repeat of one of them is the same order', async () => {
	const orders = Array.from({ length: 12 }, () => order('cart:c'))
	const answers = await Promise.all(orders.map((it) => placeOrder(anySeller(), it)))
	expect(answers.filter(({ outcome }) => outcome === 'placed')).toHaveLength(5)
	expect(answers.filter(({ outcome }) => outcome === 'holds-limited')).toHaveLength(7)
	const at = answers.findIndex(({ outcome }) => outcome === 'placed')
	const again = await placeOrder(anySeller(), orders[at] ?? order('cart:c'))
	expect(again).toMatchObject({ outcome: 'placed', orderNumber: (answers[at] as { orderNumber: string }).orderNumber })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('unpaid orders past their time are ended before a visitor is refused', async () => {
	for (let at = 0; at < 5; at++) await placeOrder(anySeller(), order('cart:d'))
	clock.advance(3_600_000)
	expect((await placeOrder(anySeller(), order('cart:d'))).outcome).toBe('placed')
})

test('no visitor keeps more than half of a big row; small rows have no such bound', async () => {
	const { total } = await rowOfVariant(database.db, market.variantIds[0])
	expect((await placeOrder(world, order('cart:e', total / 2))).outcome).toBe('placed')
	expect(await placeOrder(world, order('cart:e'))).toEqual({ outcome: 'holds-limited', limit: 'share', most: 1_000 })
	await database.db
		.updateTable('capacity')
		.set({ total: 999 })
		.where('kind', '=', 'stock')
		.where('sold', '=', 0)
		.where('held', '=', 0)
		.execute()
	const small = { kind: 'product' as const, key: 'b', variantId: market.variantIds[1], qty: 999 }
	expect((await placeOrder(world, orderOf([small], { visitor: 'cart:f' }))).outcome).toBe('placed')
})

test('nobody is counted where limits are off', async () => {
	const answers = []
	for (let at = 0; at < 7; at++) answers.push(await placeOrder(world, orderOf([teaWish(market)])))
	expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['placed']))
})

test('a seller’s own limit of a listing counts what a visitor keeps unpaid of it, and only that', async () => {
	const limit = (id: number, most: number | null) =>
		database.db.updateTable('listings').set({ most_per_visitor: most }).where('id', '=', id).execute()
	await database.db
		.updateTable('capacity')
		.set({ total: 900 })
		.where('held', '<', 900)
		.where('sold', '<', 100)
		.execute()
	await limit(market.productId, 3)
	const first = await placeOrder(world, order('cart:g', 2))
	if (first.outcome !== 'placed') throw new Error(first.outcome)
	expect(await placeOrder(world, order('cart:g', 2))).toEqual({
		...{ outcome: 'holds-limited', limit: 'listing', most: 3 },
		title: expect.objectContaining({ zh: expect.any(String) as string }) as unknown,
	})
	expect((await placeOrder(world, order('cart:h', 3))).outcome).toBe('placed')
	expect(await placeOrder(world, orderOf([teaWish(market, 4)]))).toMatchObject({ limit: 'listing', most: 3 })
	await payOrder(world, provider, first.orderNumber)
	expect((await placeOrder(world, order('cart:g', 3))).outcome).toBe('placed')
	await limit(market.productId, null)
	await limit(market.packageId, 1)
	expect((await placeOrder(world, orderOf([packageWish(market)], { visitor: 'cart:i' }))).outcome).toBe('placed')
	expect(await placeOrder(world, orderOf([packageWish(market)], { visitor: 'cart:i' }))).toMatchObject({
		...{ outcome: 'holds-limited', limit: 'listing', most: 1 },
	})
	await limit(market.packageId, null)
	expect(await recountCapacity(database.db)).toEqual([])
})
