import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { NETWORK_INDICATORS } from '#app/domain/cluster-statistics/network-observation.ts'
import { noteOfficeUse } from '#app/features/accounts/note-office-day.server.ts'
import { recountNetwork, rollUpNetwork } from '#app/features/clusters/roll-up-network.server.ts'
import { readIndicator } from '#app/features/indicators/read-indicator.server.ts'
import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, ship, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const COUNTY = { regionCode: PLACES.county, mayWrite: false } as Administrator
let stores: Store[]
let pointId: number

/** 0.0899 degrees of latitude are ten kilometres: at 7.6 km as the crow flies the road is reckoned 9.9 km, at 7.8 km 10.1 km. */
const KM = 1 / 111.195
const NORTH: Record<string, number> = { [PLACES.tea]: 0, [PLACES.sea]: 7.6 * KM, [PLACES.hill]: 7.8 * KM }
const HOUSEHOLDS = { [PLACES.tea]: 100, [PLACES.sea]: 50, [PLACES.hill]: 30, [PLACES.far]: 20 }

async function addNode(kind: 'TRANSFER_CENTRE' | 'DELIVERY_POINT', regionCode: string, openedOn = '2026-01-01') {
	const { id } = await database.db
		.insertInto('logistics_nodes')
		.values({
			...{ kind, name_zh: kind, name_en: kind, region_code: regionCode, opened_on: openedOn },
			...{ lon: 120.5, lat: 28 + (NORTH[regionCode] ?? 0) },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

async function scanAt(nodeId: number, at: string) {
	const sold = await sell(database.db, { paidAt: at, lines: [{ store: stores[0] as Store, paidMinor: 100 }] })
	await ship(database.db, sold.sellerOrderIds[0] ?? 0, { origin: PLACES.tea, pickedUpAt: at })
	const { id } = await database.db
		.selectFrom('shipments')
		.select('id')
		.where('seller_order_id', '=', sold.sellerOrderIds[0] ?? 0)
		.executeTakeFirstOrThrow()
	await database.db
		.insertInto('tracking_events')
		.values({
			...{ shipment_id: id, event_time: new Date(at), recorded_at: new Date(at), source: 'NODE_SCAN' },
			...{ status: 'AVAILABLE_FOR_PICKUP', node_id: nodeId },
		})
		.execute()
}

async function train(heldOn: string, region: string, people: readonly (readonly [string, number, number])[]) {
	const provider = await database.db
		.insertInto('training_providers')
		.values({ name_zh: '学堂', name_en: 'School' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const session = await database.db
		.insertInto('training_sessions')
		.values({
			...{ provider_id: provider.id, title_zh: '课', title_en: 'Course', region_code: region, held_on: heldOn },
			completed_at: new Date(`${heldOn}T09:00:00Z`),
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	for (const [person_key, pre_score, post_score] of people)
		await database.db
			.insertInto('training_enrolments')
			.values({
				...{ session_id: session.id, person_key, region_code: region, attended: true },
				...{ pre_score, post_score, max_score: 100 },
			})
			.execute()
}

/** Somebody at a store, by schooling and first day in e-commerce. */
const employ = (store: number, education: string, startedOn: string, parts: Record<string, unknown> = {}) =>
	database.db
		.insertInto('practitioners')
		.values({
			...{ enterprise_id: stores[store]?.enterpriseId ?? 0, role: 'operations', education, started_on: startedOn },
			...{ joined_on: '2026-01-01', recorded_at: clock.now(), recorded_by: 'test', ...parts },
		})
		.execute()

/** A plan of a store's product for a month. */
const plan = (store: number, month: string, qty: number, filedAt: string) =>
	database.db
		.insertInto('sales_plans')
		.values({
			...{ enterprise_id: stores[store]?.enterpriseId ?? 0, variant_id: stores[store]?.variantId ?? 0, month, qty },
			...{ filed_at: new Date(filedAt), filed_by: 'test' },
		})
		.execute()

const standing = (code: string, region: string, period = '2026-05') =>
	database.db
		.selectFrom('observations')
		.selectAll()
		.where('indicator_code', '=', code)
		.where('region_code', '=', region)
		.where('period', '=', period)
		.where('superseded_at', 'is', null)
		.executeTakeFirst()

const valueOf = async (code: string, region: string) => (await standing(code, region))?.value

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	for (const [code, households] of Object.entries(HOUSEHOLDS)) {
		await db
			.insertInto('place_stats')
			.values({ region_code: code, period: '2025-12', households, population: households * 3, source: 'test' })
			.execute()
		await db
			.updateTable('regions')
			.set({ lon: 120.5, lat: 28 + (NORTH[code] ?? 3) })
			.where('code', '=', code)
			.execute()
	}
	stores = []
	for (const [i, region] of [PLACES.tea, PLACES.sea, PLACES.hill, PLACES.far, PLACES.tea].entries())
		stores.push(await openStore(db, { slug: `s${i}`, region }))
	await addNode('TRANSFER_CENTRE', PLACES.tea)
	pointId = await addNode('DELIVERY_POINT', PLACES.sea)
	await train('2026-05-06', PLACES.tea, [
		['p1', 20, 60],
		['p2', 50, 75],
	])
	await train('2026-04-06', PLACES.sea, [['p1', 60, 80]])
	for (let count = 0; count < 9; count++) await employ(0, 'college', '2024-05-20')
	await plan(0, '2026-04', 9, '2026-03-01T02:00:00Z')
	// An order a month: each store is active.
	for (const store of stores)
		for (const day of ['2026-03-05', '2026-04-10', '2026-05-10'])
			await sell(db, { paidAt: `${day}T00:00:00Z`, lines: [{ store, paidMinor: 500 }] })
	await rollUpNetwork(world())
})

test('every input of the registers is written as a row with its source, its method and its time, at every level', async () => {
	for (const region of [PLACES.tea, PLACES.township, PLACES.county, PLACES.city])
		for (const code of NETWORK_INDICATORS.filter((it) => it !== 'X03')) {
			const row = await standing(code, region)
			expect(row, `${code} ${region}`).toBeDefined()
			expect(row?.source).not.toBe('')
			expect(row?.method).not.toBe('')
			expect(row?.recorded_at).toEqual(clock.now())
		}
})

test('a village is reached by a transfer centre within 10 km, the road being 1.3 times the crow’s way', async () => {
	expect(await valueOf('G05', PLACES.tea)).toBe(100)
	expect(await valueOf('G05', PLACES.sea)).toBe(100)
	expect(await valueOf('G05', PLACES.hill)).toBe(0)
	expect(await standing('G05', PLACES.county)).toMatchObject({ num: 150, den: 180, companions: { centres: 1 } })
	expect(await standing('G05', PLACES.city)).toMatchObject({ num: 150, den: 200, n: 4 })
})

test('a delivery point counts while a parcel was scanned at it since midnight 30 days ago', async () => {
	expect(await valueOf('G06', PLACES.county)).toBe(0)
	await scanAt(pointId, '2026-04-19T15:59:59.999Z')
	await rollUpNetwork(world())
	expect(await valueOf('G06', PLACES.county)).toBe(0)
	await scanAt(pointId, '2026-04-19T16:00:00Z')
	await rollUpNetwork(world())
	expect(await standing('G06', PLACES.county)).toMatchObject({ num: 50, den: 180, companions: { points: 1 } })
})

test('a delivery point counts by what came over its counter for households, too', async () => {
	const id = await addNode('DELIVERY_POINT', PLACES.hill)
	await rollUpNetwork(world())
	expect(await standing('G06', PLACES.county)).toMatchObject({ num: 50, companions: { points: 1 } })
	await database.db
		.insertInto('household_parcels')
		.values({
			...{ node_id: id, carrier: 'ZTO', carrier_number: 'ZT8800100', name: 'A', phone: '13800000000', code: '012345' },
			...{ temperature_class: 'ambient', registered_at: '2026-05-19T02:00:00Z', keep_until: '2026-05-27T16:00:00Z' },
			registered_by: 'test',
		})
		.execute()
	await rollUpNetwork(world())
	expect(await standing('G06', PLACES.county)).toMatchObject({ num: 80, den: 180, companions: { points: 2 } })
})

test('who was trained twice is one person in every place above both villages', async () => {
	expect(await valueOf('G12', PLACES.tea)).toBe(2)
	expect(await standing('G12', PLACES.township)).toMatchObject({ value: 2, companions: { personTimes: 3 } })
	expect(await valueOf('G11', PLACES.township)).toBe(2)
	expect(await standing('G13', PLACES.township)).toMatchObject({
		...{ value: null, missing_reason: 'too-few', num: 85, den: 170, n: 3 },
	})
})

test('a producer innovates in the year in which it first uses a process', async () => {
	expect(await standing('X05', PLACES.city)).toMatchObject({ num: 0, den: 5, value: 0 })
	await database.db
		.insertInto('lot_steps')
		.values({
			...{ enterprise_id: stores[0]?.enterpriseId ?? 0, kind: 'DRY', done_at: new Date('2026-05-18T02:00:00Z') },
			...{ region_code: PLACES.tea, recorded_at: clock.now(), recorded_by: 'test' },
		})
		.execute()
	await rollUpNetwork(world())
	expect(await standing('X05', PLACES.city)).toMatchObject({ num: 1, den: 5, value: 20 })
})

test('schooling and years of practice are means over the people on the registers, pooled upward, from ten on', async () => {
	expect(await standing('X01', PLACES.tea)).toMatchObject({ value: null, missing_reason: 'too-few', num: 135, den: 9 })
	// Twelve months away are not taken off, one day more is.
	await employ(1, 'primary', '2022-05-20', { gap_days: 365 })
	await employ(1, 'none', '2022-05-20', { gap_days: 366 })
	// Who left by the window's last day, or is struck out, or is still to come, counts nowhere.
	await employ(1, 'postgraduate', '2020-01-01', { left_on: '2026-05-20' })
	await employ(1, 'postgraduate', '2020-01-01', { struck_at: clock.now() })
	await employ(1, 'postgraduate', '2026-05-01', { joined_on: '2026-05-21' })
	await rollUpNetwork(world())
	expect(await standing('X01', PLACES.township)).toMatchObject({
		...{ num: 141, den: 11, n: 11, companions: { practitioners: 11, collegeShare: 9 / 11 } },
	})
	const days = 9 * 730 + 1461 + (1461 - 366)
	const { num, den, value } = (await standing('X02', PLACES.township)) ?? {}
	expect([num, den]).toEqual([days, 365.25 * 11])
	expect(value).toBeCloseTo(days / 365.25 / 11, 6)
	expect((await standing('X02', PLACES.sea))?.missing_reason).toBe('too-few')
})

test('occupations are those of the register, and those of members where an enterprise keeps none', async () => {
	const { db } = database
	const account = await db
		.insertInto('accounts')
		.values({ email: 'owner@example.com', name: 'Owner', password_hash: 'x' })
		.returning('id')
		.executeTakeFirstOrThrow()
	for (const store of [0, 2])
		await db
			.insertInto('enterprise_members')
			.values({
				...{ enterprise_id: stores[store]?.enterpriseId ?? 0, account_id: account.id, role: 'owner' },
				joined_at: '2026-05-01',
			})
			.execute()
	await rollUpNetwork(world())
	expect(await standing('X03', PLACES.tea)).toMatchObject({ n: 9 })
	expect(await standing('X03', PLACES.hill)).toMatchObject({ n: 1 })
	expect(await standing('X03', PLACES.county)).toMatchObject({ n: 12, companions: { practitioners: 12 } })
})

test('a process that is written down counts from its first day, and is not new where the records knew it earlier', async () => {
	const use = (store: number, process: string, firstOn: string) =>
		database.db
			.insertInto('process_uses')
			.values({
				...{ enterprise_id: stores[store]?.enterpriseId ?? 0, process, first_on: firstOn },
				...{ recorded_at: clock.now(), recorded_by: 'test' },
			})
			.execute()
	await use(1, 'cold', '2026-03-01')
	await use(2, 'sensors', '2025-05-31')
	await rollUpNetwork(world())
	expect(await standing('X05', PLACES.city)).toMatchObject({ num: 2, den: 5, value: 40 })
	await use(2, 'grading', '2025-06-01')
	await rollUpNetwork(world())
	expect(await standing('X05', PLACES.city)).toMatchObject({ num: 3, den: 5, value: 60 })
})

test('of the plans for a month the last one filed before it is held against what was sold, six months that are over together', async () => {
	expect(await standing('L09', PLACES.tea)).toMatchObject({ value: null, missing_reason: 'too-few', n: 1 })
	for (const store of stores.keys())
		for (const month of ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04'])
			await plan(store, month, month < '2026-03' ? 0 : 1, '2025-11-20T02:00:00Z')
	await plan(0, '2026-04', 2, '2026-03-31T15:59:59.999Z')
	// Of a month that runs nobody knows yet what it will sell, and the window has left November behind.
	await plan(1, '2026-05', 99, '2026-04-01T02:00:00Z')
	await plan(1, '2025-10', 99, '2025-09-01T02:00:00Z')
	await rollUpNetwork(world())
	// One order of each in March and April, and two more of the first in April.
	expect(await standing('L09', PLACES.city)).toMatchObject({
		...{ num: 1, den: 12, n: 25, companions: { planners: 5, plannersShare: 1 } },
		...{ source: 'sales-plans', method: 'last-plan-before-the-month-6m/1' },
	})
	expect(await valueOf('L09', PLACES.city)).toBeCloseTo(100 * (1 - 1 / 12), 9)
	// Once its month has begun a plan is none.
	await expect(plan(0, '2026-04', 3, '2026-03-31T16:00:00Z')).rejects.toThrow('sales_plans')
})

test('counting again what has not changed writes nothing', async () => {
	clock.advance(60_000)
	expect(await rollUpNetwork(world())).toBe(0)
	expect(await recountNetwork(world())).toBe(0)
})

test('the page of such an indicator shows the rows behind it, and they add up to the figure', async () => {
	for (const code of ['G05', 'G06', 'G10', 'G11', 'G12', 'G13', 'L09', 'X01', 'X02', 'X03', 'X05']) {
		const page = await readIndicator(world(), COUNTY, { code, region: null, period: null, page: 1 })
		expect(page, code).toMatchObject({ outcome: 'found', rows: { agrees: true } })
	}
})

test('a merchant uses the platform who was in the office on four days of the month and wrote something', async () => {
	const [user, looker, rare, before] = stores as [Store, Store, Store, Store, Store]
	const use = async (store: Store, day: string, wrote: boolean) => {
		clock.set(`${day}T03:00:00Z`)
		await noteOfficeUse(world(), { enterpriseId: store.enterpriseId, wrote })
	}
	const days = ['2026-05-04', '2026-05-05', '2026-05-11', '2026-05-12']
	for (const [at, day] of days.entries()) {
		await use(user, day, at === 2)
		await use(user, day, false)
		await use(looker, day, false)
		if (at > 0) await use(rare, day, true)
		await use(before, day.replace('-05-', '-04-'), true)
	}
	clock.set('2026-05-20T02:00:00Z')
	await rollUpNetwork(world())
	expect(await standing('G10', PLACES.city)).toMatchObject({ num: 1, den: 5, n: 5, value: 20 })
	expect(await standing('G10', PLACES.tea)).toMatchObject({ num: 1, den: 2, value: null })
	// What was only looked at and then written on the same day counts as written.
	await use(looker, '2026-05-12', true)
	clock.set('2026-05-20T02:00:00Z')
	await rollUpNetwork(world())
	expect(await standing('G10', PLACES.city)).toMatchObject({ num: 2, den: 5 })
})

test('a fact that comes late corrects the month it belongs to; what was believed before stays to be read', async () => {
	clock.set('2026-07-20T02:00:00Z')
	await rollUpNetwork(world())
	await train('2026-05-09', PLACES.sea, [['late', 10, 20]])
	await recountNetwork(world())
	expect(await standing('G12', PLACES.township)).toMatchObject({ value: 3, status: 'final' })
	const before = await database.db
		.selectFrom('observations')
		.select(['value', 'superseded_at'])
		.where('indicator_code', '=', 'G12')
		.where('region_code', '=', PLACES.township)
		.where('period', '=', '2026-05')
		.orderBy('id')
		.execute()
	expect(before).toEqual([
		{ value: 2, superseded_at: clock.now() },
		{ value: 3, superseded_at: null },
	])
	await train('2026-05-10', PLACES.sea, [['later', 10, 20]])
	await recountNetwork(world())
	expect(await standing('G12', PLACES.township)).toMatchObject({ value: 4, status: 'closed' })
})

test('the registers are counted by the clock', () => {
	expect(clockJobs.map(({ name }) => name)).toEqual(expect.arrayContaining(['roll-up-network', 'recount-network']))
})
