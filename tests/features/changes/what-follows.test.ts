import { beforeAll, beforeEach, expect, test } from 'vitest'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { changeNow } from '#tests/support/changing.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: ReturnType<typeof createTestWorld>

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('listings').set({ pay_on_arrival: true }).where('kind', '=', 'stay').execute()
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const deliver = async () => {
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
}
const firstLine = async (orderId: number) => {
	const [line] = await linesOf(world, orderId)
	if (!line) throw new Error('no line')
	return line
}
const voucherOf = (lineId: number) =>
	database.db.selectFrom('vouchers').selectAll().where('order_line_id', '=', lineId).executeTakeFirstOrThrow()
const dates = (lineId: number, checkIn: string, checkOut: string) => ({
	kind: 'DATES' as const,
	lineId,
	checkIn,
	checkOut,
})
const session = (lineId: number, day: string) => ({
	kind: 'SESSION' as const,
	lineId,
	sessionId: market.sessionIds[day] ?? 0,
})

test('the voucher of a moved session keeps its code, has the new times, and its old drawing is taken no more', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 2, '2026-05-05')]))
	await deliver()
	const line = await firstLine(orderId)
	const before = await voucherOf(line.id)
	await changeNow(world, await buyerOf(world, orderId), session(line.id, '2026-05-08'))
	await deliver()
	const after = await voucherOf(line.id)
	expect(after).toMatchObject({ code: before.code, code_version: before.code_version + 1, state: 'ISSUED' })
	expect(after.session_id).toBe(market.sessionIds['2026-05-08'])
	expect(after.valid_from).toEqual(new Date('2026-05-07T21:00:00Z'))
	expect(after.signed_payload).not.toBe(before.signed_payload)
	const { reissueVoucher } = await import('#app/features/vouchers/reissue-voucher.server.ts')
	await reissueVoucher(world, { lineId: line.id })
	expect(await voucherOf(line.id)).toEqual(after)
})

test('every ticket of the session moves, and the buyer and the seller are told once of each', async () => {
	const [adult, child] = market.unitTypeIds
	const wish = {
		...pickingWish(market, 2, '2026-05-06'),
		units: [
			{ unitTypeId: adult, qty: 2 },
			{ unitTypeId: child, qty: 1 },
		],
	}
	const orderId = await buy(world, provider, orderOf([wish as never]))
	const lines = await linesOf(world, orderId)
	await changeNow(world, await buyerOf(world, orderId), session(lines[0]?.id ?? 0, '2026-05-09'))
	const moved = await linesOf(world, orderId)
	expect(moved.map((it) => it.session_id)).toEqual([market.sessionIds['2026-05-09'], market.sessionIds['2026-05-09']])
	await deliver()
	const notices = await database.db
		.selectFrom('notices')
		.select('kind')
		.where('kind', 'like', '%line-changed')
		.execute()
	expect(notices.filter(({ kind }) => kind === 'line-changed').length).toBe(lines.length)
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a door given for the old nights is free again, and may be given for the new ones', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-12', '2026-05-13')]))
	const line = await firstLine(orderId)
	const unit = await database.db
		.insertInto('room_units')
		.values({ room_type_id: market.roomTypeIds[1], name: '201' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const { insertUnitStay } = await import('#db/queries/door-numbers.ts')
	await insertUnitStay(database.db, { lineId: line.id, unitId: unit.id, checkIn: '2026-05-12', checkOut: '2026-05-13' })
	await changeNow(world, await buyerOf(world, orderId), dates(line.id, '2026-05-13', '2026-05-14'))
	await deliver()
	const doors = () => database.db.selectFrom('unit_stays').selectAll().where('order_line_id', '=', line.id).execute()
	expect(await doors()).toEqual([])
	await insertUnitStay(database.db, { lineId: line.id, unitId: unit.id, checkIn: '2026-05-13', checkOut: '2026-05-14' })
	expect(await doors()).toHaveLength(1)
})

