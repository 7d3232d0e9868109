import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { cancelCalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { type LineRefundDue, refundLine } from '#app/features/cancellation/refund-line.server.ts'
import { settleUncollected } from '#app/features/cancellation/settle-uncollected.server.ts'
import { keepStorage } from '#app/features/logistics/keep-storage.server.ts'
import { markParcelReturned } from '#app/features/logistics/mark-delivered.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import { scanParcel } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { sendInParts } from '#app/features/logistics/split-parcel.server.ts'
import { tellLinesCancelled } from '#app/features/notifications/tell-lines-cancelled.server.ts'
import { tellUncollected } from '#app/features/notifications/tell-uncollected.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { listOrderLog } from '#db/queries/order-views.ts'
import { lockShipments } from '#db/queries/shipments.ts'
import { inTransaction } from '#db/transaction.ts'
import { isAbout, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let point: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	// Cheap enough to pay for its parcel.
	await database.db.updateTable('product_variants').set({ price_minor: 2_000 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	point = await courierAt(world, '990102000000', { kind: 'DELIVERY_POINT', name: 'Point' })
})

beforeEach(async () => {
	// What earlier tests left behind is no matter of the next.
	clock.advance(40 * DAY)
	await settleUncollected(world)
})

async function arrive(parcel: { id: number; number: string }) {
	await shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'Own', carrierNumber: `GONE-${++count}0000` })
	clock.advance(60_000)
	const scan = { text: parcel.number, nodeId: point.nodeId, deed: 'arrived' } as const
	expect(await scanParcel(world, point.courier, scan)).toMatchObject({ outcome: 'scanned' })
}

/** Tea that is packed; `parts` are the pieces that go in a second parcel. */
async function packed(qty = 1, parts = 0) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, qty)]))
	await postPaidOrder(world, { orderId })
	await planShipments(world, { orderId })
	const parcelsOf = () =>
		database.db
			.selectFrom('shipments')
			.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
			.select(['shipments.id', 'shipments.number', 'seller_order_id as partId'])
			.where('order_id', '=', orderId)
			.orderBy('shipments.id')
			.execute()
	const [first] = await parcelsOf()
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!first || !line) throw new Error('no parcel')
	if (parts > 0) {
		const pieces = new Map([[line.id, parts]])
		expect(await sendInParts(world, seller, { shipmentId: first.id, pieces })).toMatchObject({ outcome: 'split' })
	}
	await moveLines(world, seller, { sellerOrderId: first.partId, lineIds: null, deed: 'pack' })
	return { orderId, line, parcels: await parcelsOf() }
}

const keptUntil = async (id: number) =>
	(
		await database.db
			.selectFrom('parcel_pick_ups')
			.select('keep_until')
			.where('shipment_id', '=', id)
			.executeTakeFirstOrThrow()
	).keep_until

/** Goes by until a parcel is sent back. */
async function sentBack(id: number) {
	clock.set(new Date((await keptUntil(id)).getTime() + 1))
	await keepStorage(world)
}

async function uncollected(qty = 1) {
	const order = await packed(qty)
	const [parcel] = order.parcels
	if (!parcel) throw new Error('no parcel')
	await arrive(parcel)
	await sentBack(parcel.id)
	return { ...order, parcel }
}

