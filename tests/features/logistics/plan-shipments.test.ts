import { beforeAll, expect, test } from 'vitest'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const shipmentsOf = (orderId: number) =>
	database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.selectAll('shipments')
		.where('order_id', '=', orderId)
		.orderBy('temperature_class')
		.execute()

const secondVariant = (): ReturnType<typeof teaWish> => ({
	kind: 'product',
	key: 'cold tea',
	variantId: market.variantIds[1],
	qty: 1,
})

test('goods of one seller and temperature travel in one parcel, from its village to the buyer', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2), secondVariant()]))
	await planShipments(world, { orderId })
	const shipments = await shipmentsOf(orderId)
	expect(shipments).toMatchObject([
		{
			state: 'PENDING',
			method: 'PARCEL',
			temperature_class: 'ambient',
			origin_region_code: VILLAGE,
			destination_region_code: '990102000000',
			// Paid on 1 May before the cutoff: leaves on 2 May, is two days on the way within the city.
			promised_by: new Date('2026-05-04T16:00:00Z'),
		},
	])
	expect(parseShipmentNumber(shipments[0]?.number ?? '')).toBe(shipments[0]?.number)
	const lines = await database.db
		.selectFrom('shipment_lines')
		.select('qty')
		.where('shipment_id', '=', shipments[0]?.id ?? 0)
		.orderBy('qty', 'desc')
		.execute()
	expect(lines.map(({ qty }) => qty)).toEqual([2, 1])
})

test('an event that comes twice, or twice at once, plans nothing twice', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await Promise.all([planShipments(world, { orderId }), planShipments(world, { orderId })])
	await planShipments(world, { orderId })
	const shipments = await shipmentsOf(orderId)
	expect(shipments).toHaveLength(1)
	const rows = (table: 'shipment_lines' | 'tracking_events') =>
		database.db
			.selectFrom(table)
			.selectAll()
			.where('shipment_id', '=', shipments[0]?.id ?? 0)
			.execute()
	expect(await rows('shipment_lines')).toHaveLength(1)
	expect(await rows('tracking_events')).toMatchObject([{ status: 'PENDING', source: 'MANUAL' }])
})

test('a number that is taken is drawn again', async () => {
	const fixed = { ...world, randomBytes: () => Uint8Array.from([0, 0, 0, 7]) }
	const first = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(fixed, { orderId: first })
	const second = await buy(world, provider, orderOf([teaWish(market)]))
	let draws = 0
	await planShipments(
		{ ...world, randomBytes: () => Uint8Array.from([0, 0, 0, draws++ === 0 ? 7 : 8]) },
		{ orderId: second },
	)
	const numbers = [...(await shipmentsOf(first)), ...(await shipmentsOf(second))].map(({ number }) =>
		number.slice(0, 14),
	)
	expect(numbers).toEqual(['SP260501000007', 'SP260501000008'])
})

test('chilled goods travel in a parcel of their own', async () => {
	await database.db
		.updateTable('product_variants')
		.set({ temperature_class: 'chilled' })
		.where('id', '=', market.variantIds[1])
		.execute()
	const orderId = await buy(world, provider, orderOf([teaWish(market), secondVariant()]))
	await planShipments(world, { orderId })
	expect((await shipmentsOf(orderId)).map((it) => it.temperature_class)).toEqual(['ambient', 'chilled'])
})

test('an order without goods has no parcel', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market)]))
	await planShipments(world, { orderId })
	expect(await shipmentsOf(orderId)).toEqual([])
})
