import { beforeAll, expect, test } from 'vitest'
import type { Courier } from '#app/domain/accounts/roles.ts'
import { readPoint } from '#app/features/logistics/read-point.server.ts'
import { readRide, rideAddresses } from '#app/features/positions/read-ride.server.ts'
import { takePositions } from '#app/features/positions/take-positions.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { courierAt } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const COUNTY = '990102000000'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let world: World
let hub: { nodeId: number; courier: Courier }
let stranger: { nodeId: number; courier: Courier }

beforeAll(async () => {
	world = createTestWorld(database.db, { clock })
	hub = await courierAt(world, COUNTY, { kind: 'TRANSFER_CENTRE', name: 'Hub' })
	stranger = await courierAt(world, COUNTY, { kind: 'DELIVERY_POINT', name: 'Elsewhere' })
	const point = await courierAt(world, COUNTY, { kind: 'DELIVERY_POINT', name: 'Point' })
	await database.db
		.insertInto('scheduled_runs')
		.values({
			...{ from_node_id: hub.nodeId, to_node_id: point.nodeId, weekdays: 127, departs_at: '12:00', ride_minutes: 60 },
			...{ operator_name: 'Van', vehicle: 'VAN', temperature_classes: ['ambient'], capacity_kg: 500 },
			...{ valid_from: '2026-01-01' },
		})
		.execute()
})

async function address(): Promise<string> {
	const { trips } = await readPoint(world, hub.courier)
	return Object.values(rideAddresses(world, hub.courier, trips))[0] ?? ''
}

test('a keeper has an address for the driver of each ride, and what it opens may tell where the vehicle is', async () => {
	const ride = await readRide(world, (await address()).replace('/rides/', ''))
	expect(ride).toMatchObject({ fromEn: 'Hub', toEn: 'Point', state: 'PLANNED' })
	if (!ride) throw new Error('the ride is there')
	const positions = [{ at: clock.now(), lon: 120.9, lat: 28.1, accuracyM: 10 }]
	const told = await takePositions(world, { tripId: ride.id, key: ride.key, positions })
	expect(told).toEqual({ outcome: 'stored', kept: 1 })
})

test('S1: no other keeper has the address of a ride, and one that is not whole opens nothing', async () => {
	const { trips } = await readPoint(world, hub.courier)
	expect(rideAddresses(world, stranger.courier, trips)).toEqual({})
	const [, id, key] = /(\d+)\.(.+)$/.exec(await address()) ?? []
	for (const code of ['', `${id}`, `${id}.`, `${Number(id) + 1}.${key}`, `${id}.${'x'.repeat(43)}`, `${id}.${key}x`])
		expect(await readRide(world, code), code).toBeNull()
})

test('a ride that has arrived has no address any more, and says so to who still has it', async () => {
	const code = (await address()).replace('/rides/', '')
	await database.db.updateTable('trips').set({ state: 'ARRIVED', arrived_at: clock.now() }).execute()
	expect(await address()).toBe('')
	expect(await readRide(world, code)).toMatchObject({ state: 'ARRIVED' })
})
