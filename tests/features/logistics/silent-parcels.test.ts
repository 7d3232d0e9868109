import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator, Courier, Seller } from '#app/domain/accounts/roles.ts'
import { SHIPMENT_STATES } from '#app/domain/tracking/shipment-states.ts'
import { RESTING_STATES, silentSince } from '#app/domain/tracking/silence.ts'
import { countOfficeTasks, readOfficeToday } from '#app/features/clusters/read-office-today.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { scanParcel } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readSellerToday } from '#app/features/selling/read-today.server.ts'
import type { World } from '#app/platform/world.ts'
import { silentParcelsOf } from '#db/queries/silent-parcels.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { administratorOf, courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const SELLERS_COUNTY = '990101000000'
const BUYERS_COUNTY = '990102000000'
const HOURS_72 = 72 * 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller
let administrator: Administrator
let receiving: Administrator
let hub: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	administrator = await administratorOf(world, SELLERS_COUNTY, 'county@example.com')
	receiving = await administratorOf(world, BUYERS_COUNTY, 'receiving@example.com')
	hub = await courierAt(world, BUYERS_COUNTY, { kind: 'DELIVERY_POINT', name: 'Hub' })
})

/** A parcel that its seller handed over just now. */
async function sent() {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	const parcel = await database.db
		.selectFrom('shipments as p')
		.innerJoin('seller_orders as s', 's.id', 'p.seller_order_id')
		.innerJoin('orders as o', 'o.id', 's.order_id')
		.select(['p.id', 'p.number', 'p.seller_order_id as partId', 'o.number as order', 'o.id as orderId'])
		.where('o.id', '=', orderId)
		.executeTakeFirstOrThrow()
	await moveLines(world, seller, { sellerOrderId: parcel.partId, lineIds: null, deed: 'pack' })
	const way = { carrier: 'Demo Express', carrierNumber: `C${++count}` }
	expect(await shipParcel(world, seller, { shipmentId: parcel.id, ...way })).toEqual({ outcome: 'shipped' })
	return { ...parcel, ...way, at: clock.now() }
}

const numbers = (list: readonly { number: string }[]) => list.map(({ number }) => number)
const officeOf = async (by: Administrator) => (await readOfficeToday(world, by)).silent
const shopOf = async (by: Seller) => (await readSellerToday(world, by)).silent
const silentOf = ({ enterpriseId }: Seller) =>
	silentParcelsOf(world.db, enterpriseId, { silentSince: silentSince(clock.now()), limit: 2 })
const scan = (number: string, deed: 'arrived' | 'out' | 'delivered') =>
	scanParcel(world, hub.courier, { text: number, nodeId: hub.nodeId, deed })

test('a parcel with no news for 72 hours is a task of the administrators at both its ends and of its seller, until there is news', async () => {
	const { number, order, partId, carrier, carrierNumber, at } = await sent()
	clock.advance(HOURS_72 - 1)
	expect(await officeOf(administrator)).toEqual([])
	expect(await countOfficeTasks(world, administrator)).toBe(0)
	clock.advance(1)
	const task = { number, orderNumber: order, carrier, carrierNumber, lastAt: at }
	expect(await officeOf(administrator)).toMatchObject([{ ...task, orderHref: `/admin/orders/${order}` }])
	// Its order is its seller's administrators' to see.
	expect(await officeOf(receiving)).toMatchObject([{ ...task, orderHref: null }])
	expect(await shopOf(seller)).toMatchObject([{ ...task, orderHref: `/seller/orders/${partId}` }])
	expect(await shopOf(stranger)).toEqual([])
	expect([await countOfficeTasks(world, administrator), await countOfficeTasks(world, receiving)]).toEqual([1, 1])

	expect(await scan(number, 'out')).toMatchObject({ outcome: 'scanned' })
	expect([await officeOf(administrator), await officeOf(receiving), await shopOf(seller)]).toEqual([[], [], []])
	clock.advance(HOURS_72)
	expect(numbers(await officeOf(receiving))).toEqual([number])
	expect(await scan(number, 'delivered')).toMatchObject({ outcome: 'scanned' })
	expect(await officeOf(receiving)).toEqual([])
	clock.advance(10 * HOURS_72)
	expect(await countOfficeTasks(world, receiving)).toBe(0)
})

test('who has waited longest comes first, and those beyond the first are counted', async () => {
	const first = await sent()
	clock.advance(3_600_000)
	const second = await sent()
	clock.advance(3_600_000)
	const third = await sent()
	clock.advance(HOURS_72)
	const those = await silentOf(seller)
	expect(numbers(those)).toEqual([first.number, second.number])
	expect(those.map(({ total }) => total)).toEqual([3, 3])
	const day = await readSellerToday(world, seller)
	expect([day.silentTotal, ...numbers(day.silent)]).toEqual([3, first.number, second.number, third.number])
	expect(await countOfficeTasks(world, administrator)).toBe(3)
})

test('no news is awaited of what has not left, waits at a point or is at its end; an order made for a trial is nobody’s task', async () => {
	await database.db.updateTable('shipments').set({ state: 'DELIVERED' }).execute()
	const { id, number, orderId } = await sent()
	clock.advance(HOURS_72)
	for (const state of SHIPMENT_STATES) {
		await database.db.updateTable('shipments').set({ state }).where('id', '=', id).execute()
		expect(numbers(await silentOf(seller)), state).toEqual(RESTING_STATES.includes(state) ? [] : [number])
	}
	await database.db.updateTable('shipments').set({ state: 'IN_TRANSIT' }).where('id', '=', id).execute()
	await database.db.updateTable('orders').set({ is_test: true }).where('id', '=', orderId).execute()
	expect([await silentOf(seller), await countOfficeTasks(world, administrator)]).toEqual([[], 0])
})

test('they are found by the index of parcels of which news is awaited', async () => {
	const { rows } = await sql<{ indexdef: string }>`select indexdef from pg_indexes
		where indexname = 'shipments_news_awaited'`.execute(database.db)
	for (const state of SHIPMENT_STATES)
		expect((rows[0]?.indexdef ?? '').includes(`'${state}'`), state).toBe(RESTING_STATES.includes(state))
})
