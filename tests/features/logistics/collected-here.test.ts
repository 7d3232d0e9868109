import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { handOverHere } from '#app/features/logistics/ship-parcel.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { readPickList } from '#app/features/logistics/read-pick-list.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readDaySheet } from '#app/features/stays/read-day-sheet.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-04T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

/** Tea that waits at the stay of the same order, bought at ten in the morning of 5 May. */
async function bought(checkIn: string, checkOut: string) {
	clock.set('2026-05-05T02:00:00Z')
	const ship = { [`${market.enterpriseId}:${VILLAGE}:ambient`]: { method: 'COLLECT_AT_STAY' as const } }
	const order = orderOf([teaWish(market), nightWish(market, checkIn, checkOut)], {
		...{ ship, buyer: { ...BUYER, shipTo: null } },
	})
	const orderId = await buy(world, provider, order)
	await planShipments(world, { orderId })
	const parcel = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'shipments.number', 'seller_order_id as sellerOrderId'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const tea = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!tea) throw new Error('no tea')
	return { orderId, parcel, tea }
}

const lineOf = (id: number) =>
	database.db.selectFrom('order_lines').select(['state', 'due_at']).where('id', '=', id).executeTakeFirstOrThrow()

const stateOf = (id: number) =>
	database.db.selectFrom('shipments').select(['state', 'carrier']).where('id', '=', id).executeTakeFirstOrThrow()

test('goods that wait at a stay are due before it begins, not a day after their guest has left', async () => {
	const tonight = await bought('2026-05-05', '2026-05-06')
	expect(await lineOf(tonight.tea.id)).toEqual({ state: 'PLACED', due_at: new Date('2026-05-05T07:00:00Z') })
	const list = await readPickList(world, seller, 'today')
	expect(JSON.stringify(list)).toContain(tonight.parcel.number)
	// A stay further off leaves the usual promise: by eight in the evening of the next day.
	const later = await bought('2026-05-07', '2026-05-08')
	expect(await lineOf(later.tea.id)).toMatchObject({ due_at: new Date('2026-05-06T12:00:00Z') })
})

test('a guest of the house is given them with no carrier, once they are packed; their host sees it on the sheet of the day', async () => {
	const { parcel, tea } = await bought('2026-05-05', '2026-05-06')
	const waiting = async () => (await readDaySheet(world, seller, null)).deliveries.map(({ number }) => number)
	expect(await waiting()).toContain(parcel.number)
	expect(await handOverHere(world, seller, parcel.id)).toEqual({ outcome: 'not-packed' })
	await moveLines(world, seller, { sellerOrderId: parcel.sellerOrderId, lineIds: [tea.id], deed: 'pack' })
	expect(await handOverHere(world, seller, parcel.id)).toEqual({ outcome: 'handed' })
	expect(await stateOf(parcel.id)).toEqual({ state: 'DELIVERED', carrier: null })
	expect(await lineOf(tea.id)).toMatchObject({ state: 'DELIVERED' })
	expect(await waiting()).not.toContain(parcel.number)
	expect(await handOverHere(world, seller, parcel.id)).toEqual({ outcome: 'already-gone' })
})

test('S1: goods of others, or that wait in a house of others, are not handed over so', async () => {
	const { parcel, tea } = await bought('2026-05-07', '2026-05-08')
	const other = await addEnterprise(database.db, 'neighbour', VILLAGE)
	const neighbour = await sellerOf(world, other, 'neighbour@example.com')
	await moveLines(world, seller, { sellerOrderId: parcel.sellerOrderId, lineIds: [tea.id], deed: 'pack' })
	expect(await handOverHere(world, neighbour, parcel.id)).toEqual({ outcome: 'not-found' })
	await database.db.updateTable('listings').set({ enterprise_id: other }).where('id', '=', market.stayId).execute()
	expect(await handOverHere(world, seller, parcel.id)).toEqual({ outcome: 'not-here' })
	expect(await stateOf(parcel.id)).toMatchObject({ state: 'PENDING' })
})
