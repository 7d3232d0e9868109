import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { apiTracking } from '#app/features/logistics/api-tracking.server.ts'
import { readSellerParcels } from '#app/features/logistics/read-parcels.server.ts'
import { readOwnTracking, readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { createAfterShip } from '#app/platform/aftership.ts'
import { createKuaidi100 } from '#app/platform/kuaidi100.ts'
import type { World } from '#app/platform/world.ts'
import { action } from '#app/routes/webhooks/carriers.ts'
import { eraseHeldData } from '#db/queries/held-data.ts'
import { startCarrierSandbox } from '#ops/carrier-sandbox/start-carrier-sandbox.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const KEYS = { webhookSecret: 'hook-secret', apiKey: 'api-key', salt: 'salt', key: 'key', customer: 'customer' }
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let sandbox: Awaited<ReturnType<typeof startCarrierSandbox>>
let market: TestMarket
let world: World
let seller: Seller
let count = 0

const tokenOf = (number: string) => `token-of-${number}`

beforeAll(async () => {
	sandbox = await startCarrierSandbox(KEYS)
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	const carriers = {
		aftership: createAfterShip({ ...KEYS, apiBase: sandbox.url }),
		kuaidi100: createKuaidi100({ ...KEYS, apiBase: sandbox.url, tokenOf }),
	}
	world = createTestWorld(database.db, { clock, payments: provider.payments, carriers })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

afterAll(() => sandbox.stop())

async function shipped() {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	const { id, seller_order_id } = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'seller_order_id'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await moveLines(world, seller, { sellerOrderId: seller_order_id, lineIds: null, deed: 'pack' })
	const number = `CN${1_000_000 + ++count}`
	await shipParcel(world, seller, { shipmentId: id, carrier: 'demo', carrierNumber: number })
	return { id, number, orderId }
}

const later = (minutes: number) => {
	clock.advance(minutes * 60_000)
	return clock.now().toISOString()
}

async function call(code: string, sent: { body: string; headers: Record<string, string> }, token?: string) {
	const request = new Request('http://localhost/webhooks/carriers', { method: 'POST', ...sent })
	return action({ request, params: { code, token }, context: { world } } as unknown as ActionFunctionArgs)
}

const afterShip = async (number: string, tag?: string) =>
	(await call('aftership', sandbox.afterShipCall(number, tag))).status
const kuaidi100 = async (number: string, push: { status?: string; state?: string } = {}, token = tokenOf(number)) =>
	(await call('kuaidi100', sandbox.kuaidi100Call(number, push), token)).status

const stateOf = async (id: number) =>
	(await database.db.selectFrom('shipments').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const eventsOf = (id: number) =>
	database.db
		.selectFrom('tracking_events')
		.select(['status', 'raw_code', 'event_time'])
		.where('shipment_id', '=', id)
		.where('source', '=', 'CARRIER')
		.orderBy('event_time')
		.execute()

test('AfterShip: a signed call has the parcel looked up, and what was seen of it is written', async () => {
	const { id, number, orderId } = await shipped()
	const [taken, carried, given] = [later(10), later(600), later(600)]
	for (const [at, code] of [
		[taken, 'InTransit_002'],
		[carried, 'InTransit'],
		[given, 'Delivered'],
	] as const)
		sandbox.happen(number, { at, code })
	expect(await afterShip(number)).toBe(200)
	expect((await eventsOf(id)).map(({ status }) => status)).toEqual(['PICKED_UP', 'IN_TRANSIT', 'DELIVERED'])
	expect(await stateOf(id)).toBe('DELIVERED')
	const goods = (await linesOf(world, orderId)).filter(({ kind }) => kind === 'GOODS')
	expect(goods).toMatchObject([{ state: 'DELIVERED', served_at: new Date(given) }])
})

test('Kuaidi100: the push is let in by the address of its parcel and its MD5, times are those of China', async () => {
	const { id, number } = await shipped()
	const at = later(30)
	sandbox.happen(number, { at, code: '1001' })
	expect(await kuaidi100(number)).toBe(200)
	expect(await eventsOf(id)).toEqual([{ status: 'IN_TRANSIT', raw_code: '1001', event_time: new Date(at) }])
})

test('a call is a hint: one that says delivered changes nothing while the carrier itself says in transit', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '0' })
	expect(await kuaidi100(number, { state: '3' })).toBe(200)
	expect(await stateOf(id)).toBe('IN_TRANSIT')
	expect(await afterShip(number, 'Delivered')).toBe(200)
	expect(await stateOf(id)).toBe('IN_TRANSIT')
})

test('every word of a call is only a hint: handed back, lost or called off, nothing is so before the carrier itself says so', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '0' })
	for (const state of ['4', '6', '14', '401', '501']) expect(await kuaidi100(number, { state })).toBe(200)
	for (const tag of ['Exception', 'AvailableForPickup', 'Expired']) expect(await afterShip(number, tag)).toBe(200)
	expect(await stateOf(id)).toBe('IN_TRANSIT')
	expect(new Set((await eventsOf(id)).map(({ status }) => status))).toEqual(new Set(['IN_TRANSIT']))
})

