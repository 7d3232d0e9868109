import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { connect, type Connection } from '#db/client.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { openCuttingProxy, type CuttingProxy } from '#tests/support/cutting-proxy.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let proxy: CuttingProxy
let cut: Connection

beforeAll(async () => {
	market = database.market
	proxy = await openCuttingProxy(database.url)
	cut = connect({ url: proxy.url, max: 4 })
})
afterAll(async () => {
	await cut.close()
	await proxy.stop()
})

test.each(['after-commit', 'before-commit'] as const)(
	'a connection cut %s: the checkout asks again by its key, the buyer has one order and its payment page',
	async (when) => {
		const world = createTestWorld(cut.db, { clock, payments: provider.payments })
		const order = orderOf([teaWish(market), nightWish(market)], { idempotencyKey: `cut-${when}` })
		const before = proxy.cuts()
		proxy.cutNext(when)
		const placed = await placeOrder(world, order)
		expect(proxy.cuts()).toBe(before + 1)
		expect(placed).toMatchObject({ outcome: 'placed', paymentUrl: expect.stringContaining('/pay/') })
		const orders = await database.db
			.selectFrom('checkouts')
			.innerJoin('orders', 'orders.checkout_id', 'checkouts.id')
			.innerJoin('payments', 'payments.order_id', 'orders.id')
			.select(['orders.number', 'payments.state'])
			.where('checkouts.idempotency_key', '=', order.idempotencyKey)
			.execute()
		expect(orders).toEqual([
			{ number: placed.outcome === 'placed' ? placed.orderNumber : '', state: 'REQUIRES_ACTION' },
		])
		expect(await recountCapacity(database.db)).toEqual([])
	},
)
