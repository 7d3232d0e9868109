import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { markParcelDelivered } from '#app/features/logistics/mark-delivered.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { readSellerParcels } from '#app/features/logistics/read-parcels.server.ts'
import { shipForm } from '#app/features/logistics/ship-form.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let office: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	office = officeOf(world, seller)
})

async function parcel() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 1)]))
	await planShipments(world, { orderId })
	return database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'shipments.number', 'seller_order_id as sellerOrderId'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
}

const read = (asked: { group?: string; word?: string; page?: number } = {}) =>
	readSellerParcels(office, seller, { group: null, word: '', page: 1, ...asked })
const numbersIn = async (group: string) => (await read({ group })).parcels.map(({ number }) => number)

test('a parcel goes from to pack over to send and on the way to done; what cannot be delivered is trouble', async () => {
	const { id, number, sellerOrderId } = await parcel()
	expect(await numbersIn('pack')).toEqual([number])
	expect(await read()).toMatchObject({ group: 'pack', counts: { pack: 1, send: 0 } })
	await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })
	expect(await read()).toMatchObject({ group: 'send', counts: { pack: 0, send: 1 } })
	const form = new URLSearchParams({
		deed: 'ship',
		shipment: String(id),
		carrier: '顺丰',
		carrierNumber: 'ｄｅｍｏ - 123 456',
	})
	expect(shipForm.parse(Object.fromEntries(form))).toMatchObject({ carrierNumber: 'DEMO-123456' })
	expect(shipForm.safeParse({ ...Object.fromEntries(form), carrierNumber: 'SF 12' }).success).toBe(false)
	await shipParcel(world, seller, { shipmentId: id, carrier: 'Demo', carrierNumber: 'DEMO-123456' })
	expect(await numbersIn('way')).toEqual([number])
	await database.db.updateTable('shipments').set({ state: 'ATTEMPT_FAILED' }).where('id', '=', id).execute()
	expect(await numbersIn('trouble')).toEqual([number])
	await markParcelDelivered(world, seller, id)
	expect(await numbersIn('done')).toEqual([number])
	expect((await read()).counts).toEqual({ send: 0, trouble: 0, pack: 0, way: 0, done: 1 })
})

test('a parcel is found by its number, its carrier’s and its order’s; a word is no pattern', async () => {
	const { id, number } = await parcel()
	await database.db.updateTable('shipments').set({ carrier_number: 'ZZ_100' }).where('id', '=', id).execute()
	for (const word of [number, number.slice(2, 9).toLowerCase(), 'zz_100'])
		expect((await read({ group: 'pack', word })).parcels.map((it) => it.number)).toContain(number)
	expect((await read({ word: 'zz%100' })).counts.pack).toBe(0)
	expect((await read({ word: 'nothing of the kind' })).parcels).toEqual([])
})

test('twenty are on a page, the earliest due first', async () => {
	for (let at = 0; at < 21; at++) await parcel()
	const first = await read({ group: 'pack' })
	const second = await read({ group: 'pack', page: first.pageCount })
	expect([first.parcels.length, first.pageCount]).toEqual([20, 2])
	expect(second.parcels.length).toBe(first.counts.pack - 20)
	const due = [...first.parcels, ...second.parcels].map(({ dueAt }) => dueAt?.getTime() ?? Infinity)
	expect(due).toEqual([...due].sort((a, b) => a - b))
})
