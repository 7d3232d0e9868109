import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { changeNow, changeQuoteFor, openedPayment, payDifference } from '#tests/support/changing.ts'
import { useMarket } from '#tests/support/database.ts'
import { balances } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const MINUTE = 60_000
const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

afterEach(async () => {
	expect(await recountCapacity(database.db)).toEqual([])
	const { rows } = { rows: await database.db.selectFrom('ledger_entries').select('amount_minor').execute() }
	expect(rows.reduce((sum, row) => sum + row.amount_minor, 0)).toBe(0)
})

const deliver = async () => {
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
}
const stayOf = async (orderId: number) => {
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'STAY')
	if (!line) throw new Error('no stay')
	return line
}
const orderRow = (orderId: number) =>
	database.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
const soldOn = async (night: string, roomTypeId = market.roomTypeIds[1]) =>
	database.db
		.selectFrom('room_nights')
		.innerJoin('capacity', 'capacity.id', 'room_nights.capacity_id')
		.select(['held', 'sold'])
		.where('room_type_id', '=', roomTypeId)
		.where('night', '=', night)
		.executeTakeFirstOrThrow()

async function bookedStay(checkIn: string, checkOut: string) {
	const orderId = await buy(world, provider, orderOf([nightWish(market, checkIn, checkOut)]))
	const asker = await buyerOf(world, orderId)
	return { orderId, asker, line: await stayOf(orderId) }
}
const datesOf = (lineId: number, checkIn: string, checkOut: string) => ({
	kind: 'DATES' as const,
	lineId,
	checkIn,
	checkOut,
})

test('a move of the same price while cancelling is free costs nothing and takes only the difference', async () => {
	const { orderId, asker, line } = await bookedStay('2026-05-11', '2026-05-13')
	await deliver()
	const before = await soldOn('2026-05-12')
	const { quote, result } = await changeNow(world, asker, datesOf(line.id, '2026-05-12', '2026-05-14'))
	expect(quote).toMatchObject({ feeMinor: 0, dueMinor: 0, backMinor: 0 })
	expect(quote.lines[0]).toMatchObject({ oldMinor: 80_000, newMinor: 80_000, setBy: { rule: 'grace' } })
	expect(quote.lines[0]?.acquire).toHaveLength(1)
	expect(quote.lines[0]?.release).toHaveLength(1)
	expect(result).toMatchObject({ outcome: 'changed' })
	const moved = await stayOf(orderId)
	expect(moved).toMatchObject({
		check_in: '2026-05-12',
		check_out: '2026-05-14',
		state: 'CONFIRMED',
		paid_minor: 80_000,
	})
	expect(moved.due_at).toEqual(new Date('2026-05-12T07:00:00Z'))
	expect(moved.service_ends_at).toEqual(new Date('2026-05-14T03:00:00Z'))
	expect(await soldOn('2026-05-11')).toEqual({ held: 0, sold: 0 })
	expect(await soldOn('2026-05-12')).toEqual(before)
	expect(await soldOn('2026-05-13')).toEqual({ held: 0, sold: 1 })
	expect(await refundsOf(world, orderId)).toEqual([])
	expect(await eventsOf(world, 'line-changed')).toMatchObject([{ orderId, lineId: line.id }])
})

test('a cheaper change gives the difference back the way the money came, once', async () => {
	const { orderId, asker, line } = await bookedStay('2026-05-15', '2026-05-18')
	await deliver()
	const { quote, result } = await changeNow(world, asker, datesOf(line.id, '2026-05-18', '2026-05-19'))
	expect(quote).toMatchObject({ feeMinor: 0, dueMinor: 0, backMinor: line.paid_minor - 40_000 })
	expect(result).toMatchObject({ outcome: 'changed' })
	expect(await changeByQuote(world, asker, quote.quoteId)).toMatchObject({ outcome: 'changed' })
	expect(await refundsOf(world, orderId)).toMatchObject([
		{ amount_minor: quote.backMinor, reason: 'changed', route: 'PROVIDER' },
	])
	await sendRefunds(world)
	await deliver()
	expect(await refundsOf(world, orderId)).toMatchObject([{ state: 'DONE' }])
	// What is left to cancel is the price of the one night.
	expect(await quoteFor(world, asker, [line.id])).toMatchObject({ feeMinor: 0, refundMinor: 40_000 })
	await cancelNow(world, asker, [line.id])
	await sendRefunds(world)
	await deliver()
	expect(await balances(database.db)).toMatchObject({ provider_clearing: 80_000 })
})

