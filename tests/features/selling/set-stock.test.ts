import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { setStock } from '#app/features/selling/set-stock.server.ts'
import { stockForm } from '#app/features/selling/stock-form.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let capacityId: number

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	capacityId = (await rowOfVariant(database.db, market.variantIds[0])).id
})

test('shrinking stock below held and sold is refused with the orders in the way named', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 3)]))
	const held = await placeOrder(world, orderOf([teaWish(market, 2)]))
	if (held.outcome !== 'placed') throw new Error(held.outcome)
	const order = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	expect(await setStock(world, seller, { capacityId, onHand: 4, safetyStock: 0 })).toMatchObject({
		outcome: 'promised',
		least: 5,
		inTheWay: expect.arrayContaining([
			expect.objectContaining({ orderNumber: order.number, qty: 3, state: 'PLACED', heldUntil: null }),
			expect.objectContaining({ orderNumber: held.orderNumber, qty: 2, state: 'AWAITING_PAYMENT' }),
		]) as unknown,
	})
	expect(await rowOfVariant(database.db, market.variantIds[0])).toMatchObject({ total: 40, held: 2, sold: 3 })
	expect(await setStock(world, seller, { capacityId, onHand: 5, safetyStock: 0 })).toEqual({ outcome: 'set', left: 0 })
})

test('what was sold and sent has left the shelf: a count of the shelf adds it', async () => {
	const [line] = (
		await database.db.selectFrom('order_lines').select('id').where('state', '=', 'PLACED').execute()
	).slice(-1)
	await database.db
		.updateTable('order_lines')
		.set({ state: 'SHIPPED' })
		.where('kind', '=', 'GOODS')
		.where('id', '<=', line?.id ?? 0)
		.where('state', '=', 'PLACED')
		.execute()
	expect(await setStock(world, seller, { capacityId, onHand: 1, safetyStock: 0 })).toMatchObject({ least: 2 })
	expect(await setStock(world, seller, { capacityId, onHand: 20, safetyStock: 4 })).toEqual({
		outcome: 'set',
		left: 14,
	})
	expect(await rowOfVariant(database.db, market.variantIds[0])).toMatchObject({ total: 23 })
})

test('a count at the same time as buyers never cuts under what they get', async () => {
	await setStock(world, seller, { capacityId, onHand: 30, safetyStock: 0 })
	const [cut, ...answers] = await Promise.all([
		setStock(world, seller, { capacityId, onHand: 6, safetyStock: 0 }),
		...Array.from({ length: 30 }, () => placeOrder(world, orderOf([teaWish(market)]))),
	])
	const row = await rowOfVariant(database.db, market.variantIds[0])
	expect(row.held + row.sold).toBeLessThanOrEqual(row.total)
	expect(answers.filter(({ outcome }) => outcome === 'placed').length).toBe(cut.outcome === 'set' ? 4 : 28)
	expect(await recountCapacity(database.db)).toEqual([])
})

test('nobody counts the shelf of another, and figures that are none are told', async () => {
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	expect(await setStock(world, stranger, { capacityId, onHand: 9, safetyStock: 0 })).toEqual({ outcome: 'not-found' })
	for (const onHand of ['', '-1', '2.5', 'many', '1000001'])
		expect(stockForm.safeParse({ row: '1', onHand, safetyStock: '0' }).error?.issues[0]).toMatchObject({
			message: 'count',
		})
	expect(stockForm.parse({ row: '1', onHand: ' 12 ', safetyStock: '0' })).toEqual({
		row: 1,
		onHand: 12,
		safetyStock: 0,
	})
})
