import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Quote } from '#app/domain/pricing/quote.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	activeHolds,
	claimCheckout,
	listOverdueCheckouts,
	overdueCheckoutsOn,
	visitorHolds,
} from '#db/queries/checkouts.ts'
import { inTransaction } from '#db/transaction.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, packageWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let tea = 0

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	tea = (await rowOfVariant(database.db, market.variantIds[0])).id
})

async function place(order: OrderToPlace) {
	const placed = await placeOrder(world, order)
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const row = database.db.selectFrom('checkouts').select(['id', 'hold_until as until'])
	return row.where('id', '=', placed.checkoutId).executeTakeFirstOrThrow()
}

/** A parcel's fee beside what a checkout holds. */
const addFee = (checkoutId: string) =>
	sql`
	insert into order_lines (seller_order_id, kind, title_zh, title_en, qty, unit_minor, paid_minor)
	select s.id, 'FEE', '运费', 'Shipping', 1, 800, 800 from seller_orders s join orders o on o.id = s.order_id
	where o.checkout_id = ${checkoutId}::uuid`.execute(database.db)

const from = (instant: Date, ms: number) => new Date(instant.getTime() + ms)

test('what a visitor keeps counts up to and at its last instant, and not after', async () => {
	const { id, until } = await place(orderOf([teaWish(market, 2)], { visitor: 'cart:a' }))
	const kept = async (liveAt: Date | null) => (await visitorHolds(database.db, 'cart:a', { liveAt })).count
	expect(await kept(from(until, -1))).toBe(1)
	expect(await kept(until)).toBe(1)
	expect(await kept(from(until, 1))).toBe(0)
	expect(await kept(null)).toBe(1)
	expect((await visitorHolds(database.db, 'cart:a', { besideId: id })).count).toBe(0)
})

test('an overdue checkout is found after its last instant, by its time and on its rows, and not at it', async () => {
	const { id, until } = await place(orderOf([teaWish(market)], { visitor: 'cart:b' }))
	const overdue = async (at: Date) => [
		(await listOverdueCheckouts(database.db, at, 99)).includes(id),
		(await overdueCheckoutsOn(database.db, [tea], at)).includes(id),
	]
	expect(await overdue(until)).toEqual([false, false])
	expect(await overdue(from(until, 1))).toEqual([true, true])
	expect(await overdueCheckoutsOn(database.db, [tea + 100_000], from(until, 1))).toEqual([])
})

test('what a visitor keeps is counted by piece and package; a parcel’s fee is no piece of anything', async () => {
	await place(orderOf([teaWish(market, 2), packageWish(market)], { visitor: 'cart:c' }))
	const { id } = await place(orderOf([teaWish(market, 1)], { visitor: 'cart:c' }))
	await addFee(id)
	const { count, sellers, units, listings } = await visitorHolds(database.db, 'cart:c', {})
	expect({ count, sellers }).toEqual({ count: 2, sellers: [{ enterpriseId: market.enterpriseId, count: 2 }] })
	expect(units.find(({ capacityId }) => capacityId === tea)).toEqual({ capacityId: tea, qty: 4 })
	const byId = Object.fromEntries(listings.map(({ listingId, qty }) => [listingId, qty]))
	expect(byId).toEqual({
		[market.productId]: 4,
		[market.stayId]: 1,
		[market.experienceId]: 2,
		[market.packageId]: 1,
	})
})

test('only what is held counts as kept: units that were given back, or sold, are in nobody’s hand', async () => {
	const { id } = await place(orderOf([teaWish(market, 3)], { visitor: 'cart:d' }))
	const holds = database.db.updateTable('holds').where('checkout_id', '=', id)
	const kept = async () => [
		(await visitorHolds(database.db, 'cart:d', {})).units.map(({ qty }) => qty),
		(await activeHolds(database.db, id)).map(({ qty }) => qty),
		(await overdueCheckoutsOn(database.db, [tea], new Date('2027-01-01T00:00:00Z'))).includes(id),
	]
	expect(await kept()).toEqual([[3], [3], true])
	for (const state of ['CONVERTED', 'RELEASED', 'EXPIRED']) {
		await holds.set({ state }).execute()
		expect([state, ...(await kept())]).toEqual([state, [], [], false])
	}
	await holds.set({ state: 'ACTIVE' }).execute()
	const checkouts = database.db.updateTable('checkouts').where('id', '=', id)
	for (const state of ['RELEASED', 'EXPIRED']) {
		await checkouts.set({ state }).execute()
		expect([state, (await visitorHolds(database.db, 'cart:d', {})).count]).toEqual([state, 0])
	}
})

test('a visitor has exactly so many places for unpaid orders, the lowest that is free first, and no key is claimed without one', async () => {
	const claim = (key: string, holdUntil = from(clock.now(), 60_000)) =>
		inTransaction(database.db, (tx) =>
			claimCheckout(tx, {
				...{ id: randomUUID(), idempotencyKey: `places-of-e-${key}`, requestHash: 'x', cartId: null, accountId: null },
				...{ visitor: 'cart:e', mostHolds: 2, regionCode: null, capacityIds: [tea], holdUntil, at: clock.now() },
				quote: { hash: 'x' } as Quote,
			}),
		)
	const slots = async () => {
		const rows = database.db.selectFrom('checkouts').select(['idempotency_key as key', 'visitor_slot as slot'])
		return (
			await rows.where('visitor', '=', 'cart:e').where('state', '=', 'HELD').orderBy('visitor_slot').execute()
		).map(({ key, slot }) => [key.at(-1), slot])
	}
	expect(await claim('1')).toMatchObject({ isNew: true, kept: 0, rows: [{ id: tea }] })
	expect(await claim('2', clock.now())).toMatchObject({ isNew: true, kept: 1, overdue: [] })
	expect(await claim('3')).toMatchObject({ isNew: false, kept: 2, overdue: [], rows: [] })
	expect(await slots()).toEqual([
		['1', 1],
		['2', 2],
	])
	clock.advance(1)
	const { overdue } = await claim('3')
	expect(overdue).toHaveLength(1)
	await database.db
		.updateTable('checkouts')
		.set({ state: 'EXPIRED' })
		.where('idempotency_key', '=', 'places-of-e-1')
		.execute()
	expect(await claim('3')).toMatchObject({ isNew: true, kept: 1 })
	expect(await slots()).toEqual([
		['3', 1],
		['2', 2],
	])
})
