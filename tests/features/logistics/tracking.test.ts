import { beforeAll, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { apiTracking } from '#app/features/logistics/api-tracking.server.ts'
import { markParcelDelivered } from '#app/features/logistics/mark-delivered.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { drawTracking, readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { scanParcel } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { loader } from '#app/routes/api/tracking.ts'
import { readTimeTable } from '#app/server/time-table.ts'
import { insertPositions } from '#db/queries/trip-positions.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
const provider = usePaymentSandbox(clock)
const BUYERS_COUNTY = '990102000000'
let market: TestMarket
let world: World
let seller: Seller
let point: { nodeId: number; courier: Courier }
let hub: { nodeId: number; courier: Courier }

const placeAt = (table: 'logistics_nodes', id: number, lon: number, lat: number) =>
	database.db.updateTable(table).set({ lon, lat }).where('id', '=', id).execute()

beforeAll(async () => {
	const { db } = database
	market = await buildMarket(db)
	world = createTestWorld(db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	point = await courierAt(world, BUYERS_COUNTY, { kind: 'DELIVERY_POINT', name: 'Point' })
	hub = await courierAt(world, BUYERS_COUNTY, { kind: 'TRANSFER_CENTRE', name: 'Hub' })
	await placeAt('logistics_nodes', point.nodeId, 120.987654, 28.123456)
	await placeAt('logistics_nodes', hub.nodeId, 120.7, 28.2)
	for (const [code, lon, lat] of [
		[VILLAGE, 120.1, 28.4],
		[BUYERS_COUNTY, 120.9, 28.1],
	] as const)
		await db.updateTable('regions').set({ lon, lat }).where('code', '=', code).execute()
})

async function sent() {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	const parcel = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'number', 'seller_order_id'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const before = await readTracking(world, parcel.number)
	await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	await shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'Demo', carrierNumber: parcel.number })
	return { ...parcel, before }
}

const mapOf = async (number: string) => {
	const parcel = await readTracking(world, number)
	return parcel && drawTracking(world, 'en', parcel)
}

const scan = (number: string, deed: 'arrived' | 'out', at: { nodeId: number; courier: Courier }) => {
	clock.advance(60_000)
	return scanParcel(world, at.courier, { text: number, nodeId: at.nodeId, deed })
}

