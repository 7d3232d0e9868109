import { beforeAll, beforeEach, expect, test } from 'vitest'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { endCheckout } from '#app/features/checkout/end-checkout.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder, type PlacedOrder } from '#app/features/checkout/place-order.server.ts'
import { resumePayment } from '#app/features/checkout/resume-payment.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, packageWish, pickingWish, teaWish } from '#tests/support/wishes.ts'

const MINUTE = 60_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const stock = async () => {
	const row = await database.db
		.selectFrom('product_variants')
		.innerJoin('capacity', 'capacity.id', 'capacity_id')
		.select(['total', 'held', 'sold'])
		.where('product_variants.id', '=', market.variantIds[0])
		.executeTakeFirstOrThrow()
	return row
}

async function place(order: OrderToPlace): Promise<PlacedOrder> {
	const result = await placeOrder(world, order)
	if (result.outcome !== 'placed') throw new Error(`not placed: ${JSON.stringify(result)}`)
	return result
}

async function pay(placed: PlacedOrder, method: 'card' | 'alipay' = 'card') {
	const { session_id: sessionId } = await paymentOf(placed)
	provider.sandbox.control.pay(sessionId ?? '', { method })
	return applyPaymentReport(world, await provider.payments.look(sessionId ?? ''))
}

const paymentOf = (placed: PlacedOrder) =>
	database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'payments.order_id')
		.selectAll('payments')
		.where('orders.number', '=', placed.orderNumber)
		.orderBy('payments.created_at', 'desc')
		.executeTakeFirstOrThrow()

const linesOf = (placed: PlacedOrder) =>
	database.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.innerJoin('orders', 'orders.id', 'seller_orders.order_id')
		.select(['order_lines.id', 'order_id', 'kind', 'state', 'order_lines.paid_minor', 'refunded_minor', 'due_at'])
		.where('orders.number', '=', placed.orderNumber)
		.orderBy('order_lines.id')
		.execute()

const ledgerIsRight = async () => expect(await recountCapacity(database.db)).toEqual([])

test('a mixed basket is held whole, paid once and confirmed line by line', async () => {
	const before = await stock()
	const placed = await place(orderOf([teaWish(market, 2), nightWish(market), pickingWish(market)]))
	expect(placed.paymentUrl).toMatch(/^http:\/\/127\.0\.0\.1/)
	expect(await stock()).toMatchObject({ held: before.held + 2, sold: before.sold })
	expect(await pay(placed)).toBe('applied')
	expect(await stock()).toMatchObject({ held: before.held, sold: before.sold + 2 })
	const lines = await linesOf(placed)
	expect(lines.map((line) => [line.kind, line.state])).toEqual(
		expect.arrayContaining([
			['GOODS', 'PLACED'],
			['STAY', 'CONFIRMED'],
			['EXPERIENCE', 'CONFIRMED'],
		]),
	)
	expect(lines.reduce((sum, line) => sum + line.paid_minor, 0)).toBe(placed.totalMinor)
	await ledgerIsRight()
})

test('the same key gives the same order, another body with it is refused', async () => {
	const order = orderOf([teaWish(market)])
	const first = await place(order)
	const again = await place(order)
	expect(again).toEqual(first)
	const other = await placeOrder(world, { ...order, wishes: [teaWish(market, 3)] })
	expect(other).toEqual({ outcome: 'key-reused' })
	await endCheckout(world, first.checkoutId, 'RELEASED')
	await ledgerIsRight()
})

test('news of a payment that come twice or out of order change nothing', async () => {
	const placed = await place(orderOf([teaWish(market)]))
	await pay(placed)
	const after = await stock()
	const { session_id: sessionId } = await paymentOf(placed)
	const report = await provider.payments.look(sessionId ?? '')
	expect(await applyPaymentReport(world, report)).toBe('nothing-new')
	expect(await applyPaymentReport(world, { ...report, state: 'EXPIRED' })).toBe('nothing-new')
	expect(await stock()).toEqual(after)
	const events = await database.db.selectFrom('outbox_events').selectAll().where('topic', '=', 'order-paid').execute()
	expect(new Set(events.map((event) => event.dedupe_key)).size).toBe(events.length)
})

test('a basket with one line sold out takes nothing', async () => {
	const before = await stock()
	const tooMany = await placeOrder(world, orderOf([teaWish(market, 2), nightWish(market), pickingWish(market, 9)]))
	expect(tooMany).toEqual({
		outcome: 'unavailable',
		reasons: [{ key: 'picking', reasons: [{ code: 'sold_out', wanted: 9, left: 6 }] }],
	})
	expect(await stock()).toEqual(before)
	await ledgerIsRight()
})