test('paid on arrival, a change alters what is due then, with no payment and no refund now', async () => {
	const placed = await placeOrder(
		world,
		orderOf([nightWish(market, '2026-05-18', '2026-05-19')], { method: 'ON_ARRIVAL' }),
	)
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const { id } = await database.db
		.selectFrom('orders')
		.select('id')
		.where('number', '=', placed.orderNumber)
		.executeTakeFirstOrThrow()
	const asker = await buyerOf(world, id)
	const line = await firstLine(id)
	const longer = await changeNow(world, asker, dates(line.id, '2026-05-18', '2026-05-20'))
	expect(longer.result).toMatchObject({ outcome: 'changed' })
	expect(await firstLine(id)).toMatchObject({ paid_minor: 80_000, commission_minor: 4_000, change_paid_minor: 0 })
	await changeNow(world, asker, dates(line.id, '2026-05-19', '2026-05-20'))
	expect(await firstLine(id)).toMatchObject({ paid_minor: 40_000, commission_minor: 2_000, refunded_minor: 0 })
	const part = await database.db
		.selectFrom('seller_orders')
		.selectAll()
		.where('order_id', '=', id)
		.executeTakeFirstOrThrow()
	expect(part).toMatchObject({ total_minor: 40_000, commission_minor: 2_000 })
	expect(await refundsOf(world, id)).toEqual([])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a seller moves a guest free of fee and at no higher price, and leaves a longer stay to the guest', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-06', '2026-05-07')]))
	const line = await firstLine(orderId)
	const seller = await sellerOf(world, market.enterpriseId, 'mover@example.test')
	const asker = { by: 'seller' as const, seller, sellerOrderId: line.seller_order_id }
	clock.set('2026-05-06T05:00:00Z')
	// Friday costs 100 yuan more.
	const { result } = await changeNow(world, asker, dates(line.id, '2026-05-15', '2026-05-16'))
	expect(result).toMatchObject({ outcome: 'changed' })
	const moved = await firstLine(orderId)
	expect(moved).toMatchObject({
		check_in: '2026-05-15',
		paid_minor: 40_000,
		discount_minor: 10_000,
		change_fee_minor: 0,
	})
	expect(await quoteChange(world, asker, dates(line.id, '2026-05-15', '2026-05-17'))).toEqual({
		outcome: 'refused',
		reason: 'buyer_pays',
	})
	const stranger = { ...asker, sellerOrderId: line.seller_order_id + 1_000 }
	expect(await quoteChange(world, stranger, dates(line.id, '2026-05-20', '2026-05-21'))).toEqual({
		outcome: 'not-found',
	})
	const quote = await quoteChange(world, asker, dates(line.id, '2026-05-22', '2026-05-23'))
	if (quote.outcome !== 'quoted') throw new Error(quote.outcome)
	expect(await changeByQuote(world, await buyerOf(world, orderId), quote.quoteId)).toEqual({ outcome: 'not-found' })
})

test('a fee for a change stays the seller’s when the buyer cancels after it, and comes back when the seller calls off', async () => {
	for (const by of ['buyer', 'seller'] as const) {
		clock.set(START)
		const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-06', '2026-05-09')]))
		const asker = await buyerOf(world, orderId)
		const line = await firstLine(orderId)
		clock.set('2026-05-05T06:00:00.001Z')
		const { quote } = await changeNow(world, asker, dates(line.id, '2026-05-20', '2026-05-21'))
		expect(quote).toMatchObject({ feeMinor: 36_000, dueMinor: 0 })
		expect((await firstLine(orderId)).change_fee_minor).toBe(quote.feeMinor)
		if (by === 'buyer') {
			expect(await quoteFor(world, asker, [line.id])).toMatchObject({ feeMinor: 0, refundMinor: 40_000 })
			await cancelNow(world, asker, [line.id])
		} else {
			const seller = await sellerOf(world, market.enterpriseId, 'caller@example.test')
			await cancelNow(world, { by: 'seller', seller, sellerOrderId: line.seller_order_id }, [line.id])
			expect((await firstLine(orderId)).refunded_minor).toBe(line.paid_minor)
		}
		expect(await recountCapacity(database.db)).toEqual([])
	}
})

test('a change is logged from state to state', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 1, '2026-05-10')]))
	const { result } = await changeNow(
		world,
		await buyerOf(world, orderId),
		session((await firstLine(orderId)).id, '2026-05-11'),
	)
	if (result.outcome !== 'changed') throw new Error(result.outcome)
	const log = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity', '=', 'order-change')
		.where('entity_id', '=', String(result.change.id))
		.execute()
	expect(log).toEqual([{ from_state: 'QUOTED', to_state: 'DONE', actor: 'guest' }])
	expect(await eventsOf(world, 'line-changed')).toContainEqual({
		orderId,
		lineId: (await firstLine(orderId)).id,
		changeId: result.change.id,
	})
})

test('the order’s page shows what is booked now at its price, the fee beside it, and when it was changed', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-25', '2026-05-27')]))
	const asker = await buyerOf(world, orderId)
	clock.set('2026-05-24T06:00:00.001Z')
	await changeNow(world, asker, dates((await firstLine(orderId)).id, '2026-05-26', '2026-05-27'))
	if (asker.by !== 'buyer') throw new Error('a buyer')
	const key = { accountId: null, token: world.tokens.of(`order:${asker.orderNumber}`) }
	const page = await readOrder(world, asker.orderNumber, key)
	expect(page?.order.parts[0]?.lines[0]).toMatchObject({
		...{ paidMinor: 40_000, listMinor: 40_000, refundedMinor: 0, changeFeeMinor: 40_000 },
		...{ stay: { checkIn: '2026-05-26', checkOut: '2026-05-27' }, nights: [{ date: '2026-05-26' }] },
	})
	expect(page?.timeline).toContainEqual({ at: clock.now(), what: 'changed', subject: null })
})
