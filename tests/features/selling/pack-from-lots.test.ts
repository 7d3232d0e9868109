import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { packFromLots } from '#app/features/selling/pack-from-lots.server.ts'
import { shelveUnsent } from '#app/features/tracing/serve-lot.server.ts'
import type { World } from '#app/platform/world.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { harvest, lotNow, requireLots } from '#tests/support/lots.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
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
	await requireLots(database.db, market.productId)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

async function sold(qty: number) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, qty)]))
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!line) throw new Error('no goods were sold')
	return { orderId, lineId: line.id, sellerOrderId: line.seller_order_id }
}

const stateOf = async (orderId: number) => (await linesOf(world, orderId))[0]?.state
const tea = (amountG: number, expiresOn: string | null = '2027-01-01') =>
	harvest(world, seller, { listingId: market.productId, name: null, amountG, expiresOn })

test('goods with trace_required leave PACKED only with a lot, neither alone nor with all', async () => {
	const { orderId, lineId, sellerOrderId } = await sold(2)
	for (const lineIds of [null, [lineId]])
		expect(await moveLines(world, seller, { sellerOrderId, lineIds, deed: 'pack' })).toEqual({ outcome: 'lot-first' })
	expect(await packFromLots(world, seller, { sellerOrderId, choices: [{ lineId, lotId: null }] })).toEqual({
		outcome: 'lot-short',
		lineId,
		missingG: 500,
	})
	expect(await stateOf(orderId)).toBe('PLACED')
})

test('packing takes from the first-expiring lot what the packages hold, and says so in the log', async () => {
	const [late, soon] = [await tea(1_000, '2027-03-01'), await tea(300, '2026-12-01')]
	const { orderId, lineId, sellerOrderId } = await sold(2)
	const packing = { sellerOrderId, choices: [{ lineId, lotId: null }] }
	expect(await packFromLots(world, seller, packing)).toEqual({ outcome: 'packed', count: 1 })
	expect(await lotNow(database.db, soon)).toMatchObject({ leftG: 0 })
	expect(await lotNow(database.db, late)).toMatchObject({ leftG: 800 })
	expect(await stateOf(orderId)).toBe('PACKED')
	expect((await changesOf(database.db, 'order-line', lineId)).at(-1)).toMatchObject({ from: 'PLACED', to: 'PACKED' })
	expect(await packFromLots(world, seller, packing)).toEqual({ outcome: 'nothing-to-move' })
	expect(await lotNow(database.db, late)).toMatchObject({ leftG: 800 })
})

test('a chosen lot is the lot; too little of it packs nothing and takes nothing', async () => {
	const [much, little] = [await tea(2_000, '2026-11-01'), await tea(200)]
	const { lineId, sellerOrderId } = await sold(1)
	const from = (lotId: number) => packFromLots(world, seller, { sellerOrderId, choices: [{ lineId, lotId }] })
	expect(await from(little)).toEqual({ outcome: 'lot-short', lineId, missingG: 50 })
	expect(await lotNow(database.db, little)).toMatchObject({ usedG: 0 })
	expect(await from(much)).toEqual({ outcome: 'packed', count: 1 })
	expect(await lotNow(database.db, much)).toMatchObject({ usedG: 250 })
})

test('nobody packs the goods of another or from the lots of another', async () => {
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const theirs = await harvest(world, stranger, { amountG: 9_000 })
	const { lineId, sellerOrderId } = await sold(1)
	expect(await packFromLots(world, stranger, { sellerOrderId, choices: [{ lineId, lotId: null }] })).toEqual({
		outcome: 'not-found',
	})
	expect(await packFromLots(world, seller, { sellerOrderId, choices: [{ lineId, lotId: theirs }] })).toMatchObject({
		outcome: 'lot-short',
	})
})

test('goods cancelled before their parcel left go back to their lot, once', async () => {
	const lotId = await tea(5_000, '2026-10-01')
	const { lineId, sellerOrderId } = await sold(1)
	await packFromLots(world, seller, { sellerOrderId, choices: [{ lineId, lotId }] })
	await shelveUnsent(world, { lineIds: [lineId] })
	expect(await lotNow(database.db, lotId)).toMatchObject({ usedG: 250 })
	const ended = { state: 'CANCELLED', cancelled_at: clock.now().toISOString(), cancelled_by: 'seller' }
	await database.db.updateTable('order_lines').set(ended).where('id', '=', lineId).execute()
	for (let time = 1; time <= 2; time++) await shelveUnsent(world, { lineIds: [lineId] })
	expect(await lotNow(database.db, lotId)).toMatchObject({ usedG: 0 })
})

test('orders packed at once from the last grams never take a gram twice', async () => {
	const lotId = await tea(600, '2026-09-01')
	const orders = await Promise.all([sold(1), sold(1), sold(1), sold(1)])
	const results = await Promise.all(
		orders.map(({ lineId, sellerOrderId }) =>
			packFromLots(world, seller, { sellerOrderId, choices: [{ lineId, lotId }] }),
		),
	)
	expect(results.filter(({ outcome }) => outcome === 'packed')).toHaveLength(2)
	expect(await lotNow(database.db, lotId)).toMatchObject({ leftG: 100 })
})