test('a dearer change holds the new beside the old until its difference is paid', async () => {
	const { orderId, asker, line } = await bookedStay('2026-05-20', '2026-05-21')
	await deliver()
	const { quote, result } = await changeNow(world, asker, datesOf(line.id, '2026-05-20', '2026-05-22'))
	expect(quote).toMatchObject({ feeMinor: 0, dueMinor: 40_000, backMinor: 0 })
	if (result.outcome !== 'to-pay') throw new Error(result.outcome)
	expect(await soldOn('2026-05-20')).toEqual({ held: 0, sold: 1 })
	expect(await soldOn('2026-05-21')).toEqual({ held: 1, sold: 0 })
	expect(await stayOf(orderId)).toMatchObject({ check_out: '2026-05-21', paid_minor: 40_000 })
	expect(await changeByQuote(world, asker, quote.quoteId)).toMatchObject({ outcome: 'to-pay' })
	expect(await payDifference(world, provider, result.change.id)).toBe('applied')
	expect(await stayOf(orderId)).toMatchObject({
		check_out: '2026-05-22',
		paid_minor: 80_000,
		change_paid_minor: 40_000,
	})
	expect(await orderRow(orderId)).toMatchObject({ total_minor: 80_000 })
	expect(await soldOn('2026-05-21')).toEqual({ held: 0, sold: 1 })
	await deliver()
	expect((await balances(database.db)).provider_clearing).toBe(160_000)
	await cancelNow(world, asker, [line.id])
	await sendRefunds(world)
	await deliver()
	const refunds = await refundsOf(world, orderId)
	expect(refunds.map((it) => [it.amount_minor, it.state])).toEqual([
		[40_000, 'DONE'],
		[40_000, 'DONE'],
	])
	expect(await balances(database.db)).toMatchObject({
		provider_clearing: 80_000,
		seller_pending: 76_000,
		commission_deferred: 4_000,
	})
})

test('a difference that is not paid in time lets the new go and keeps the old', async () => {
	const { orderId, asker, line } = await bookedStay('2026-05-25', '2026-05-26')
	const { result } = await changeNow(world, asker, datesOf(line.id, '2026-05-25', '2026-05-27'))
	if (result.outcome !== 'to-pay') throw new Error(result.outcome)
	await openedPayment(world, result.change.id)
	clock.advance(36 * MINUTE)
	expect(await endOverdueCheckouts(world)).toBe(0)
	clock.advance(1)
	expect(await endOverdueCheckouts(world)).toBe(1)
	expect(await soldOn('2026-05-26')).toEqual({ held: 0, sold: 0 })
	expect(await stayOf(orderId)).toMatchObject({ check_out: '2026-05-26', state: 'CONFIRMED' })
})

test('the next buyer who needs an overdue change’s room gets it, by the clock and not by a job', async () => {
	const wish = (checkIn: string, checkOut: string) => ({
		...nightWish(market, checkIn, checkOut),
		ratePlanId: market.ratePlanIds[0],
	})
	const orderId = await buy(world, provider, orderOf([wish('2026-06-01', '2026-06-02')]))
	const { result } = await changeNow(
		world,
		await buyerOf(world, orderId),
		datesOf((await stayOf(orderId)).id, '2026-06-01', '2026-06-03'),
	)
	if (result.outcome !== 'to-pay') throw new Error(result.outcome)
	await openedPayment(world, result.change.id)
	expect(await placeOrder(world, orderOf([wish('2026-06-02', '2026-06-03')]))).toMatchObject({ outcome: 'unavailable' })
	clock.advance(36 * MINUTE + 1)
	expect(await placeOrder(world, orderOf([wish('2026-06-02', '2026-06-03')]))).toMatchObject({ outcome: 'placed' })
	expect(await stayOf(orderId)).toMatchObject({ check_out: '2026-06-02' })
})

test('a quote of a change is good for 10 minutes, its last instant included', async () => {
	for (const [late, outcome] of [
		[-1, 'changed'],
		[0, 'changed'],
		[1, 'expired'],
	] as const) {
		clock.set(START)
		const { asker, line } = await bookedStay('2026-06-08', '2026-06-09')
		const quote = await changeQuoteFor(world, asker, datesOf(line.id, '2026-06-09', '2026-06-10'))
		clock.advance(10 * MINUTE + late)
		expect(await changeByQuote(world, asker, quote.quoteId)).toMatchObject({ outcome })
		await cancelNow(world, asker, [line.id])
	}
})