/** A vehicle that carries the parcel and has told where it is. */
async function ride(shipmentId: number, lon: number, lat: number) {
	const { db } = database
	const run = await db
		.insertInto('scheduled_runs')
		.values({
			...{ from_node_id: hub.nodeId, to_node_id: point.nodeId, weekdays: 127, departs_at: '09:00', ride_minutes: 60 },
			...{ operator_name: 'x', vehicle: 'VAN', temperature_classes: ['ambient'], capacity_kg: 100 },
			valid_from: '2026-01-01',
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const trip = await db
		.insertInto('trips')
		.values({
			...{ run_id: run.id, from_node_id: hub.nodeId, to_node_id: point.nodeId, service_date: '2026-05-01' },
			...{ planned_departure: clock.now(), planned_arrival: clock.now(), state: 'UNDER_WAY' },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const crate = await db
		.insertInto('crates')
		.values({ code: 'CR00000001', temperature_class: 'ambient', trip_id: trip.id })
		.returning('id')
		.executeTakeFirstOrThrow()
	await db
		.insertInto('crate_parcels')
		.values({ crate_id: crate.id, shipment_id: shipmentId, packed_at: clock.now() })
		.execute()
	await insertPositions(database.db, [{ tripId: trip.id, at: clock.now(), lon, lat, accuracyM: 10 }])
}

test('the map is there only while a parcel is under way, and draws its goal no nearer than the county', async () => {
	const parcel = await sent()
	expect(parcel.before && (await drawTracking(world, 'en', parcel.before))).toBeNull()
	await scan(parcel.number, 'arrived', hub)
	await scan(parcel.number, 'arrived', point)
	const map = await mapOf(parcel.number)
	expect(map?.places.map(({ role, nameEn }) => [role, nameEn])).toEqual([
		['from', 'Tea Village'],
		['node', 'Hub'],
		['to', 'Lan County'],
	])
	await markParcelDelivered(world, seller, parcel.id)
	expect(await mapOf(parcel.number)).toBeNull()
})

test('where its vehicle is shows only while it is out for delivery, to 100 m, and not to the API either before', async () => {
	const parcel = await sent()
	await scan(parcel.number, 'arrived', hub)
	await ride(parcel.id, 120.951234, 28.151234)
	expect((await readTracking(world, parcel.number))?.position).toBeNull()
	expect(await apiTracking(world, parcel.number)).toMatchObject({ state: 'IN_TRANSIT', position: null })
	await scan(parcel.number, 'out', point)
	const shown = (await apiTracking(world, parcel.number))?.position
	expect(shown).toMatchObject({ at: expect.any(String) })
	expect(shown).not.toMatchObject({ lon: 120.951234 })
	expect(Math.abs((shown?.lon ?? 0) - 120.951234)).toBeLessThan(0.001)
	expect((await mapOf(parcel.number))?.vehicle).not.toBeNull()
})

test('the API tells the way in the words of its description, and nobody’s name or address', async () => {
	const parcel = await sent()
	const answer = await loader({ params: { number: parcel.number }, context: { world } } as never)
	expect(answer.headers.get('cache-control')).toBe('no-store')
	const told = (await answer.json()) as object
	expect(told).toMatchObject({
		...{ number: parcel.number, state: 'PICKED_UP', carrier: 'Demo', silent: false, delivered_at: null },
		to: { en: 'Lan County' },
		events: [{ state: 'PENDING' }, { state: 'PICKED_UP', node: null }],
	})
	expect(JSON.stringify(told)).not.toMatch(/测试游客|000-0000|example/)
	expect((await loader({ params: { number: 'SP2605010000000' }, context: { world } } as never)).status).toBe(404)
})

test('on its way it says on which days it is expected by the rest of it, and nothing once it is out or where no run leads', async () => {
	const parcel = await sent()
	// No run of an earlier ride leaves any more.
	await database.db.updateTable('scheduled_runs').set({ valid_to: '2026-05-10' }).execute()
	const expected = async () => {
		const table = await readTimeTable(database.db, clock.now())
		const timeTables = { current: () => table, refresh: async () => {} }
		return (await readTracking({ ...world, timeTables }, parcel.number))?.expected
	}
	// A morning in China, after the run of the day has left.
	clock.set('2026-05-20T02:00:00Z')
	await scan(parcel.number, 'arrived', hub)
	expect(await expected()).toBeNull()
	const run = {
		from_node_id: hub.nodeId,
		to_node_id: point.nodeId,
		weekdays: 127,
		departs_at: '09:00',
		ride_minutes: 60,
	}
	const vehicle = { operator_name: 'x', vehicle: 'VAN', temperature_classes: ['ambient'], capacity_kg: 100 }
	await database.db
		.insertInto('scheduled_runs')
		.values({ ...run, ...vehicle, valid_from: '2026-01-01' })
		.execute()
	expect(await expected()).toEqual({ from: '2026-05-21', to: '2026-05-21' })
	clock.set('2026-05-21T04:00:00Z')
	expect(await expected()).toEqual({ from: '2026-05-21', to: '2026-05-22' })
	await scan(parcel.number, 'out', point)
	expect(await expected()).toBeNull()
})

test('a day without news is told while it is carried, not of one that waits at a point for its receiver', async () => {
	const parcel = await sent()
	const told = async () => [
		(await readTracking(world, parcel.number))?.isSilent,
		(await apiTracking(world, parcel.number))?.silent,
	]
	clock.advance(24 * 3_600_000)
	expect(await told()).toEqual([false, false])
	clock.advance(1)
	expect(await told()).toEqual([true, true])
	const waits = { state: 'AVAILABLE_FOR_PICKUP' } as const
	await database.db.updateTable('shipments').set(waits).where('id', '=', parcel.id).execute()
	expect(await told()).toEqual([false, false])
	expect(await readTracking(world, parcel.number)).toMatchObject({ ...waits, isUnderWay: true })
})
