import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { scanCrate } from '#app/features/logistics/move-crate.server.ts'
import { moveTrip } from '#app/features/logistics/move-trip.server.ts'
import { packCrate } from '#app/features/logistics/pack-crate.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { readPoint } from '#app/features/logistics/read-point.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { oddScansIn } from '#db/queries/odd-scans.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const BUYERS_COUNTY = '990102000000'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let hub: { nodeId: number; courier: Courier }
let point: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	hub = await courierAt(world, BUYERS_COUNTY, { kind: 'TRANSFER_CENTRE', name: 'Hub' })
	point = await courierAt(world, BUYERS_COUNTY, { kind: 'DELIVERY_POINT', name: 'Point' })
	await database.db
		.insertInto('scheduled_runs')
		.values({
			...{ from_node_id: hub.nodeId, to_node_id: point.nodeId, weekdays: 127, departs_at: '12:00', ride_minutes: 60 },
			...{ operator_name: 'Van', vehicle: 'VAN', temperature_classes: ['ambient'], capacity_kg: 500 },
			...{ valid_from: '2026-01-01' },
		})
		.execute()
})

beforeEach(() => clock.advance(86_400_000))

async function shipped(): Promise<{ id: number; number: string; orderId: number }> {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	const parcel = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'shipments.number', 'seller_order_id'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	await shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'Own', carrierNumber: `OWN-${++count}0000` })
	clock.advance(60_000)
	return { ...parcel, orderId }
}

const newCode = () => `CR${String(10_000_000 + ++count)}`

/** A crate at the hub with so many parcels. */
async function crateWith(parcels: number) {
	const code = newCode()
	const inside = []
	for (let at = 0; at < parcels; at++) {
		const parcel = await shipped()
		const scan = { scanId: randomUUID(), code, number: parcel.number, nodeId: hub.nodeId, scannedAt: clock.now() }
		expect(await packCrate(world, hub.courier, scan)).toEqual({ outcome: 'packed' })
		inside.push(parcel)
	}
	return { code, inside }
}

async function eventsOf(shipmentId: number) {
	return database.db
		.selectFrom('tracking_events')
		.select(['status', 'node_id', 'event_time', 'recorded_at'])
		.where('shipment_id', '=', shipmentId)
		.where('source', '=', 'NODE_SCAN')
		.orderBy('event_time')
		.orderBy('id')
		.execute()
}

const stateOf = async (id: number) =>
	(await database.db.selectFrom('shipments').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const crateOf = (code: string) =>
	database.db.selectFrom('crates').select(['node_id', 'trip_id']).where('code', '=', code).executeTakeFirstOrThrow()

async function todaysTrip() {
	const page = await readPoint(world, hub.courier)
	return page.trips.at(-1)?.id ?? 0
}

const receive = (code: string, at = point, parts: { scanId?: string; scannedAt?: Date } = {}) =>
	scanCrate(world, at.courier, {
		...{ scanId: randomUUID(), code, nodeId: at.nodeId, deed: 'RECEIVE', scannedAt: clock.now(), ...parts },
	})

const load = (code: string, loadTripId: number, scanId: string = randomUUID()) =>
	scanCrate(world, hub.courier, {
		...{ scanId, code, nodeId: hub.nodeId, deed: { loadTripId }, scannedAt: clock.now() },
	})

const move = (tripId: number, deed: 'DEPART' | 'ARRIVE', scanId: string = randomUUID()) =>
	moveTrip(world, deed === 'DEPART' ? hub.courier : point.courier, { scanId, tripId, deed, scannedAt: clock.now() })

test('a crate that is received takes every parcel in it along, with one event each', async () => {
	const { code, inside } = await crateWith(3)
	expect(await receive(code)).toEqual({ outcome: 'moved', parcels: 3, breaksChain: true, unkept: null })
	for (const { id } of inside) {
		expect(await stateOf(id)).toBe('AVAILABLE_FOR_PICKUP')
		expect(await eventsOf(id)).toMatchObject([{ status: 'AVAILABLE_FOR_PICKUP', node_id: point.nodeId }])
	}
	expect(await crateOf(code)).toEqual({ node_id: point.nodeId, trip_id: null })
})

test('the same scan sent again, also at the same time, changes nothing', async () => {
	const { code, inside } = await crateWith(2)
	const scanId = randomUUID()
	const scannedAt = clock.now()
	const results = await Promise.all([
		receive(code, point, { scanId, scannedAt }),
		receive(code, point, { scanId, scannedAt }),
	])
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['known', 'moved'])
	clock.advance(3_600_000)
	expect(await receive(code, point, { scanId, scannedAt })).toMatchObject({ outcome: 'known', parcels: 2 })
	for (const { id } of inside) expect(await eventsOf(id)).toHaveLength(1)
})

