import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { TimeTable } from '#app/domain/logistics/time-table.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import type { World } from '#app/platform/world.ts'
import { readTimeTable } from '#app/server/time-table.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const BUYERS_COUNTY = '990102000000'
let market: TestMarket
let world: World
let table: TimeTable | null

async function addNode(kind: string, regionCode: string, parts: { opened_on?: string; closed_on?: string } = {}) {
	const row = { kind, name_zh: kind, name_en: kind, region_code: regionCode, opened_on: '2026-01-01', ...parts }
	const added = await database.db.insertInto('logistics_nodes').values(row).returning('id').executeTakeFirstOrThrow()
	return added.id
}

async function addRun(from: number, to: number, departsAt: string, parts: { valid_to?: string } = {}) {
	await database.db
		.insertInto('scheduled_runs')
		.values({
			...{ from_node_id: from, to_node_id: to, weekdays: 127, departs_at: departsAt, ride_minutes: 100 },
			...{
				operator_name: 'Bus',
				vehicle: 'BUS',
				temperature_classes: ['ambient', 'chilled', 'frozen'],
				capacity_kg: 100,
			},
			...{ valid_from: '2026-01-01', ...parts },
		})
		.execute()
}

beforeAll(async () => {
	market = database.market
	const timeTables = { current: () => table, refresh: async () => {} }
	world = createTestWorld(database.db, { clock, payments: provider.payments, timeTables })
	const farm = await addNode('DELIVERY_POINT', VILLAGE)
	const hub = await addNode('TRANSFER_CENTRE', BUYERS_COUNTY)
	await addRun(farm, hub, '21:30')
	// Neither leaves: one has ended, the other would lead to a node that is closed.
	await addRun(farm, hub, '20:40', { valid_to: '2026-04-30' })
	await addRun(farm, await addNode('STATION', BUYERS_COUNTY, { closed_on: '2026-05-01' }), '20:40')
})

beforeEach(async () => {
	clock.set('2026-05-01T02:00:00Z')
	table = await readTimeTable(database.db, clock.now())
})

async function bought() {
	const placed = await placeOrder(world, orderOf([teaWish(market)]))
	if (placed.outcome !== 'placed') throw new Error(placed.outcome)
	const order = await database.db
		.selectFrom('orders')
		.innerJoin('checkouts', 'checkouts.id', 'checkout_id')
		.select(['quote', 'quote_hash'])
		.where('number', '=', placed.orderNumber)
		.executeTakeFirstOrThrow()
	return { quote: order.quote as { shipPlans: { arrives?: unknown }[] }, hash: order.quote_hash }
}

async function promiseOf(orderId: number) {
	await planShipments(world, { orderId })
	const row = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('promised_by')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	return row.promised_by
}

test('the timetable is read without nodes that are closed and runs that have ended', () => {
	expect(table?.nodes).toHaveLength(2)
	expect(table?.edges.flat()).toMatchObject([{ run: { departsAt: '21:30', usualMinutes: 120, slowMinutes: 160 } }])
})

test('what the buyer is told at the checkout is kept with the quote, and is no part of what the buyer agrees to pay', async () => {
	// Paid on Fri 1 May at 10:00, sent by Sat 2 May 20:00, leaves 21:30, arrives by 23:30 or 00:10: out on Sun 3 May.
	const known = await bought()
	expect(known.quote.shipPlans).toMatchObject([{ arrives: { from: '2026-05-03', to: '2026-05-03' } }])
	table = null
	const unknown = await bought()
	expect(unknown.quote.shipPlans).toMatchObject([{ arrives: { from: '2026-05-03', to: '2026-05-04' } }])
	expect(unknown.hash).toBe(known.hash)
})

test('the parcel is promised by the end of the last day told, whatever the timetable says later', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	clock.advance(3 * 86_400_000)
	table = null
	expect(await promiseOf(orderId)).toEqual(new Date('2026-05-03T16:00:00Z'))
})

test('the page of a product tells for each zone when what is ordered now arrives, the day changing with the cutoff', async () => {
	const arrivals = async () => {
		const found = await readProduct(world, { language: 'en', isLight: false }, 'spring-tea')
		if (found.outcome !== 'found') throw new Error(found.outcome)
		return Object.fromEntries((found.page.shipping ?? []).map(({ zone, arrives }) => [zone, arrives]))
	}
	clock.set('2026-05-01T08:00:00Z')
	expect(await arrivals()).toMatchObject({
		...{ county: { from: '2026-05-03', to: '2026-05-03' }, city: { from: '2026-05-03', to: '2026-05-03' } },
		country: { from: '2026-05-04', to: '2026-05-07' },
	})
	clock.set('2026-05-01T08:00:00.001Z')
	expect(await arrivals()).toMatchObject({ city: { from: '2026-05-04', to: '2026-05-04' } })
})