test('a price the buyer did not agree to is told, not charged', async () => {
	const wishes = [teaWish(market)]
	const changed = await placeOrder(world, orderOf(wishes, { agreed: { totalMinor: 1 } }))
	expect(changed).toMatchObject({ outcome: 'price-changed', currency: 'CNY' })
	if (changed.outcome !== 'price-changed') throw new Error('unreachable')
	const placed = await place(
		orderOf(wishes, { agreed: { quoteHash: changed.quoteHash, totalMinor: changed.totalMinor } }),
	)
	expect(placed.totalMinor).toBe(changed.totalMinor)
	await endCheckout(world, placed.checkoutId, 'RELEASED')
})

test('a parcel to another province is a line of its own and goes back with the last of its goods', async () => {
	const order = orderOf([teaWish(market)])
	const beijing = { code: '110000000000', level: 'province' as const, name_zh: '北京市', name_en: 'Beijing' }
	await database.db
		.insertInto('regions')
		.values({ ...beijing, parent_code: null, village_kind: null })
		.execute()
	const shipTo = { regionCode: beijing.code, line: '1', name: 'x', phone: '000-0000-0000' }
	const placed = await place({ ...order, buyer: { ...order.buyer, shipTo } })
	const lines = await linesOf(placed)
	expect(lines.map((line) => [line.kind, line.paid_minor])).toEqual([
		['GOODS', 12_800],
		['FEE', 1_200],
	])
	expect(placed.totalMinor).toBe(14_000)
	await endCheckout(world, placed.checkoutId, 'RELEASED')
})

test('goods to a place that is not there are not taken, and the key stays free for the right one', async () => {
	const order = orderOf([teaWish(market)])
	const shipTo = { regionCode: '999999000000', line: '1', name: 'x', phone: '000-0000-0000' }
	expect(await placeOrder(world, { ...order, buyer: { ...order.buyer, shipTo } })).toEqual({
		outcome: 'unknown-region',
	})
	await endCheckout(world, (await place(order)).checkoutId, 'RELEASED')
	await ledgerIsRight()
})

test('goods without an address are not taken', async () => {
	const order = orderOf([teaWish(market)])
	expect(await placeOrder(world, { ...order, buyer: { ...order.buyer, shipTo: null } })).toEqual({
		outcome: 'address-needed',
	})
})

test('a package is split over its components and their sellers to the fen', async () => {
	const placed = await place(orderOf([packageWish(market)]))
	await pay(placed)
	const lines = await linesOf(placed)
	expect(lines.map((line) => line.kind).sort()).toEqual(['EXPERIENCE', 'GOODS', 'STAY'])
	expect(lines.reduce((sum, line) => sum + line.paid_minor, 0)).toBe(placed.totalMinor)
	await ledgerIsRight()
})

test('a package with a session of another day is refused with the day', async () => {
	const wish = { ...packageWish(market), choices: { '2': market.sessionIds['2026-05-07'] ?? 0 } }
	expect(await placeOrder(world, orderOf([wish as ReturnType<typeof packageWish>]))).toEqual({
		outcome: 'unavailable',
		reasons: [{ key: 'weekend', reasons: [{ code: 'not_offered', date: '2026-05-05' }] }],
	})
})

test('a hold ends by the clock: the payment page is closed first, then the next buyer gets the last room', async () => {
	const night = () => nightWish(market, '2026-05-20', '2026-05-21')
	const first = await place(orderOf([night()]))
	const second = await place(orderOf([night()]))
	expect(await placeOrder(world, orderOf([night()]))).toMatchObject({ outcome: 'unavailable' })
	clock.advance(40 * MINUTE)
	// No job has run: the next buyer's own request ends what is past its time.
	const third = await place(orderOf([night()]))
	expect((await linesOf(first)).every((line) => line.state === 'LAPSED')).toBe(true)
	expect((await paymentOf(second)).state).toBe('EXPIRED')
	await endCheckout(world, third.checkoutId, 'RELEASED')
	await endOverdueCheckouts(world)
	await ledgerIsRight()
})

test('money that comes while the sweeper ends a hold confirms the order', async () => {
	const placed = await place(orderOf([teaWish(market)]))
	const { session_id: sessionId } = await paymentOf(placed)
	provider.sandbox.control.pay(sessionId ?? '', { method: 'card' })
	clock.advance(40 * MINUTE)
	// No event ever came. The sweeper asks the provider before it lets go.
	expect(await endCheckout(world, placed.checkoutId, 'EXPIRED')).toBe('kept')
	expect((await linesOf(placed)).find((line) => line.kind === 'GOODS')?.state).toBe('PLACED')
	await ledgerIsRight()
})