test('a trip that leaves and arrives is an event of every parcel in its crates, and its crates stand where it arrives', async () => {
	const { code, inside } = await crateWith(2)
	const tripId = await todaysTrip()
	expect(await load(code, tripId)).toEqual({ outcome: 'moved', parcels: 2, breaksChain: false, unkept: null })
	expect(await crateOf(code)).toEqual({ node_id: null, trip_id: tripId })
	const left = clock.now()
	expect(await move(tripId, 'DEPART')).toEqual({ outcome: 'moved', parcels: 2 })
	clock.advance(70 * 60_000)
	expect(await move(tripId, 'ARRIVE')).toEqual({ outcome: 'moved', parcels: 2 })
	for (const { id } of inside) {
		expect(await eventsOf(id)).toMatchObject([
			{ status: 'IN_TRANSIT', node_id: hub.nodeId, event_time: left },
			{ status: 'AVAILABLE_FOR_PICKUP', node_id: point.nodeId, event_time: clock.now() },
		])
	}
	expect(await crateOf(code)).toEqual({ node_id: point.nodeId, trip_id: null })
	const trip = await database.db.selectFrom('trips').selectAll().where('id', '=', tripId).executeTakeFirstOrThrow()
	expect(trip).toMatchObject({ state: 'ARRIVED', departed_at: left, arrived_at: clock.now() })
	expect(await move(tripId, 'DEPART')).toEqual({ outcome: 'already' })
})

test('an offline scan that comes late tells when it was, and moves neither the crate nor its parcels back', async () => {
	const { code, inside } = await crateWith(1)
	const atHub = clock.now()
	clock.advance(2 * 3_600_000)
	await receive(code)
	clock.advance(3_600_000)
	expect(await receive(code, hub, { scannedAt: atHub })).toEqual({
		...{ outcome: 'moved', parcels: 1, breaksChain: false, unkept: null },
	})
	expect(await crateOf(code)).toMatchObject({ node_id: point.nodeId })
	expect(await stateOf(inside[0]?.id ?? 0)).toBe('AVAILABLE_FOR_PICKUP')
	expect(await eventsOf(inside[0]?.id ?? 0)).toMatchObject([
		{ status: 'IN_TRANSIT', node_id: hub.nodeId, event_time: atHub, recorded_at: clock.now() },
		{ status: 'AVAILABLE_FOR_PICKUP', node_id: point.nodeId },
	])
})

test('a scan of the future counts as now; one a week old is taken in, one older is not', async () => {
	const { code, inside } = await crateWith(1)
	const now = clock.now().getTime()
	expect(await receive(code, point, { scannedAt: new Date(now + 3_600_000) })).toMatchObject({ outcome: 'moved' })
	expect(await eventsOf(inside[0]?.id ?? 0)).toMatchObject([{ event_time: clock.now() }])
	const week = 7 * 86_400_000
	expect(await receive(code, hub, { scannedAt: new Date(now - week - 1) })).toEqual({ outcome: 'too-old' })
	expect(await receive(code, hub, { scannedAt: new Date(now - week) })).toMatchObject({ outcome: 'moved' })
})

test('a parcel is in one crate at a time, and taken out it stays behind', async () => {
	const { code, inside } = await crateWith(1)
	const other = newCode()
	const parcel = inside[0]
	if (!parcel) throw new Error('one is inside')
	const into = (crate: string | null) =>
		packCrate(world, hub.courier, {
			...{ scanId: randomUUID(), code: crate, number: parcel.number, nodeId: hub.nodeId, scannedAt: clock.now() },
		})
	expect(await into(other)).toEqual({ outcome: 'packed' })
	expect(await receive(code)).toMatchObject({ parcels: 0 })
	expect(await into(null)).toEqual({ outcome: 'unpacked' })
	expect(await receive(other)).toMatchObject({ parcels: 0 })
	expect(await eventsOf(parcel.id)).toEqual([])
})

