import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { readRoad } from '#app/features/network/read-road.server.ts'
import { readRoadRows } from '#app/features/network/read-road-rows.server.ts'
import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const of = (regionCode: string) => ({ regionCode, mayWrite: true }) as Administrator
const KM = 1 / 111.195
let store: Store
let hub: number
let point: number
let far: number

async function addNode(kind: NodeKind, region: string, km: number) {
	const { id } = await database.db
		.insertInto('logistics_nodes')
		.values({
			...{ kind, name_zh: `${kind}${km}`, name_en: `${kind} ${km}`, region_code: region, opened_on: '2026-01-01' },
			...{ lon: 120.5, lat: 28 + km * KM },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

let count = 0

async function addParcel(parcel: {
	promisedBy?: string
	deliveredAt?: string
	carrier?: string
	events?: readonly (readonly [string, number | null, string])[]
}) {
	const sold = await sell(database.db, { paidAt: '2026-05-10T00:00:00Z', lines: [{ store, paidMinor: 100 }] })
	const { id } = await database.db
		.insertInto('shipments')
		.values({
			...{ number: `R${++count}`, seller_order_id: sold.sellerOrderIds[0] ?? 0, temperature_class: 'ambient' },
			...{ origin_region_code: PLACES.tea, state: 'IN_TRANSIT', created_at: new Date('2026-05-10T00:00:00Z') },
			carrier: parcel.carrier ?? null,
			promised_by: parcel.promisedBy ? new Date(parcel.promisedBy) : null,
			delivered_at: parcel.deliveredAt ? new Date(parcel.deliveredAt) : null,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	for (const [at, nodeId, status] of parcel.events ?? [])
		await database.db
			.insertInto('tracking_events')
			.values({
				...{ shipment_id: id, event_time: new Date(at), recorded_at: new Date(at), source: 'NODE_SCAN' },
				...{ status, node_id: nodeId },
			})
			.execute()
}

const found = async (region: string, reach: string | null = null) => {
	const page = await readRoad(world(), of(region), { language: 'en', region: null, reach })
	if (page.outcome !== 'found') throw new Error(page.outcome)
	return page
}

const rowsOf = (region: string, asked: Record<string, unknown>) =>
	readRoadRows(world(), of(region), {
		...{ region: null, what: null, node: 0, from: 0, to: 0, carrier: '', reach: null, page: 1 },
		...asked,
	})

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const at = { [PLACES.tea]: 0, [PLACES.sea]: 2, [PLACES.hill]: 9, [PLACES.far]: 200 }
	for (const [code, km] of Object.entries(at)) {
		await db
			.insertInto('place_stats')
			.values({ region_code: code, period: '2025-12', households: 100 + km, population: 300, source: 'test' })
			.execute()
		await db
			.updateTable('regions')
			.set({ lon: 120.5, lat: 28 + km * KM })
			.where('code', '=', code)
			.execute()
	}
	store = await openStore(db, { slug: 'tea', region: PLACES.tea })
	hub = await addNode('TRANSFER_CENTRE', PLACES.county, 1)
	point = await addNode('DELIVERY_POINT', PLACES.tea, 0)
	far = await addNode('STATION', PLACES.farTownship, 200)
	// Stood at the point for one hour and two, the second sent on by a scan; at the hub one left by the next scan, one stands.
	await addParcel({
		events: [
			['2026-05-15T00:00:00Z', point, 'PICKED_UP'],
			['2026-05-15T01:00:00Z', hub, 'IN_TRANSIT'],
			['2026-05-15T05:00:00Z', far, 'IN_TRANSIT'],
		],
	})
	await addParcel({
		events: [
			['2026-05-16T00:00:00Z', point, 'PICKED_UP'],
			['2026-05-16T02:00:00Z', point, 'IN_TRANSIT'],
			['2026-05-16T03:30:00Z', hub, 'IN_TRANSIT'],
			['2026-05-16T03:40:00Z', hub, 'IN_TRANSIT'],
		],
	})
	await addParcel({ carrier: 'sf', promisedBy: '2026-05-18T00:00:00Z', deliveredAt: '2026-05-18T00:00:00Z' })
	await addParcel({ carrier: 'sf', promisedBy: '2026-05-18T00:00:00Z', deliveredAt: '2026-05-18T00:00:01Z' })
	await addParcel({ promisedBy: '2026-05-19T00:00:00Z' })
	await addParcel({ promisedBy: '2026-05-20T02:00:00Z' })
	const { id: runId } = await db
		.insertInto('scheduled_runs')
		.values({
			...{ from_node_id: point, to_node_id: hub, weekdays: 127, departs_at: '09:00', ride_minutes: 60 },
			...{ operator_name: 'x', vehicle: 'VAN', temperature_classes: ['ambient'], capacity_kg: 100 },
			...{ cost_minor: 1000, valid_from: '2026-05-11' },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	for (const [date, minutes] of [
		['2026-05-12', 75],
		['2026-05-13', 76],
	] as const) {
		const planned = new Date(`${date}T01:00:00Z`)
		await db
			.insertInto('trips')
			.values({
				...{ run_id: runId, from_node_id: point, to_node_id: hub, service_date: date, state: 'ARRIVED' },
				...{ planned_departure: planned, planned_arrival: new Date(planned.getTime() + 3_600_000) },
				...{ departed_at: planned, arrived_at: new Date(planned.getTime() + minutes * 60_000) },
			})
			.execute()
	}
})

test('dwell is from the first scan at a node to its being sent on; what still stands there is left out', async () => {
	const { dwell } = await found(PLACES.county)
	expect(dwell).toEqual([
		expect.objectContaining({ nodeId: hub, parcels: 1, p50Minutes: 240, p90Minutes: 240 }),
		expect.objectContaining({ nodeId: point, parcels: 2, p50Minutes: 90, p90Minutes: 114 }),
	])
	const opened = await rowsOf(PLACES.county, { what: 'dwell', node: point })
	expect(opened).toMatchObject({
		total: 2,
		rows: [
			{ number: 'R2', amount: 120 },
			{ number: 'R1', amount: 60 },
		],
	})
})

test('a parcel exactly on time is not late, one that is not there yet is; one promised for now is not due', async () => {
	const { carriers } = await found(PLACES.county)
	expect(carriers).toEqual([
		{ carrier: 'sf', parcels: 2, late: 1 },
		{ carrier: '', parcels: 1, late: 1 },
	])
	expect(await rowsOf(PLACES.county, { what: 'late', carrier: 'sf' })).toMatchObject({
		...{ total: 2, rows: [{ number: 'R4' }, { number: 'R3', amount: 0 }] },
	})
})

test('a ride fifteen minutes late is within the grace, a minute more is late; an edge costs every departure of its timetable', async () => {
	const { edges, cost } = await found(PLACES.county)
	// From 11 to 20 May a departure a day at 01:00 UTC.
	expect(edges).toEqual([
		expect.objectContaining({
			rides: 2,
			lateRides: 1,
			departures: 10,
			costMinor: 10_000,
			parcels: 2,
			p90DelayMinutes: 16,
		}),
	])
	expect(cost).toEqual({ minor: 10_000, parcels: 2, perParcelMinor: 5_000 })
	expect(await rowsOf(PLACES.county, { what: 'edge', from: point, to: hub })).toMatchObject({
		...{ total: 2, rows: [{ amount: 16 }, { amount: 15 }] },
	})
})

test('coverage counts households by road, and the next node goes where it serves most of the rest', async () => {
	const page = await found(PLACES.county, '3')
	expect(page.coverage).toEqual({ villages: 3, servedVillages: 2, households: 311, servedHouseholds: 202 })
	expect(page.next).toEqual([expect.objectContaining({ code: PLACES.hill, households: 109, coveredAfter: 311 })])
	expect((await found(PLACES.county, '2')).coverage.servedVillages).toBe(1)
	expect(await rowsOf(PLACES.county, { what: 'unserved', reach: '2' })).toMatchObject({
		...{ total: 2, rows: [{ labelEn: '丙镇 · 山村', amount: 109 }, { amount: 102 }] },
	})
	expect(page.map?.next).toHaveLength(1)
})

test('an administrator sees the figures of the own region and below, nothing else', async () => {
	expect(
		await readRoad(world(), of(PLACES.otherCounty), { language: 'en', region: PLACES.county, reach: null }),
	).toEqual({
		outcome: 'outside',
	})
	const other = await found(PLACES.otherCounty)
	expect(other.dwell).toEqual([])
	expect(other.carriers).toEqual([])
	expect(other.edges).toEqual([])
	expect(await rowsOf(PLACES.otherCounty, { what: 'dwell', node: point })).toEqual({ outcome: 'no-such-figure' })
	expect(await rowsOf(PLACES.otherCounty, { what: 'edge', from: point, to: hub })).toMatchObject({ total: 0, rows: [] })
	expect(await rowsOf(PLACES.county, { what: 'constructor' })).toEqual({ outcome: 'no-such-figure' })
})
