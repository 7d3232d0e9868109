import { beforeAll, beforeEach, expect, test } from 'vitest'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { announceDisruption, endDisruption } from '#app/features/cancellation/announce-disruption.server.ts'
import { callOffSessions } from '#app/features/experiences/call-off-sessions.server.ts'
import { readChangePage } from '#app/features/changes/read-change.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { changeNow, changeQuoteFor } from '#tests/support/changing.ts'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE, type TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const HOUR = 3_600_000
const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: ReturnType<typeof createTestWorld>

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const deliver = async () => {
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
}
const lineOf = async (orderId: number) => {
	const [line] = await linesOf(world, orderId)
	if (!line) throw new Error('no line')
	return line
}
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

test('what a disruption hits moves free, whatever its policy says, while it is on; afterwards its terms hold again', async () => {
	await database.db.updateTable('listings').set({ policy_code: 'NON_REFUNDABLE' }).where('kind', '=', 'stay').execute()
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-06', '2026-05-07')]))
	await database.db.updateTable('listings').set({ policy_code: 'FLEXIBLE' }).where('kind', '=', 'stay').execute()
	const asker = await buyerOf(world, orderId)
	const line = await lineOf(orderId)
	const accountId = await addPerson(world, 'storm@example.test')
	await database.db
		.insertInto('administrators')
		.values({ account_id: accountId, region_code: VILLAGE, role: 'administrator' })
		.execute()
	const administrator = await requireAdministrator(world, await requestAs(world, accountId))
	clock.set('2026-05-05T02:00:00Z')
	const wish = dates(line.id, '2026-05-15', '2026-05-16')
	expect(await changeQuoteFor(world, asker, wish)).toMatchObject({ feeMinor: 40_000, dueMinor: 50_000 })
	const about = { kind: 'TYPHOON', regionCode: VILLAGE, fromDate: '2026-05-05', toDate: '2026-05-06' } as const
	const storm = await announceDisruption(world, administrator, { ...about, noteZh: '', noteEn: '', cancelsAll: false })
	if (storm.outcome !== 'announced') throw new Error(storm.outcome)
	const page = await readChangePage(world, asker, { quoteId: null, language: 'zh' })
	expect(page?.things).toMatchObject([{ lineId: line.id, cause: 'DISRUPTION', feeMinor: 0, refusal: null }])
	// Friday costs 100 yuan more: it is not asked for.
	const { quote, result } = await changeNow(world, asker, wish)
	expect(quote).toMatchObject({ feeMinor: 0, dueMinor: 0, backMinor: 0, lines: [{ setBy: { rule: 'not_the_buyer' } }] })
	expect(result).toMatchObject({ outcome: 'changed' })
	expect(await lineOf(orderId)).toMatchObject({ check_in: '2026-05-15', paid_minor: 40_000, change_fee_minor: 0 })
	// Out of its reach, and once it is lifted, the terms hold again.
	expect(await changeQuoteFor(world, asker, dates(line.id, '2026-05-20', '2026-05-21'))).toMatchObject({
		feeMinor: 40_000,
	})
	await endDisruption(world, administrator, storm.id)
	expect(await quoteFor(world, asker, [line.id])).toMatchObject({ feeMinor: 40_000, refundMinor: 0 })
	expect(await recountCapacity(database.db)).toEqual([])
})

async function calledOff(day: string) {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 2, day)]))
	await database.db
		.updateTable('sessions')
		.set({ min_to_run: 5 })
		.where('id', '=', market.sessionIds[day] ?? 0)
		.execute()
	await deliver()
	clock.set(new Date(new Date(`${day}T05:00:00+08:00`).getTime() + 1))
	await callOffSessions(world)
	await deliver()
	return { orderId, asker: await buyerOf(world, orderId), line: await lineOf(orderId) }
}

test('a called-off session: its buyer is told and shown the choice, and moves free of charge to another', async () => {
	const { orderId, asker, line } = await calledOff('2026-05-04')
	expect(line.state).toBe('CONFIRMED')
	const notices = database.db.selectFrom('notices').select(['kind', 'link']).where('order_id', '=', orderId)
	const { number } = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	expect(await notices.where('kind', '=', 'session-choice').execute()).toEqual([
		{ kind: 'session-choice', link: `/orders/${number}/change` },
	])
	const token = world.tokens.of(`order:${number}`)
	const shown = await readOrder(world, number, { accountId: null, token })
	expect(shown?.order.parts[0]?.lines[0]).toMatchObject({ isCalledOff: true })
	// After the start of what does not take place, and dearer: still free.
	clock.advance(4 * HOUR)
	const price = (minor: number) =>
		database.db.updateTable('unit_types').set({ price_minor: minor }).where('id', '=', market.unitTypeIds[0]).execute()
	await price(15_000)
	const { quote, result } = await changeNow(world, asker, session(line.id, '2026-05-07'))
	await price(9_800)
	expect(quote).toMatchObject({ feeMinor: 0, dueMinor: 0, backMinor: 0 })
	expect(result).toMatchObject({ outcome: 'changed' })
	expect(await lineOf(orderId)).toMatchObject({ called_off_at: null, state: 'CONFIRMED', paid_minor: 19_600 })
	clock.advance(25 * HOUR)
	await callOffSessions(world)
	await deliver()
	expect(await lineOf(orderId)).toMatchObject({ state: 'CONFIRMED' })
	expect(await refundsOf(world, orderId)).toEqual([])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a called-off session cancels free at any time, and all of it goes back when its guest chooses nothing', async () => {
	const chosen = await calledOff('2026-05-06')
	expect(await quoteFor(world, chosen.asker, [chosen.line.id])).toMatchObject({ feeMinor: 0, refundMinor: 19_600 })
	await cancelNow(world, chosen.asker, [chosen.line.id])
	clock.set(START)
	const silent = await calledOff('2026-05-08')
	clock.advance(24 * HOUR)
	await callOffSessions(world)
	await deliver()
	expect(await lineOf(silent.orderId)).toMatchObject({ state: 'CONFIRMED' })
	clock.advance(1)
	await callOffSessions(world)
	await deliver()
	expect(await lineOf(silent.orderId)).toMatchObject({
		state: 'CANCELLED',
		cancelled_by: 'seller',
		refunded_minor: 19_600,
	})
	expect(await recountCapacity(database.db)).toEqual([])
})