test('a wrong signature is refused, a right MD5 at another address is not found, and nothing is looked up', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '3' })
	const forged = { ...sandbox.afterShipCall(number), headers: { 'aftership-hmac-sha256': 'bm90IHNpZ25lZA==' } }
	expect((await call('aftership', forged)).status).toBe(400)
	const { headers } = sandbox.afterShipCall('CN0000000')
	expect((await call('aftership', { ...sandbox.afterShipCall(number), headers })).status).toBe(400)
	expect(await kuaidi100(number, {}, tokenOf('CN0000000'))).toBe(404)
	const push = sandbox.kuaidi100Call(number)
	const changed = { ...push, body: push.body.replace('sign=', 'sign=0') }
	expect((await call('kuaidi100', changed, tokenOf(number))).status).toBe(400)
	expect((await call('nobody', push)).status).toBe(404)
	expect(await eventsOf(id)).toEqual([])
})

test('the same call again, also at the same time, changes nothing', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '5' })
	await Promise.all([kuaidi100(number), kuaidi100(number)])
	await kuaidi100(number)
	expect(await eventsOf(id)).toHaveLength(1)
	const moves = await database.db
		.selectFrom('state_changes')
		.select('to_state')
		.where('entity', '=', 'shipment')
		.where('entity_id', '=', String(id))
		.execute()
	expect(moves.map((it) => it.to_state)).toEqual(['PICKED_UP', 'OUT_FOR_DELIVERY'])
})

test('a word nobody knows is kept as it came and moves nothing, and what follows is understood', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '0' })
	sandbox.happen(number, { at: later(30), code: '9876' })
	await kuaidi100(number)
	expect(await stateOf(id)).toBe('IN_TRANSIT')
	expect((await eventsOf(id)).map((it) => it.raw_code)).toEqual(['0', '9876'])
	sandbox.happen(number, { at: later(30), code: '501' })
	await kuaidi100(number)
	expect(await stateOf(id)).toBe('AVAILABLE_FOR_PICKUP')
})

test('a push that gives up on a parcel says that there is no more news; a delivery later still counts', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '0' })
	clock.advance(60_000)
	await kuaidi100(number, { status: 'abort' })
	expect(await stateOf(id)).toBe('EXPIRED')
	sandbox.happen(number, { at: later(30), code: '3' })
	await kuaidi100(number)
	expect(await stateOf(id)).toBe('DELIVERED')
})

test('a carrier that does not answer makes the caller come again, and nothing is written', async () => {
	const { id, number } = await shipped()
	sandbox.happen(number, { at: later(30), code: '5' })
	sandbox.setAway(true)
	expect(await kuaidi100(number)).toBe(503)
	expect(await eventsOf(id)).toEqual([])
	sandbox.setAway(false)
	expect(await kuaidi100(number)).toBe(200)
	expect(await stateOf(id)).toBe('OUT_FOR_DELIVERY')
})

test('what the carrier says of an event is kept in its words, without telephone numbers, and read by buyer and seller alone', async () => {
	const { id, number, orderId } = await shipped()
	sandbox.happen(number, { at: later(30), code: '5', note: '派件员\n小周 电话 138-0000-0000 正在派件' })
	sandbox.happen(number, { at: later(30), code: '3', note: `放在邻居家${'。'.repeat(300)}` })
	expect(await kuaidi100(number)).toBe(200)
	const { number: ours } = await database.db
		.selectFrom('shipments')
		.select('number')
		.where('id', '=', id)
		.executeTakeFirstOrThrow()
	const notes = (await readOwnTracking(world, ours))?.events.map(({ carrierNote: note }) => note)
	expect(notes?.slice(-2)).toEqual(['派件员 小周 电话 … 正在派件', `放在邻居家${'。'.repeat(194)}…`])
	expect(JSON.stringify([await readTracking(world, ours), await apiTracking(world, ours)])).not.toMatch(/小周|邻居/)
	const ofSeller = async () =>
		(await readSellerParcels(world, seller, { group: null, word: ours, page: 1 })).parcels.map(
			({ carrierNote: it }) => it,
		)
	expect(await ofSeller()).toEqual([notes?.at(-1)])
	await eraseHeldData(database.db, { accountId: null, orderIds: [orderId] }, clock.now())
	expect(await ofSeller()).toEqual([''])
	for (const changed of [{ raw_code: '4' }, { carrier_note: 'other words' }])
		await expect(
			database.db.updateTable('tracking_events').set(changed).where('shipment_id', '=', id).execute(),
		).rejects.toThrow('append only')
})

test('a parcel that is not ours is nothing to come again for', async () => {
	expect(await afterShip('CN9999999')).toBe(200)
})
