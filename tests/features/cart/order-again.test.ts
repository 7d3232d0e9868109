import { beforeAll, beforeEach, expect, test } from 'vitest'
import { orderAgain } from '#app/features/cart/order-again.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, packageWish, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
})

beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const NOBODY = { cartId: null, accountId: null }

async function ordered(...wishes: Parameters<typeof orderOf>[0]) {
	const orderId = await buy(world, provider, orderOf(wishes))
	const find = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	return find.executeTakeFirstOrThrow()
}

const titles = (all: { en: string }[]) => all.map(({ en }) => en)

test('what can still be had goes into the basket, as it was ordered and at today’s prices', async () => {
	const order = await ordered(teaWish(market, 3), nightWish(market), pickingWish(market, 2))
	await database.db
		.updateTable('product_variants')
		.set({ price_minor: 14_000 })
		.where('id', '=', market.variantIds[0])
		.execute()
	const again = await orderAgain(world, NOBODY, order)
	await database.db
		.updateTable('product_variants')
		.set({ price_minor: 12_800 })
		.where('id', '=', market.variantIds[0])
		.execute()
	expect(titles(again.added)).toEqual(['Mist Farmhouse', 'Tea Picking at Dawn', 'Spring Maofeng Tea'])
	expect(again.not).toEqual([])
	const { view } = await readCart(world, { cartId: again.cartId, accountId: null }, 'en')
	const lines = (view?.groups ?? []).flatMap((group) => group.lines)
	expect(lines.map(({ wish }) => wish)).toMatchObject([
		{ kind: 'stay', checkIn: '2026-05-06', checkOut: '2026-05-07', adults: 2 },
		{ kind: 'experience', units: [{ unitTypeId: market.unitTypeIds[0], qty: 2 }] },
		{ kind: 'product', qty: 3 },
	])
	expect(lines[2]?.wasMinor).toBe(42_000)
})

test('what cannot be had is named with its reason, and the rest goes in', async () => {
	const order = await ordered(teaWish(market), nightWish(market), packageWish(market))
	clock.set('2026-05-10T02:00:00Z')
	await database.db.updateTable('listings').set({ status: 'paused' }).where('id', '=', market.productId).execute()
	const again = await orderAgain(world, NOBODY, order)
	await database.db.updateTable('listings').set({ status: 'published' }).where('id', '=', market.productId).execute()
	expect(again.added).toEqual([])
	expect(again.cartId).toBeNull()
	expect(again.not.map(({ title, why, reasons }) => [title.en, why, reasons[0]?.code])).toEqual([
		['Mist Farmhouse', 'unavailable', 'past'],
		['Spring Maofeng Tea', 'unavailable', 'not_offered'],
		['Tea Weekend', 'package', undefined],
	])
})

test('a basket that holds some of it already holds more of it', async () => {
	const order = await ordered(teaWish(market, 2))
	const first = await orderAgain(world, NOBODY, order)
	const second = await orderAgain(world, { cartId: first.cartId, accountId: null }, order)
	expect(second.cartId).toBe(first.cartId)
	const { view } = await readCart(world, { cartId: first.cartId, accountId: null }, 'en')
	expect(view?.groups[0]?.lines).toMatchObject([{ wish: { qty: 4 } }])
})
