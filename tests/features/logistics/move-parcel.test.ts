import { beforeAll, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { markParcelDelivered } from '#app/features/logistics/mark-delivered.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { readCourierScreen } from '#app/features/logistics/read-parcels.server.ts'
import { readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { scanParcel, type ScanDeed } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const BUYERS_COUNTY = '990102000000'
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller
let point: { nodeId: number; courier: Courier }
let elsewhere: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	point = await courierAt(world, BUYERS_COUNTY, { kind: 'DELIVERY_POINT', name: 'Point' })
	elsewhere = await courierAt(world, VILLAGE, { kind: 'DELIVERY_POINT', name: 'Elsewhere' })
})

async function parcelOf(orderId: number) {
	return database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.selectAll('shipments')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
}

async function planned() {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	return { orderId, ...(await parcelOf(orderId)) }
}

async function packed() {
	const parcel = await planned()
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	return parcel
}

const ship = (parcel: { id: number }, by = seller, carrierNumber = `C${++count}`) =>
	shipParcel(world, by, { shipmentId: parcel.id, carrier: 'Demo Express', carrierNumber })

async function shipped() {
	const parcel = await packed()
	await ship(parcel)
	clock.advance(3_600_000)
	return parcel
}

const goodsOf = async (orderId: number) => (await linesOf(world, orderId)).filter(({ kind }) => kind === 'GOODS')

const scan = (parcel: { number: string }, deed: ScanDeed, at = point) =>
	scanParcel(world, at.courier, { text: parcel.number, nodeId: at.nodeId, deed })

test('a packed parcel is handed over: it is picked up, its goods are sent in full', async () => {
	const parcel = await packed()
	expect(await ship(parcel, seller, 'SF-1')).toEqual({ outcome: 'shipped' })
	expect(await parcelOf(parcel.orderId)).toMatchObject({
		state: 'PICKED_UP',
		carrier: 'Demo Express',
		carrier_number: 'SF-1',
		picked_up_at: clock.now(),
	})
	expect(await goodsOf(parcel.orderId)).toMatchObject([{ state: 'SHIPPED', qty_sent: 1, dispatched_at: clock.now() }])
	expect(await eventsOf(world, 'shipment-moved')).toContainEqual({ shipmentId: parcel.id, orderId: parcel.orderId })
})

test('what is not packed does not leave, and nothing leaves twice', async () => {
	const parcel = await planned()
	expect(await ship(parcel)).toEqual({ outcome: 'not-packed' })
	expect((await parcelOf(parcel.orderId)).carrier).toBeNull()
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	const results = await Promise.all([ship(parcel), ship(parcel)])
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['already-gone', 'shipped'])
})

test('two parcels cannot have one carrier number', async () => {
	expect(await ship(await packed(), seller, 'SF-2')).toEqual({ outcome: 'shipped' })
	const second = await packed()
	expect(await ship(second, seller, 'SF-2')).toEqual({ outcome: 'number-taken' })
	const byAnotherName = { shipmentId: second.id, carrier: '顺丰', carrierNumber: 'SF-2' }
	expect(await shipParcel(world, seller, byAnotherName)).toEqual({ outcome: 'number-taken' })
	expect(await parcelOf(second.orderId)).toMatchObject({ state: 'PENDING', carrier: null })
})

test('S1: another enterprise neither ships nor delivers, and the rows stay as they were', async () => {
	const parcel = await packed()
	const before = { parcel: await parcelOf(parcel.orderId), lines: await goodsOf(parcel.orderId) }
	expect(await ship(parcel, stranger)).toEqual({ outcome: 'not-found' })
	await ship(parcel)
	expect(await markParcelDelivered(world, stranger, parcel.id)).toEqual({ outcome: 'not-found' })
	expect((await parcelOf(parcel.orderId)).state).toBe('PICKED_UP')
	expect(before.lines[0]?.state).toBe('PACKED')
	expect(before.parcel.state).toBe('PENDING')
})

test('delivered on the seller’s word: the goods are served, once', async () => {
	const parcel = await shipped()
	const at = clock.now()
	expect(await markParcelDelivered(world, seller, parcel.id)).toEqual({ outcome: 'delivered' })
	clock.advance(60_000)
	expect(await markParcelDelivered(world, seller, parcel.id)).toEqual({ outcome: 'not-on-its-way' })
	expect(await parcelOf(parcel.orderId)).toMatchObject({ state: 'DELIVERED', delivered_at: at })
	expect(await goodsOf(parcel.orderId)).toMatchObject([{ state: 'DELIVERED', served_at: at }])
})

