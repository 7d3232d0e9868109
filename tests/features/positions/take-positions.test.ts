import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import { rideTimes } from '#app/domain/logistics/ride-times.ts'
import { forgetPositions } from '#app/features/positions/forget-positions.server.ts'
import { takePositions, tripKey } from '#app/features/positions/take-positions.server.ts'
import type { World } from '#app/platform/world.ts'
import { action } from '#app/routes/api/positions.ts'
import { readTimeTable } from '#app/server/time-table.ts'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE } from '#tests/support/market.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const HOUR = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let world: World
let runId: number
let nodes: [number, number]
let count = 0

beforeAll(async () => {
	world = createTestWorld(database.db, { clock })
	const row = { kind: 'STATION', region_code: VILLAGE, opened_on: '2026-01-01' }
	const added = await database.db
		.insertInto('logistics_nodes')
		.values([1, 2].map((at) => ({ ...row, name_zh: `站${at}`, name_en: `Station ${at}` })))
		.returning('id')
		.execute()
	nodes = [added[0]?.id ?? 0, added[1]?.id ?? 0]
	const run = await database.db
		.insertInto('scheduled_runs')
		.values({
			...{ from_node_id: nodes[0], to_node_id: nodes[1], weekdays: 127, departs_at: '08:00', ride_minutes: 50 },
			...{ operator_name: 'Van', vehicle: 'VAN', temperature_classes: ['ambient'], capacity_kg: 500 },
			...{ valid_from: '2026-01-01' },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	runId = run.id
})

beforeEach(async () => {
	clock.set('2026-05-01T02:00:00Z')
	await database.db.deleteFrom('trip_positions').execute()
})

async function addTrip(parts: { state?: string; departed_at?: Date; arrived_at?: Date } = {}) {
	const date = new Date(Date.UTC(2025, 0, 1) + ++count * 24 * HOUR).toISOString().slice(0, 10)
	const trip = await database.db
		.insertInto('trips')
		.values({
			...{ run_id: runId, from_node_id: nodes[0], to_node_id: nodes[1], service_date: date, state: 'UNDER_WAY' },
			...{ planned_departure: clock.now(), planned_arrival: clock.now(), ...parts },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return trip.id
}

const positionAt = (at: Date) => ({ at, lon: 120.65, lat: 28.01, accuracyM: 10 })
const kept = () => database.db.selectFrom('trip_positions').select(['trip_id', 'at']).orderBy('at').execute()
const take = (tripId: number, times: Date[], key: string | null = tripKey(world, tripId)) =>
	takePositions(world, { tripId, key, positions: times.map(positionAt) })

test('positions of a trip under way are there when they are acknowledged, and once when they are sent again', async () => {
	const tripId = await addTrip()
	const times = [0, 15, 30].map((seconds) => new Date(clock.now().getTime() - seconds * 1000))
	expect(await take(tripId, times)).toEqual({ outcome: 'stored', kept: 3 })
	expect(await kept()).toHaveLength(3)
	expect(await take(tripId, times)).toEqual({ outcome: 'stored', kept: 3 })
	expect(await kept()).toHaveLength(3)
})

test('S1: only the key of a trip writes its positions', async () => {
	const [mine, other] = [await addTrip(), await addTrip()]
	expect(await take(mine, [clock.now()], tripKey(world, other))).toEqual({ outcome: 'not-this-trip' })
	expect(await take(mine, [clock.now()], null)).toEqual({ outcome: 'not-this-trip' })
	expect(await kept()).toEqual([])
})

test('a trip that has not left, or has arrived, leaves no track', async () => {
	for (const state of ['PLANNED', 'ARRIVED']) await take(await addTrip({ state }), [clock.now()])
	expect(await kept()).toEqual([])
})

test('the address answers with what was kept, 401 for another’s key, 503 when too much waits, 422 for nonsense', async () => {
	const tripId = await addTrip()
	const send = async (body: unknown, key = tripKey(world, tripId), at: World = world) => {
		const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
		const request = new Request('http://localhost/api/v1/positions', {
			...{ method: 'POST', headers, body: JSON.stringify(body) },
		})
		return action({ request, params: {}, context: { world: at } } as unknown as ActionFunctionArgs)
	}
	const body = { trip_id: tripId, positions: [{ at: '2026-05-01T10:00:00+08:00', lon: 120.65, lat: 28.01 }] }
	const answer = await send(body)
	expect([answer.status, await answer.json()]).toEqual([200, { kept: 1 }])
	expect((await send(body, 'not-the-key-of-it')).status).toBe(401)
	expect((await send({ ...body, positions: [] })).status).toBe(422)
	const busy = await send(body, undefined, { ...world, positions: { take: async () => 'full' } })
	expect([busy.status, busy.headers.get('Retry-After')]).toEqual([503, '1'])
})

test('positions are deleted after 72 hours, those of a whole day at once, and none before', async () => {
	const tripId = await addTrip()
	const start = clock.now().getTime()
	for (const hours of [0, 20, 40, 71]) {
		clock.set(new Date(start + hours * HOUR))
		await take(tripId, [clock.now()])
	}
	clock.set(new Date(start + 72 * HOUR))
	await forgetPositions(world)
	expect(await kept()).toHaveLength(4)
	clock.advance(1)
	await forgetPositions(world)
	expect(await kept()).toHaveLength(3)
	clock.set(new Date(start + 10 * 24 * HOUR))
	for (let day = 0; day < 5; day++) {
		await forgetPositions(world)
		clock.advance(24 * HOUR)
	}
	expect(await kept()).toEqual([])
})

test('ten past rides of an hour say how long a ride takes, in place of the timetable', async () => {
	await database.db.deleteFrom('trips').execute()
	const ride = async (minutes: number) => {
		const departed = new Date('2026-04-20T00:10:00Z')
		const arrived = new Date(departed.getTime() + minutes * 60_000)
		await addTrip({ state: 'ARRIVED', departed_at: departed, arrived_at: arrived })
	}
	const times = async () => (await readTimeTable(database.db, clock.now())).edges.flat()[0]?.run
	for (let at = 1; at <= 9; at++) await ride(60 + at)
	expect(await times()).toMatchObject(rideTimes(50, { ofWeekHour: null, ofHour: null, ofEdge: null }))
	await ride(70)
	// 61 to 70: the middle is 65.5, nine tenths of the way 69.1, whole minutes up.
	expect(await times()).toMatchObject({ usualMinutes: 66, slowMinutes: 70 })
	clock.set('2026-08-01T02:00:00Z')
	expect(await times()).toMatchObject({ usualMinutes: 60, slowMinutes: 80 })
})