test('what was shown holds for its ten minutes, also when the price has risen meanwhile', async () => {
	const { orderId, asker, line } = await bookedStay('2026-06-15', '2026-06-16')
	const quote = await changeQuoteFor(world, asker, datesOf(line.id, '2026-06-16', '2026-06-17'))
	const base = (yuan: number) =>
		database.db
			.updateTable('rate_plans')
			.set({ base_minor: [yuan, yuan, yuan, yuan, yuan + 100, yuan + 100, yuan].map((it) => it * 100) })
			.where('id', '=', market.ratePlanIds[1])
			.execute()
	await base(900)
	expect(await changeByQuote(world, asker, quote.quoteId)).toMatchObject({ outcome: 'changed' })
	expect(await stayOf(orderId)).toMatchObject({ paid_minor: 40_000, check_in: '2026-06-16' })
	expect(await changeQuoteFor(world, asker, datesOf(line.id, '2026-06-17', '2026-06-18'))).toMatchObject({
		dueMinor: 50_000,
	})
	await base(400)
})

test('two moves at once into the last room: one has it, the other keeps what it had', async () => {
	const wish = (checkIn: string, checkOut: string) => ({
		...nightWish(market, checkIn, checkOut),
		ratePlanId: market.ratePlanIds[0],
	})
	const first = await buy(world, provider, orderOf([wish('2026-06-22', '2026-06-23')]))
	const second = await buy(world, provider, orderOf([wish('2026-06-24', '2026-06-25')]))
	const movers = await Promise.all(
		[first, second].map(async (orderId) => {
			const asker = await buyerOf(world, orderId)
			const line = await stayOf(orderId)
			return {
				asker,
				line,
				orderId,
				quote: await changeQuoteFor(world, asker, datesOf(line.id, '2026-06-23', '2026-06-24')),
			}
		}),
	)
	const results = await Promise.all(movers.map(({ asker, quote }) => changeByQuote(world, asker, quote.quoteId)))
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'unavailable'])
	const stays = await Promise.all(movers.map(({ orderId }) => stayOf(orderId)))
	expect(stays.filter(({ check_in }) => check_in === '2026-06-23')).toHaveLength(1)
	expect(stays.every(({ state }) => state === 'CONFIRMED')).toBe(true)
})

test('a move and a cancellation at once: one of them happens, money and rooms agree', async () => {
	for (let round = 0; round < 4; round++) {
		const { orderId, asker, line } = await bookedStay('2026-06-29', '2026-06-30')
		const move = await changeQuoteFor(world, asker, datesOf(line.id, '2026-06-30', '2026-07-01'))
		const end = await quoteFor(world, asker, [line.id])
		const { cancelByQuote } = await import('#app/features/cancellation/cancel-by-quote.server.ts')
		const [moved, cancelled] = await Promise.all([
			changeByQuote(world, asker, move.quoteId),
			cancelByQuote(world, asker, end.quoteId),
		])
		// Moved first, the cancellation still ends the same line at the same price.
		expect(cancelled).toMatchObject({ outcome: 'cancelled', refundMinor: 40_000 })
		expect(['changed', 'moved-on']).toContain(moved.outcome)
		expect(await stayOf(orderId)).toMatchObject({ state: 'CANCELLED', refunded_minor: 40_000 })
		expect(await recountCapacity(database.db)).toEqual([])
	}
})

test('the same quote twice at once changes once and is answered the same', async () => {
	const { orderId, asker, line } = await bookedStay('2026-07-06', '2026-07-09')
	const quote = await changeQuoteFor(world, asker, datesOf(line.id, '2026-07-06', '2026-07-07'))
	const [one, two] = await Promise.all([
		changeByQuote(world, asker, quote.quoteId),
		changeByQuote(world, asker, quote.quoteId),
	])
	expect([one.outcome, two.outcome]).toEqual(['changed', 'changed'])
	expect(await refundsOf(world, orderId)).toHaveLength(1)
})

