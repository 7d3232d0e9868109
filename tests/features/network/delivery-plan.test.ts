import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { readDeliveryPlan } from '#app/features/network/read-delivery-plan.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, ship, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const TODAY = '2026-05-20'
const world = () => createTestWorld(database.db, { clock: createClock(`${TODAY}T02:00:00Z`) })
const of = (regionCode: string) => ({ regionCode, mayWrite: false }) as Administrator
const usual = { region: null, load: null }

async function send(store: Store, day: string, isTest = false): Promise<void> {
	const sold = await sell(database.db, { paidAt: `${day}T01:00:00Z`, isTest, lines: [{ store, paidMinor: 100 }] })
	await ship(database.db, sold.sellerOrderIds[0] ?? 0, { origin: store.region, pickedUpAt: `${day}T03:00:00Z` })
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const tea = await openStore(db, { slug: 'tea', region: PLACES.tea })
	const sea = await openStore(db, { slug: 'sea', region: PLACES.sea })
	// Three weeks of two parcels a day from one village and one from the other; today's are not all there yet.
	for (let day = 21; day >= 0; day--) {
		await send(tea, addDays(TODAY, -day))
		await send(tea, addDays(TODAY, -day))
		if (day > 16) await send(sea, addDays(TODAY, -day))
	}
	await send(sea, addDays(TODAY, -3), true)
})

test('the next seven days of a region and of those right below it, with vehicles for the most likely to be needed', async () => {
	const found = await readDeliveryPlan(world(), of(PLACES.township), { ...usual, load: '20' })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	const [whole, ...below] = found.origins
	expect([found.load, whole?.code, whole?.isWhole]).toEqual([20, PLACES.township, true])
	if (whole?.plan.outcome !== 'planned') throw new Error('no plan')
	expect(whole.plan.days.map(({ date }) => date)).toEqual(Array.from({ length: 7 }, (_, at) => addDays(TODAY, at)))
	for (const { middle, vehicles } of whole.plan.days) {
		expect(middle).toBeGreaterThanOrEqual(1)
		expect(vehicles).toBe(1)
	}
	expect(below.map(({ code, total }) => [code, total])).toEqual([
		[PLACES.tea, 42],
		[PLACES.sea, 5],
	])
})

test('a load that is not offered is the usual one, and who sent nothing has no plan', async () => {
	const found = await readDeliveryPlan(world(), of(PLACES.city), { region: PLACES.hill, load: '7' })
	expect(found).toMatchObject({ load: 60, origins: [{ code: PLACES.hill, plan: { outcome: 'too-few' } }], cutOffs: [] })
})

test('goods must be ready so long before the day’s last ride from a node', async () => {
	const { db } = database
	const node = (name: string) =>
		db
			.insertInto('logistics_nodes')
			.values({
				...{ kind: 'DELIVERY_POINT', name_zh: name, name_en: name, region_code: PLACES.tea, opened_on: '2026-01-01' },
				...{ lon: 120.5, lat: 28 },
			})
			.returning('id')
			.executeTakeFirstOrThrow()
	const [from, to] = [await node('A'), await node('B')]
	const ride = (departsAt: string, weekdays: number, validTo: string | null = null) =>
		db
			.insertInto('scheduled_runs')
			.values({
				...{ from_node_id: from.id, to_node_id: to.id, weekdays, departs_at: departsAt, ride_minutes: 30 },
				...{
					cutoff_minutes: 20,
					operator_name: 'x',
					vehicle: 'VAN',
					temperature_classes: ['ambient'],
					capacity_kg: 500,
				},
				...{ valid_from: '2026-01-01', valid_to: validTo },
			})
			.execute()
	// Wednesday is the third bit.
	await ride('09:00', 0b0000100)
	await ride('15:10', 0b1111111)
	await ride('18:00', 0b0000001)
	await ride('19:00', 0b1111111, '2026-05-19')
	const found = await readDeliveryPlan(world(), of(PLACES.county), usual)
	expect(found).toMatchObject({ cutOffs: [{ nodeId: from.id, readyBy: '14:50', rides: 2 }] })
})

test('only one’s own region and those below are planned', async () => {
	const ask = (region: string) => readDeliveryPlan(world(), of(PLACES.county), { ...usual, region })
	expect(await ask(PLACES.city)).toEqual({ outcome: 'outside' })
	expect(await ask('000000000000')).toEqual({ outcome: 'unknown' })
})