const goodsOf = async (orderId: number) => (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
const feeOf = async (orderId: number) => (await linesOf(world, orderId)).find(({ kind }) => kind === 'FEE')
const sumOf = async (orderId: number) =>
	(await refundsOf(world, orderId)).reduce((sum, { amount_minor: minor }) => sum + minor, 0)

describe('what nobody fetched at a delivery point', () => {
	test('is refunded by itself when it is home: the goods by the rules of returns, the way out is kept, once', async () => {
		const { orderId, line, parcel } = await uncollected()
		await settleUncollected(world)
		expect(await goodsOf(orderId)).toMatchObject({ state: 'SHIPPED', refunded_minor: 0 })
		await markParcelReturned(world, seller, parcel.id)
		expect(await Promise.all([settleUncollected(world), settleUncollected(world)])).toContain(1)
		expect(await settleUncollected(world)).toBe(0)
		expect(await goodsOf(orderId)).toMatchObject({
			...{ state: 'CANCELLED', cancelled_by: 'buyer', refunded_minor: line.paid_minor },
		})
		const fee = await feeOf(orderId)
		expect(fee?.paid_minor).toBeGreaterThan(0)
		expect(fee).toMatchObject({ state: 'PLACED', refunded_minor: 0 })
		expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: line.paid_minor, reason: 'uncollected' }])
		expect(await recountCapacity(database.db)).toEqual([])
		const log = await listOrderLog(database.db, orderId)
		expect(log.at(-1)).toMatchObject({ from: 'SHIPPED', to: 'CANCELLED', isUncollected: true })
		// The way out is the seller's like that of any goods that are over.
		clock.advance(7 * DAY)
		await releaseLines(world)
		expect(await feeOf(orderId)).toMatchObject({ released_at: clock.now() })
	})

	test('is refunded after ten days without the seller’s word, and not at their last instant', async () => {
		const { orderId, line, parcel } = await uncollected()
		const wentBack = clock.now().getTime()
		for (const at of [wentBack + 240 * HOUR - 1, wentBack + 240 * HOUR]) {
			clock.set(new Date(at))
			expect(await settleUncollected(world)).toBe(0)
		}
		expect(await sumOf(orderId)).toBe(0)
		clock.advance(1)
		expect(await settleUncollected(world)).toBe(1)
		expect(await sumOf(orderId)).toBe(line.paid_minor)
		// Its seller may still note that it came, and nothing goes back twice.
		expect(await markParcelReturned(world, seller, parcel.id)).toEqual({ outcome: 'returned' })
		expect(await settleUncollected(world)).toBe(0)
		expect(await sumOf(orderId)).toBe(line.paid_minor)
	})

	test('is kept whole where goods cannot be returned, and is paid out as goods that were called off', async () => {
		const { db } = database
		const terms = { code: 'GOODS_PERISHABLE', version: 1, kind: 'product', returnDays: null, claimHours: 24 }
		const { orderId, line, parcel } = await uncollected()
		await db
			.updateTable('order_lines')
			.set({ policy: JSON.stringify(terms) })
			.where('id', '=', line.id)
			.execute()
		await markParcelReturned(world, seller, parcel.id)
		expect(await settleUncollected(world)).toBe(1)
		expect(await goodsOf(orderId)).toMatchObject({ state: 'CANCELLED', refunded_minor: 0 })
		expect(await refundsOf(world, orderId)).toEqual([])
		clock.advance(7 * DAY)
		await releaseLines(world)
		expect((await goodsOf(orderId))?.released_at).toEqual(clock.now())
	})

	test('is told to its buyer and its seller with what goes back, once, and not as a cancellation', async () => {
		const { orderId, line, parcel } = await uncollected()
		await markParcelReturned(world, seller, parcel.id)
		await settleUncollected(world)
		const [event, ...more] = (await eventsOf(world, 'uncollected-settled')).filter((it) => isAbout(it, { orderId }))
		expect([event, more]).toEqual([{ shipmentId: parcel.id, orderId, backMinor: line.paid_minor }, []])
		const cancelled = (await eventsOf(world, 'lines-cancelled')).filter((it) => isAbout(it, { orderId }))
		expect(cancelled).toEqual([{ orderId, lineIds: [line.id], cause: 'BUYER' }])
		for (let again = 0; again < 2; again++) {
			await tellUncollected(world, { shipmentId: parcel.id, orderId, backMinor: line.paid_minor })
			await tellLinesCancelled(world, { orderId, lineIds: [line.id], cause: 'BUYER' })
		}
		const told = await database.db
			.selectFrom('notices')
			.select(['kind', 'params'])
			.where('order_id', '=', orderId)
			.orderBy('id')
			.execute()
		const params = { parcel: parcel.number, backMinor: line.paid_minor, isHome: true }
		expect(told).toMatchObject([
			{ kind: 'uncollected-settled', params },
			{ kind: 'seller-uncollected-settled', params },
		])
	})

	test('of goods in two parcels only its pieces go back, and the goods are served with what was fetched', async () => {
		const { orderId, line, parcels } = await packed(3, 1)
		const [first, second] = parcels
		if (!first || !second) throw new Error('two parcels')
		await arrive(first)
		await arrive(second)
		clock.advance(60_000)
		await inTransaction(database.db, async (tx) => {
			const [locked] = await lockShipments(tx, [first.id])
			if (!locked) throw new Error('no parcel')
			await recordParcelEvent(tx, locked, { state: 'DELIVERED', source: 'MANUAL', actor: 'x', at: clock.now() })
		})
		await sentBack(second.id)
		await markParcelReturned(world, seller, second.id)
		expect(await settleUncollected(world)).toBe(1)
		const due = (await eventsOf(world, 'line-refund-due')).find((it) => isAbout(it, { lineId: line.id }))
		expect(due).toMatchObject({ amountMinor: Math.floor(line.paid_minor / 3), reason: 'uncollected' })
		for (let again = 0; again < 2; again++) await refundLine(world, due as unknown as LineRefundDue)
		expect(await goodsOf(orderId)).toMatchObject({
			...{ state: 'DELIVERED', served_at: clock.now(), refunded_minor: Math.floor(line.paid_minor / 3) },
		})
		expect(await sumOf(orderId)).toBe(Math.floor(line.paid_minor / 3))
	})

	test('that its seller ended before is left as it ended', async () => {
		const { orderId, line, parcel } = await uncollected()
		await cancelCalledOff(world, { lineIds: [line.id], cause: 'SELLER', reason: 'lost', actor: 'account:1' })
		const before = await sumOf(orderId)
		await markParcelReturned(world, seller, parcel.id)
		expect(await settleUncollected(world)).toBe(1)
		expect(await sumOf(orderId)).toBe(before)
		expect((await eventsOf(world, 'uncollected-settled')).filter((it) => isAbout(it, { orderId }))).toEqual([])
	})
})