test('money for a change whose stay was cancelled meanwhile goes back whole', async () => {
	const { orderId, asker, line } = await bookedStay('2026-07-13', '2026-07-14')
	const { result } = await changeNow(world, asker, datesOf(line.id, '2026-07-13', '2026-07-15'))
	if (result.outcome !== 'to-pay') throw new Error(result.outcome)
	await openedPayment(world, result.change.id)
	await cancelNow(world, asker, [line.id])
	await payDifference(world, provider, result.change.id)
	expect(await refundsOf(world, orderId)).toMatchObject([
		{ amount_minor: 40_000, reason: 'cancelled-buyer' },
		{ amount_minor: 40_000, reason: 'change-undone' },
	])
	expect(await soldOn('2026-07-14')).toEqual({ held: 0, sold: 0 })
	await sendRefunds(world)
	await deliver()
})

test('money for a change that comes after its hold does it while the room is left, else goes back whole', async () => {
	for (const isLeft of [true, false]) {
		clock.set(START)
		const wish = (checkIn: string, checkOut: string) => ({
			...nightWish(market, checkIn, checkOut),
			ratePlanId: market.ratePlanIds[0],
		})
		const orderId = await buy(world, provider, orderOf([wish('2026-07-16', '2026-07-17')]))
		const asker = await buyerOf(world, orderId)
		const line = await stayOf(orderId)
		const { result } = await changeNow(world, asker, datesOf(line.id, '2026-07-16', '2026-07-18'))
		if (result.outcome !== 'to-pay') throw new Error(result.outcome)
		const { sessionId } = await openedPayment(world, result.change.id)
		const paid = { ...(await provider.payments.look(sessionId)) }
		clock.advance(37 * MINUTE)
		await endOverdueCheckouts(world)
		const other = isLeft ? null : await buy(world, provider, orderOf([wish('2026-07-17', '2026-07-18')]))
		const { applyPaymentReport } = await import('#app/features/checkout/apply-payment-report.server.ts')
		await applyPaymentReport(world, {
			...paid,
			...{
				state: 'SUCCEEDED',
				capturedMinor: 40_000,
				method: 'card',
				capturedAt: clock.now(),
				intentId: `pi_late_${orderId}`,
			},
		})
		expect(await stayOf(orderId)).toMatchObject({ check_out: isLeft ? '2026-07-18' : '2026-07-17' })
		expect(await refundsOf(world, orderId)).toMatchObject(
			isLeft ? [] : [{ reason: 'change-undone', amount_minor: 40_000 }],
		)
		if (other !== null) await cancelNow(world, await buyerOf(world, other), [(await stayOf(other)).id])
		await cancelNow(world, asker, [line.id])
	}
})

test('nothing is changed that is full, the same, begun, someone else’s, or not paid', async () => {
	const { asker, line } = await bookedStay('2026-05-06', '2026-05-07')
	const ask = (checkIn: string, checkOut: string) => quoteChange(world, asker, datesOf(line.id, checkIn, checkOut))
	expect(await ask('2026-05-06', '2026-05-07')).toEqual({ outcome: 'refused', reason: 'same' })
	expect(await ask('2026-05-07', '2026-05-06')).toMatchObject({
		outcome: 'unavailable',
		reasons: [{ code: 'no_nights' }],
	})
	expect(await ask('2026-04-06', '2026-04-07')).toMatchObject({
		outcome: 'unavailable',
		reasons: [{ code: 'past' }, { code: 'not_offered' }],
	})
	expect(await quoteChange(world, asker, datesOf(line.id + 1_000, '2026-05-08', '2026-05-09'))).toEqual({
		outcome: 'not-found',
	})
	clock.set('2026-05-06T07:00:00Z')
	expect(await ask('2026-05-06', '2026-05-08')).toMatchObject({ outcome: 'quoted' })
	clock.advance(1)
	expect(await ask('2026-05-06', '2026-05-08')).toEqual({ outcome: 'refused', reason: 'begun' })
	clock.set(START)
	const placed = await placeOrder(world, orderOf([nightWish(market, '2026-05-27', '2026-05-28')]))
	if (placed.outcome !== 'placed') throw new Error(placed.outcome)
	const { id } = await database.db
		.selectFrom('orders')
		.select('id')
		.where('number', '=', placed.orderNumber)
		.executeTakeFirstOrThrow()
	const unpaid = await stayOf(id)
	expect(await quoteChange(world, await buyerOf(world, id), datesOf(unpaid.id, '2026-05-28', '2026-05-29'))).toEqual({
		...{ outcome: 'refused', reason: 'not_paid' },
	})
})