test('a crate is kept as its first parcel is, and takes no parcel that is kept otherwise', async () => {
	const [cold, also, dry] = [await shipped(), await shipped(), await shipped()]
	const chilled = [cold.id, also.id]
	await database.db.updateTable('shipments').set({ temperature_class: 'chilled' }).where('id', 'in', chilled).execute()
	const code = newCode()
	const pack = ({ number }: { number: string }, into: string | null = code, at = hub) =>
		packCrate(world, at.courier, {
			...{ scanId: randomUUID(), code: into, number, nodeId: at.nodeId, scannedAt: clock.now() },
		})
	expect(await pack(cold)).toEqual({ outcome: 'packed' })
	const kept = await database.db.selectFrom('crates').select('temperature_class').where('code', '=', code).execute()
	expect(kept).toEqual([{ temperature_class: 'chilled' }])
	expect(await pack(dry)).toEqual({ outcome: 'other-cold', temperatureClass: 'chilled' })
	expect(await pack(also)).toEqual({ outcome: 'packed' })
	expect(await pack(cold, (await crateWith(1)).code)).toEqual({ outcome: 'other-cold', temperatureClass: 'ambient' })
	expect(await pack(dry, null)).toEqual({ outcome: 'unpacked' })
	expect(await pack(cold, code, point)).toEqual({ outcome: 'crate-elsewhere' })
	expect(await receive(code)).toMatchObject({ parcels: 2 })
})

const keepAs = (code: string, temperature_class: string) =>
	database.db.updateTable('crates').set({ temperature_class }).where('code', '=', code).execute()

const unkeptAboard = async (tripId: number) =>
	(await readPoint(world, hub.courier)).trips.find(({ id }) => id === tripId)?.unkeptCrates

const oddScans = (within: string) =>
	oddScansIn(database.db, { within, from: new Date(clock.now().getTime() - 3_600_000), to: clock.now() }, 10)

test('a crate that has to stay cold on a ride that is not: taken in as scanned, its keeper is warned, administrators see it', async () => {
	const { code } = await crateWith(1)
	await keepAs(code, 'chilled')
	const [tripId, scanId] = [await todaysTrip(), randomUUID()]
	const warned = { parcels: 1, breaksChain: false, unkept: 'chilled' }
	expect(await load(code, tripId, scanId)).toEqual({ outcome: 'moved', ...warned })
	expect(await crateOf(code)).toEqual({ node_id: null, trip_id: tripId })
	expect(await unkeptAboard(tripId)).toBe(1)
	expect(await load(code, tripId, scanId)).toEqual({ outcome: 'known', ...warned })
	expect(await oddScans(BUYERS_COUNTY)).toMatchObject([
		{ deed: 'LOAD', crate: code, ...warned, nodeEn: 'Hub', total: 1 },
	])
	expect(await oddScans('990101000000')).toEqual([])
})

test('a crate taken off a ride that has not left, or put onto another, was where it is by the books', async () => {
	const { code } = await crateWith(1)
	const tripId = await todaysTrip()
	await load(code, tripId)
	expect(await receive(code, hub)).toMatchObject({ outcome: 'moved', breaksChain: false })
	expect(await crateOf(code)).toEqual({ node_id: hub.nodeId, trip_id: null })
	await load(code, tripId)
	expect(await load(code, tripId)).toMatchObject({ outcome: 'moved', breaksChain: false })
	await move(tripId, 'DEPART')
	clock.advance(60_000)
	expect(await receive(code, hub)).toMatchObject({ outcome: 'moved', breaksChain: true })
	expect(await oddScans(BUYERS_COUNTY)).toMatchObject([
		{ deed: 'RECEIVE', crate: code, breaksChain: true, unkept: null },
	])
})

test('on a ride for its class, or kept as everything is, a crate is not warned about', async () => {
	const [{ code: chilled }, { code: ambient }] = [await crateWith(1), await crateWith(1)]
	await keepAs(chilled, 'chilled')
	const tripId = await todaysTrip()
	const carries = (temperature_classes: string[]) =>
		database.db.updateTable('scheduled_runs').set({ temperature_classes }).execute()
	await carries(['ambient', 'chilled'])
	expect(await load(chilled, tripId)).toMatchObject({ outcome: 'moved', unkept: null })
	expect(await load(ambient, tripId)).toMatchObject({ outcome: 'moved', unkept: null })
	await keepAs(ambient, 'frozen')
	expect(await unkeptAboard(tripId)).toBe(1)
	await carries(['ambient'])
	expect(await unkeptAboard(tripId)).toBe(2)
})

test('S1: nobody scans at a node of others', async () => {
	const { code } = await crateWith(1)
	const tripId = await todaysTrip()
	const borrowed = { nodeId: hub.nodeId, courier: point.courier }
	expect(await receive(code, borrowed)).toEqual({ outcome: 'not-my-node' })
	const scan = { scanId: randomUUID(), tripId, deed: 'DEPART', scannedAt: clock.now() } as const
	expect(await moveTrip(world, point.courier, scan)).toEqual({ outcome: 'not-my-node' })
	expect(await crateOf(code)).toMatchObject({ node_id: hub.nodeId })
})
