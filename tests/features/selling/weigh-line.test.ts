import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { weighLine } from '#app/features/selling/weigh-line.server.ts'
import type { World } from '#app/platform/world.ts'
import { changesOf, makeCatchWeight } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	await makeCatchWeight(database.db, market.variantIds[0])
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

async function soldTwo() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!line) throw new Error('no goods were sold')
	return { orderId, line, lineId: line.id, sellerOrderId: line.seller_order_id }
}

test('catch weight is paid at the shown maximum and the difference after weighing goes back, once', async () => {
	const { line, lineId, sellerOrderId } = await soldTwo()
	expect(line).toMatchObject({ unit_minor: 14_080, paid_minor: 28_160 })
	const weighing = { sellerOrderId, lineId, weighedG: 1_950, isSure: false }
	expect(await weighLine(world, seller, weighing)).toEqual({
		outcome: 'packed',
		finalMinor: 24_960,
		backMinor: 28_160 - 24_960,
	})
	expect(await weighLine(world, seller, weighing)).toEqual({ outcome: 'nothing-to-move' })
	expect(await eventsOf(world, 'line-refund-due')).toEqual([
		{ lineId, amountMinor: 3_200, reason: 'weighed', key: `weighed:${lineId}` },
	])
	expect((await changesOf(database.db, 'order-line', lineId)).at(-1)).toMatchObject({ from: 'PLACED', to: 'PACKED' })
})

test('heavier than the maximum costs no more than was shown, after a second look at the scales', async () => {
	const { lineId, sellerOrderId } = await soldTwo()
	const heavy = { sellerOrderId, lineId, weighedG: 2_600 }
	expect(await weighLine(world, seller, { ...heavy, isSure: false })).toEqual({
		outcome: 'far-off',
		lineId,
		weighedG: 2_600,
	})
	expect(await weighLine(world, seller, { ...heavy, isSure: true })).toEqual({
		outcome: 'packed',
		finalMinor: 28_160,
		backMinor: 0,
	})
})

test('catch weight cannot be packed unweighed, neither alone nor with all', async () => {
	const { orderId, lineId, sellerOrderId } = await soldTwo()
	for (const lineIds of [null, [lineId]])
		expect(await moveLines(world, seller, { sellerOrderId, lineIds, deed: 'pack' })).toEqual({ outcome: 'weigh-first' })
	expect((await linesOf(world, orderId))[0]?.state).toBe('PLACED')
})

test('nobody weighs the goods of another, or what is sold by the piece', async () => {
	const { lineId, sellerOrderId } = await soldTwo()
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const weighing = { sellerOrderId, lineId, weighedG: 2_000, isSure: true }
	expect(await weighLine(world, stranger, weighing)).toEqual({ outcome: 'not-found' })
	const piece = { kind: 'product' as const, key: 'b', variantId: market.variantIds[1], qty: 1 }
	const [line] = await linesOf(world, await buy(world, provider, orderOf([piece])))
	const other = { sellerOrderId: line?.seller_order_id ?? 0, lineId: line?.id ?? 0, weighedG: 2_000, isSure: true }
	expect(await weighLine(world, seller, other)).toEqual({ outcome: 'nothing-to-move' })
})