test('what never left is not delivered', async () => {
	const parcel = await packed()
	expect(await markParcelDelivered(world, seller, parcel.id)).toEqual({ outcome: 'not-on-its-way' })
})

test('a courier sees parcels bound for the county of their node, and receives, carries out and delivers them', async () => {
	const parcel = await shipped()
	const seen = await readCourierScreen(world, point.courier)
	expect(seen.parcels.find(({ number }) => number === parcel.number)).toMatchObject({ receiver: null, phone: null })
	for (const [deed, state] of [
		['arrived', 'AVAILABLE_FOR_PICKUP'],
		['out', 'OUT_FOR_DELIVERY'],
		['failed', 'ATTEMPT_FAILED'],
		['delivered', 'DELIVERED'],
	] as const) {
		clock.advance(60_000)
		expect(await scan(parcel, deed)).toEqual({ outcome: 'scanned', number: parcel.number, state })
	}
	expect(await goodsOf(parcel.orderId)).toMatchObject([{ state: 'DELIVERED', served_at: clock.now() }])
	const events = await database.db
		.selectFrom('tracking_events')
		.select(['source', 'status', 'node_id'])
		.where('shipment_id', '=', parcel.id)
		.orderBy('id')
		.execute()
	expect(events.at(-1)).toEqual({ source: 'NODE_SCAN', status: 'DELIVERED', node_id: point.nodeId })
	expect(events).toHaveLength(6)
})

test('once a parcel is here its receiver is known to the keeper', async () => {
	const parcel = await shipped()
	await scan(parcel, 'arrived')
	const seen = await readCourierScreen(world, point.courier)
	expect(seen.parcels.find(({ number }) => number === parcel.number)?.receiver).toBe('测试游客')
})

test('a scan sent again changes nothing', async () => {
	const parcel = await shipped()
	await scan(parcel, 'arrived')
	expect(await scan(parcel, 'arrived')).toMatchObject({ outcome: 'no-change' })
	clock.advance(60_000)
	await scan(parcel, 'out')
	await Promise.all([scan(parcel, 'delivered'), scan(parcel, 'delivered')])
	const changes = await database.db
		.selectFrom('state_changes')
		.select('to_state')
		.where('entity', '=', 'shipment')
		.where('entity_id', '=', String(parcel.id))
		.orderBy('id')
		.execute()
	expect(changes.map((it) => it.to_state)).toEqual([
		'PICKED_UP',
		'AVAILABLE_FOR_PICKUP',
		'OUT_FOR_DELIVERY',
		'DELIVERED',
	])
})

test('S1: parcels elsewhere, and nodes of others, are not a courier’s', async () => {
	const parcel = await shipped()
	expect(await scan(parcel, 'delivered', elsewhere)).toEqual({ outcome: 'not-here' })
	const borrowed = { nodeId: point.nodeId, courier: elsewhere.courier }
	expect(await scan(parcel, 'delivered', borrowed)).toEqual({ outcome: 'not-my-node' })
	expect((await parcelOf(parcel.orderId)).state).toBe('PICKED_UP')
	expect(await scan({ number: 'SP1' }, 'delivered')).toEqual({ outcome: 'not-a-number' })
})

test('what has not left its seller cannot be delivered by scan', async () => {
	const parcel = await packed()
	expect(await scan(parcel, 'delivered')).toMatchObject({ outcome: 'not-allowed', state: 'PENDING' })
})

test('anyone with the number sees the way and no person', async () => {
	const parcel = await shipped()
	const tracked = await readTracking(world, parcel.number.toLowerCase())
	expect(tracked).toMatchObject({ state: 'PICKED_UP', fromEn: 'Tea Village', toEn: 'Lan County', isSilent: false })
	expect(tracked?.events.map(({ state }) => state)).toEqual(['PENDING', 'PICKED_UP'])
	expect(JSON.stringify(tracked)).not.toMatch(/测试游客|000-0000|example/)
	clock.advance(24 * 3_600_000)
	expect((await readTracking(world, parcel.number))?.isSilent).toBe(true)
	expect(await readTracking(world, 'SP2605010000000')).toBeNull()
})