test('money for a hold that had ended is refunded when another buyer took the last', async () => {
	const night = () => nightWish(market, '2026-05-22', '2026-05-23')
	const late = await place(orderOf([night()]))
	const { id, session_id: sessionId, intent_id: intentId } = await paymentOf(late)
	await endCheckout(world, late.checkoutId, 'EXPIRED')
	for (let room = 0; room < 2; room++) await pay(await place(orderOf([night()])))
	const report = {
		state: 'SUCCEEDED' as const,
		capturedMinor: late.totalMinor,
		currency: 'CNY',
		paymentId: id,
		sessionId: sessionId ?? '',
		intentId,
		chargeId: 'ch_late',
		method: 'card',
		capturedAt: clock.now(),
	}
	expect(await applyPaymentReport(world, report)).toBe('applied')
	const refunds = await database.db.selectFrom('refunds').selectAll().where('payment_id', '=', id).execute()
	expect(refunds.map((refund) => [refund.reason, refund.amount_minor])).toEqual([['paid-too-late', late.totalMinor]])
	const lines = await linesOf(late)
	expect(lines.map((line) => line.state)).toEqual(['CANCELLED'])
	const ids = lines.map((line) => line.id)
	const log = database.db
		.selectFrom('state_changes')
		.select(['entity_id', 'from_state', 'to_state', 'reason'])
		.where('entity', '=', 'order-line')
	expect(await log.where('entity_id', 'in', ids.map(String)).execute()).toEqual(
		ids.map((id) => ({ entity_id: String(id), from_state: 'LAPSED', to_state: 'CANCELLED', reason: 'paid-too-late' })),
	)
	const told = database.db.selectFrom('outbox_events').select('payload').where('topic', '=', 'lines-cancelled')
	expect(await told.execute()).toContainEqual({
		payload: { orderId: lines[0]?.order_id, lineIds: ids, cause: 'PLATFORM' },
	})
	await ledgerIsRight()
})

test('refunds reach the provider once and are done when it says so', async () => {
	const placed = await place(orderOf([teaWish(market)]))
	await pay(placed)
	const payment = await paymentOf(placed)
	const refund = { id: world.newId(), payment_id: payment.id, order_id: payment.order_id, amount_minor: 500 }
	await database.db
		.insertInto('refunds')
		.values({ ...refund, reason: 'test', idempotency_key: `refund:${refund.id}`, created_at: clock.now() })
		.execute()
	await sendRefunds(world)
	await sendRefunds(world)
	clock.advance(10_000)
	provider.sandbox.control.settle()
	await sendRefunds(world)
	await sendRefunds(world)
	const row = await database.db.selectFrom('refunds').selectAll().where('id', '=', refund.id).executeTakeFirstOrThrow()
	expect(row.state).toBe('DONE')
	const settled = await database.db
		.selectFrom('outbox_events')
		.selectAll()
		.where('dedupe_key', '=', `refund-settled:${refund.id}`)
		.execute()
	expect(settled).toHaveLength(1)
})

test('a payment page that never opened is opened anew with the next click, while the hold lives', async () => {
	const order = orderOf([teaWish(market)])
	provider.sandbox.control.fail({ path: '/v1/checkout/sessions', at: 'before', status: 500, times: 3 })
	const placed = await place(order)
	expect(placed.paymentUrl).toBeNull()
	// Past the provider's least session time: the first request would be refused now, so a new payment takes its place.
	clock.advance(10 * MINUTE)
	const resumed = await resumePayment(world, placed.orderNumber)
	expect(resumed.outcome).toBe('open')
	expect(await pay(placed)).toBe('applied')
	const states = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select('state')
		.where('number', '=', placed.orderNumber)
		.orderBy('payments.created_at')
		.execute()
	expect(states.map((row) => row.state)).toEqual(['CANCELED', 'SUCCEEDED'])
	expect(await resumePayment(world, placed.orderNumber)).toEqual({ outcome: 'paid' })
	await ledgerIsRight()
})

test('once the hold is over the payment page is not offered again', async () => {
	const placed = await place(orderOf([teaWish(market)]))
	await endCheckout(world, placed.checkoutId, 'RELEASED')
	expect(await resumePayment(world, placed.orderNumber)).toEqual({ outcome: 'ended' })
	expect(await resumePayment(world, 'no such order')).toEqual({ outcome: 'unknown' })
})
