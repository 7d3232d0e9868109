import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { markParcelDelivered } from '#app/features/logistics/mark-delivered.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { printParcel } from '#app/features/logistics/print-parcel.server.ts'
import { readPickList } from '#app/features/logistics/read-pick-list.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { sendInParts } from '#app/features/logistics/split-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { buyerOf, quoteFor } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
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

const parcelsOf = (orderId: number) =>
	database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.selectAll('shipments')
		.where('order_id', '=', orderId)
		.orderBy('shipments.id')
		.execute()

const goodsOf = async (orderId: number) => (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')

async function bought(qty: number) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, qty)]))
	await planShipments(world, { orderId })
	const [parcel] = await parcelsOf(orderId)
	const line = await goodsOf(orderId)
	if (!parcel || !line) throw new Error('nothing was planned')
	return { orderId, parcel, lineId: line.id }
}

const ship = (shipmentId: number, by = seller) =>
	shipParcel(world, by, { shipmentId, carrier: 'Demo', carrierNumber: `N${shipmentId}00000` })

test('goods in two parcels are on their way with the first and delivered with the last; in full only then', async () => {
	const { orderId, parcel, lineId } = await bought(3)
	const split = await sendInParts(world, seller, { shipmentId: parcel.id, pieces: new Map([[lineId, 1]]) })
	expect(split).toMatchObject({ outcome: 'split' })
	const [first, second] = await parcelsOf(orderId)
	expect(second).toMatchObject({ state: 'PENDING', promised_by: parcel.promised_by, method: parcel.method })
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	expect(await ship(first?.id ?? 0)).toEqual({ outcome: 'shipped' })
	expect(await goodsOf(orderId)).toMatchObject({ state: 'SHIPPED', qty_sent: 2, dispatched_at: null })
	clock.advance(3_600_000)
	await markParcelDelivered(world, seller, first?.id ?? 0)
	expect(await goodsOf(orderId)).toMatchObject({ state: 'SHIPPED', served_at: null })
	expect(await ship(second?.id ?? 0)).toEqual({ outcome: 'shipped' })
	expect(await goodsOf(orderId)).toMatchObject({ state: 'SHIPPED', qty_sent: 3, dispatched_at: clock.now() })
	clock.advance(3_600_000)
	await markParcelDelivered(world, seller, second?.id ?? 0)
	expect(await goodsOf(orderId)).toMatchObject({ state: 'DELIVERED', served_at: clock.now() })
})

test('planning again leaves the parts as they are', async () => {
	const { orderId, parcel, lineId } = await bought(2)
	await sendInParts(world, seller, { shipmentId: parcel.id, pieces: new Map([[lineId, 1]]) })
	await planShipments(world, { orderId })
	expect(await parcelsOf(orderId)).toHaveLength(2)
	const pieces = await database.db
		.selectFrom('shipment_lines')
		.select(({ fn }) => fn.sum<number>('qty').as('qty'))
		.where('order_line_id', '=', lineId)
		.executeTakeFirstOrThrow()
	expect(Number(pieces.qty)).toBe(2)
})

test('what is partly on its way cannot be called off as if nothing had left', async () => {
	const { orderId, parcel, lineId } = await bought(2)
	await sendInParts(world, seller, { shipmentId: parcel.id, pieces: new Map([[lineId, 1]]) })
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	await ship(parcel.id)
	const asker = await buyerOf(world, orderId)
	await expect(quoteFor(world, asker, [lineId])).rejects.toThrow()
})

test('a parcel that has left is not split, nor another enterprise’s', async () => {
	const { parcel, lineId } = await bought(2)
	const pieces = new Map([[lineId, 1]])
	expect(await sendInParts(world, stranger, { shipmentId: parcel.id, pieces })).toEqual({ outcome: 'not-found' })
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	await ship(parcel.id)
	expect(await sendInParts(world, seller, { shipmentId: parcel.id, pieces })).toEqual({ outcome: 'already-gone' })
})

test('the list has what is due by tonight, each size once, and forgets what has left', async () => {
	const { parcel } = await bought(2)
	const { parcel: other } = await bought(3)
	const list = await readPickList(world, seller, 'tomorrow')
	const mine = list.packs.filter(({ shipmentId }) => [parcel.id, other.id].includes(shipmentId))
	expect(mine.map(({ isPacked }) => isPacked)).toEqual([false, false])
	expect(list.picks).toHaveLength(1)
	expect(list.picks[0]?.qty).toBeGreaterThanOrEqual(5)
	expect((await readPickList(world, stranger, 'tomorrow')).packs).toEqual([])
	expect((await readPickList(world, stranger, 'tomorrow')).laterParcels).toBe(0)
	expect((await readPickList(world, seller, 'all')).packs.length).toBeGreaterThanOrEqual(list.packs.length)
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	await ship(parcel.id)
	const after = await readPickList(world, seller, 'tomorrow')
	expect(after.packs.map(({ shipmentId }) => shipmentId)).not.toContain(parcel.id)
})

test('a parcel’s label says whom it goes to, and is printed for its seller alone', async () => {
	const { parcel } = await bought(1)
	const label = await printParcel(world, seller, { shipmentId: parcel.id, language: 'en' })
	if (!label) throw new Error('no label')
	expect(label.name).toBe(`${parcel.number}.pdf`)
	const text = JSON.stringify(await readPdf(label.pdf))
	expect(text).toContain(parcel.number)
	const again = await printParcel(world, seller, { shipmentId: parcel.id, language: 'en' })
	expect(again?.pdf.equals(label.pdf)).toBe(true)
	expect(await printParcel(world, stranger, { shipmentId: parcel.id, language: 'en' })).toBeNull()
})

test('thirty days after it is done its label is printed no more: the buyer’s name is no longer the seller’s to see', async () => {
	const { parcel } = await bought(1)
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	await ship(parcel.id)
	await markParcelDelivered(world, seller, parcel.id)
	clock.advance(30 * 86_400_000)
	expect(await printParcel(world, seller, { shipmentId: parcel.id, language: 'zh' })).not.toBeNull()
	clock.advance(1)
	expect(await printParcel(world, seller, { shipmentId: parcel.id, language: 'zh' })).toBeNull()
})
