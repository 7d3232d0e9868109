import { beforeAll, expect, test } from 'vitest'
import { markOrderStale, markPassingMonths } from '#app/features/clusters/mark-months-stale.server.ts'
import { recomputeAll, rollUpStaleMonths } from '#app/features/clusters/roll-up-cluster.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { clearStale, listStale, markStale } from '#db/queries/stale-months.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import {
	attribute,
	advertise,
	openStore,
	refund,
	sell,
	ship,
	type Sold,
	type Store,
} from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
let store: Store
let sold: Sold

const history = (code: string, period = '2026-05') =>
	database.db
		.selectFrom('observations')
		.select(['value', 'status', 'recorded_at', 'superseded_at'])
		.where('indicator_code', '=', code)
		.where('region_code', '=', PLACES.tea)
		.where('period', '=', period)
		.orderBy('id')
		.execute()

const stale = async () =>
	(await listStale(database.db, 'stale_months', 100, new Date('2100-01-01'))).map((month) => month.period).sort()

beforeAll(async () => {
	await openTradeBook(database.db)
	store = await openStore(database.db, { slug: 'tea', region: PLACES.tea })
	sold = await sell(database.db, { paidAt: '2026-05-20T01:00:00Z', lines: [{ store, paidMinor: 5000 }] })
})

test('every event of the trade has its months counted again', () => {
	for (const topic of ['order-paid', 'refund-settled', 'shipment-moved', 'voucher-redeemed'] as const)
		expect(Object.keys(outboxDeeds[topic])).toContain('mark-months-stale')
})

test('a paid order makes its month stale, and the next run counts it', async () => {
	await markOrderStale(world(), { orderId: sold.orderId })
	expect(await stale()).toEqual(['2026-05'])
	await rollUpStaleMonths(world())
	expect(await stale()).toEqual([])
	expect(await history('L02')).toEqual([
		{ value: 50, status: 'preliminary', recorded_at: clock.now(), superseded_at: null },
	])
})

test('counting again what has not changed writes nothing', async () => {
	clock.advance(60_000)
	expect(await recomputeAll(world())).toEqual({ months: 1, changed: 0 })
	expect(await history('L02')).toHaveLength(1)
})

test('a changed figure is a new row; the old one keeps the moment it stopped being believed', async () => {
	const before = (await history('L02'))[0]?.recorded_at
	const other = await sell(database.db, { paidAt: '2026-05-20T01:30:00Z', lines: [{ store, paidMinor: 100 }] })
	await markOrderStale(world(), { orderId: other.orderId })
	await rollUpStaleMonths(world())
	expect(await history('L02')).toEqual([
		{ value: 50, status: 'preliminary', recorded_at: before, superseded_at: clock.now() },
		{ value: 51, status: 'preliminary', recorded_at: clock.now(), superseded_at: null },
	])
	// Nothing was advertised before or after: that row stands.
	expect(await history('L05')).toHaveLength(1)
})

test('a month marked while it is being counted stays marked, even within one millisecond', async () => {
	const { db } = database
	await markStale(db, 'stale_months', ['2026-05'], clock.now())
	const [taken] = await listStale(db, 'stale_months', 1, clock.now())
	await markStale(db, 'stale_months', ['2026-05'], clock.now())
	if (taken) await clearStale(db, 'stale_months', taken)
	expect(await stale()).toEqual(['2026-05'])
	clock.advance(1)
	await rollUpStaleMonths(world())
	expect(await stale()).toEqual([])
})

test('a late refund has every month counted again that its order reaches', async () => {
	clock.set('2026-09-10T00:00:00Z')
	await refund(database.db, sold, { at: '2026-09-09T00:00:00Z', lines: [[sold.lineIds[0] ?? 0, 5000]] })
	const campaignId = await advertise(database.db, store, [])
	await attribute(database.db, sold.orderId, { campaignId, at: '2026-05-08T00:00:00Z' })
	await markOrderStale(world(), { orderId: sold.orderId })
	expect(await stale()).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'])
	clock.advance(1)
	await rollUpStaleMonths(world())
	expect(await stale()).toHaveLength(2)
	await rollUpStaleMonths(world())
	expect((await history('L02', '2026-09')).at(-1)).toMatchObject({ value: -50 })
})

test('a settled month is called final once its time has come, and a correction after that is told apart', async () => {
	expect((await history('L02')).at(-1)).toMatchObject({ value: 51, status: 'final' })
	await sell(database.db, { paidAt: '2026-05-21T00:00:00Z', lines: [{ store, paidMinor: 900 }] })
	await recomputeAll(world())
	expect((await history('L02')).at(-1)).toMatchObject({ value: 60, status: 'closed' })
})

test('a parcel has the month of its pick-up counted again', async () => {
	await ship(database.db, sold.sellerOrderIds[0] ?? 0, { origin: PLACES.tea, pickedUpAt: '2026-09-09T00:00:00Z' })
	await database.db.deleteFrom('stale_months').execute()
	await markOrderStale(world(), { orderId: sold.orderId })
	expect(await stale()).toContain('2026-09')
	await markOrderStale(world(), { orderId: 0 })
})

test('as time passes the running month and those become final are counted again', async () => {
	clock.set('2026-10-16T00:00:00Z')
	await recomputeAll(world())
	await database.db.deleteFrom('stale_months').execute()
	clock.set('2026-11-20T00:00:00Z')
	await markPassingMonths(world())
	expect(await stale()).toEqual(['2026-09', '2026-11'])
})
