import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const HOUR = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	// Cheap enough to pay for its parcel.
	await database.db.updateTable('product_variants').set({ price_minor: 2_000 }).execute()
})
beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function paid(order: OrderToPlace) {
	const orderId = await buy(world, provider, order)
	await postPaidOrder(world, { orderId })
	return { orderId, lines: await linesOf(world, orderId) }
}

const mark = (id: number, facts: Record<string, unknown>) =>
	database.db.updateTable('order_lines').set(facts).where('id', '=', id).execute()

const payable = () => balanceOf(database.db, 'seller_payable', market.enterpriseId)

let nights = 5
/** A night of its own, for the room types are small. */
function nextNight() {
	const from = `2026-05-${String(nights).padStart(2, '0')}`
	return nightWish(market, from, `2026-05-${String(++nights).padStart(2, '0')}`)
}

/** Releases one ms before, at and one ms after an instant, and gives what became payable each time. */
async function around(instant: Date): Promise<number[]> {
	const seen: number[] = []
	for (const ms of [-1, 0, 1]) {
		const before = await payable()
		clock.set(new Date(instant.getTime() + ms))
		await releaseLines(world)
		seen.push((await payable()) - before)
	}
	return seen
}

async function openClaim(orderId: number, lineId: number, sellerOrderId: number): Promise<number> {
	const { id } = await database.db
		.insertInto('buyer_claims')
		.values({
			...{ kind: 'QUALITY', order_id: orderId, seller_order_id: sellerOrderId, order_line_id: lineId },
			...{ qty: 1, words: 'mouldy', asked_minor: 100, opened_by: 'guest' },
			...{ opened_at: clock.now(), moved_at: clock.now(), due_at: clock.now() },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

const netOf = (line: { paid_minor: number; commission_minor: number } | undefined) =>
	(line?.paid_minor ?? 0) - (line?.commission_minor ?? 0)

test('goods are released 7 days after delivery, with their parcel’s fee, once', async () => {
	const { lines } = await paid(orderOf([teaWish(market)]))
	const [tea, fee] = lines
	const servedAt = new Date('2026-05-03T07:00:00Z')
	await mark(tea?.id ?? 0, { state: 'DELIVERED', served_at: servedAt })
	expect(fee?.kind).toBe('FEE')
	const due = new Date(servedAt.getTime() + 168 * HOUR)
	expect(await around(due)).toEqual([0, netOf(tea) + netOf(fee), 0])
	expect((await balanceOf(database.db, 'commission')) > 0).toBe(true)
})

test('a stay is released when it is checked out, not before', async () => {
	const { lines } = await paid(orderOf([nextNight()]))
	const [night] = lines
	clock.set('2026-06-01T00:00:00Z')
	await releaseLines(world)
	await mark(night?.id ?? 0, { state: 'CHECKED_IN', served_at: new Date('2026-05-06T06:00:00Z') })
	const before = await payable()
	await releaseLines(world)
	expect(await payable()).toBe(before)
	await mark(night?.id ?? 0, { state: 'CHECKED_OUT' })
	await releaseLines(world)
	expect(await payable()).toBe(before + netOf(night))
})

test.each([
	['missed', 'NO_SHOW'],
	['called off', 'CANCELLED'],
])('what is kept of a %s stay is released when it would have been over', async (_how, state) => {
	const { lines } = await paid(orderOf([nextNight()]))
	const [night] = lines
	await mark(
		night?.id ?? 0,
		state === 'CANCELLED' ? { state, cancelled_at: clock.now(), cancelled_by: 'buyer' } : { state },
	)
	expect(await around(night?.service_ends_at ?? new Date(0))).toEqual([0, netOf(night), 0])
})

test('what is kept of goods that were called off is released 7 days after, with their parcel’s fee', async () => {
	const { lines } = await paid(orderOf([teaWish(market)]))
	const [tea, fee] = lines
	const cancelledAt = new Date('2026-05-03T07:00:00Z')
	await mark(tea?.id ?? 0, { state: 'CANCELLED', cancelled_at: cancelledAt, cancelled_by: 'buyer' })
	const due = new Date(cancelledAt.getTime() + 168 * HOUR)
	expect(await around(due)).toEqual([0, netOf(tea) + netOf(fee), 0])
})

test('a parcel’s fee is released with the last goods of its part, and not while one of them is on its way', async () => {
	const second = { kind: 'product', key: 'second', variantId: market.variantIds[1] ?? 0, qty: 1 } as const
	const { lines } = await paid(orderOf([teaWish(market), second]))
	const goods = lines.filter(({ kind }) => kind === 'GOODS')
	const fee = lines.find(({ kind }) => kind === 'FEE')
	expect(goods).toHaveLength(2)
	expect(fee?.paid_minor).toBeGreaterThan(0)
	const [first, last] = [new Date('2026-05-03T07:00:00Z'), new Date('2026-05-06T07:00:00Z')]
	await mark(goods[0]?.id ?? 0, { state: 'DELIVERED', served_at: first })
	expect(await around(new Date(first.getTime() + 168 * HOUR))).toEqual([0, netOf(goods[0]), 0])
	await mark(goods[1]?.id ?? 0, { state: 'DELIVERED', served_at: last })
	expect(await around(new Date(last.getTime() + 168 * HOUR))).toEqual([0, netOf(goods[1]) + netOf(fee), 0])
})

test('nothing is released of an order whose payment the ledger does not have yet, and all of it once it has', async () => {
	const orderId = await buy(world, provider, orderOf([nextNight()]))
	const [night] = await linesOf(world, orderId)
	await mark(night?.id ?? 0, { state: 'CHECKED_OUT', served_at: new Date('2026-05-06T06:00:00Z') })
	clock.set('2026-06-01T00:00:00Z')
	const before = await payable()
	await releaseLines(world)
	expect(await payable()).toBe(before)
	await postPaidOrder(world, { orderId })
	await releaseLines(world)
	expect(await payable()).toBe(before + netOf(night))
	expect(await releaseLines(world)).toBe(0)
})

test('an order that comes into the ledger after a later one is released all the same', async () => {
	const { db } = database
	const stay = async () => {
		const orderId = await buy(world, provider, orderOf([nextNight()]))
		const [night] = await linesOf(world, orderId)
		await mark(night?.id ?? 0, { state: 'CHECKED_OUT', served_at: new Date('2026-05-06T06:00:00Z') })
		return { orderId, night }
	}
	// As if the books began only now.
	await db.updateTable('order_lines').set({ released_at: clock.now() }).where('released_at', 'is', null).execute()
	await sql`truncate ledger_transactions cascade`.execute(db)
	const [earlier, later] = [await stay(), await stay()]
	clock.set('2026-06-01T00:00:00Z')
	const released: number[] = [await releaseLines(world)]
	for (const { orderId } of [later, earlier]) {
		await postPaidOrder(world, { orderId })
		released.push(await releaseLines(world))
	}
	expect(released).toEqual([0, 1, 1])
	expect(await payable()).toBe(netOf(earlier.night) + netOf(later.night))
})

test('an experience is released 24 hours after its session, or when it is redeemed', async () => {
	const first = await paid(orderOf([pickingWish(market, 1)]))
	const ends = first.lines[0]?.service_ends_at ?? new Date(0)
	expect(await around(new Date(ends.getTime() + 24 * HOUR))).toEqual([0, netOf(first.lines[0]), 0])
	clock.set('2026-05-01T02:00:00Z')
	const second = await paid(orderOf([pickingWish(market, 1)]))
	const servedAt = new Date('2026-05-04T23:10:00Z')
	await mark(second.lines[0]?.id ?? 0, { state: 'REDEEMED', served_at: servedAt })
	const before = await payable()
	clock.set(servedAt)
	await releaseLines(world)
	expect(await payable()).toBe(before + netOf(second.lines[0]))
})

test('an open claim blocks the release, and its end lets it through', async () => {
	const { orderId, lines } = await paid(orderOf([teaWish(market)]))
	const [tea] = lines
	const servedAt = new Date('2026-05-03T07:00:00Z')
	await mark(tea?.id ?? 0, { state: 'DELIVERED', served_at: servedAt })
	const claim = await openClaim(orderId, tea?.id ?? 0, tea?.seller_order_id ?? 0)
	clock.set(new Date(servedAt.getTime() + 200 * HOUR))
	const before = await payable()
	await releaseLines(world)
	expect((await payable()) - before).toBe(netOf(lines[1]))
	await database.db.updateTable('buyer_claims').set({ state: 'WITHDRAWN' }).where('id', '=', claim).execute()
	await releaseLines(world)
	expect((await payable()) - before).toBe(netOf(tea) + netOf(lines[1]))
})

test('a dispute at the buyer’s bank blocks the release while it is open, and for good once it is lost', async () => {
	const { orderId, lines } = await paid(orderOf([teaWish(market)]))
	const servedAt = new Date('2026-05-03T07:00:00Z')
	await mark(lines[0]?.id ?? 0, { state: 'DELIVERED', served_at: servedAt })
	clock.set(new Date(servedAt.getTime() + 200 * HOUR))
	const before = await payable()
	for (const [state, released] of [
		['OPEN', 0],
		['LOST', 0],
		['WON', netOf(lines[0]) + netOf(lines[1])],
	] as const) {
		const dispute = { dispute_id: 'dp_1', dispute_state: state }
		await database.db.updateTable('payments').set(dispute).where('order_id', '=', orderId).execute()
		await releaseLines(world)
		expect((await payable()) - before, state).toBe(released)
	}
})

test('a refund after the release is taken from what is payable, which may fall below zero', async () => {
	const { orderId, lines } = await paid(orderOf([nextNight()]))
	const [night] = lines
	clock.set('2026-06-01T00:00:00Z')
	await mark(night?.id ?? 0, { state: 'CHECKED_OUT', served_at: new Date('2026-05-06T06:00:00Z') })
	await releaseLines(world)
	const before = await payable()
	const payment = await paymentOf(database.db, orderId)
	const id = world.newId()
	const amountMinor = night?.paid_minor ?? 0
	const back = { id, paymentId: payment.id, orderId, amountMinor, reason: 'test', at: clock.now() }
	await insertRefund(database.db, { ...back, lines: [{ id: night?.id ?? 0, amountMinor }] })
	await postRefundOwed(world, { refundId: id, orderId })
	expect(await payable()).toBe(before - netOf(night))
})

test('two releases at once release once', async () => {
	const { lines } = await paid(orderOf([nextNight()]))
	clock.set('2026-06-01T00:00:00Z')
	await releaseLines(world)
	await mark(lines[0]?.id ?? 0, { state: 'CHECKED_OUT', served_at: new Date('2026-05-06T06:00:00Z') })
	const before = await payable()
	await Promise.all([releaseLines(world), releaseLines(world), releaseLines(world)])
	expect(await payable()).toBe(before + netOf(lines[0]))
})
