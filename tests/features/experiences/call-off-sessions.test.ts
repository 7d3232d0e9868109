import { beforeAll, expect, test } from 'vitest'
import { callOffSessions } from '#app/features/experiences/call-off-sessions.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish } from '#tests/support/wishes.ts'

const DAY = 86_400_000
const clock = createClock('2026-05-02T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('sessions').set({ min_to_run: 3 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const sessionOn = (day: string) => market.sessionIds[day] ?? 0
/** Bookings close at 05:00 by the village's clock. */
const cutoffOf = (day: string) => new Date(`${day}T05:00:00+08:00`)
const statusOf = async (day: string) =>
	(await database.db.selectFrom('sessions').select('status').where('id', '=', sessionOn(day)).executeTakeFirstOrThrow())
		.status
const calledOff = async (lineId: number) =>
	(await eventsOf(world, 'lines-called-off')).filter((it) => (it as { lineIds: number[] }).lineIds.includes(lineId))

async function decideAt(day: string, ms: number) {
	clock.set(new Date(cutoffOf(day).getTime() + ms))
	await callOffSessions(world)
}

test('min-to-run unmet after the cutoff: called off, a day to choose another session, then everything back, once, naming where to go instead', async () => {
	const day = '2026-05-04'
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 2, day)]))
	const [line] = await linesOf(world, orderId)
	const lineId = line?.id ?? 0
	await decideAt(day, 0)
	expect(await statusOf(day)).toBe('open')
	await decideAt(day, 1)
	expect(await statusOf(day)).toBe('called_off')
	await decideAt(day, 1)
	const until = new Date(cutoffOf(day).getTime() + 1 + DAY)
	expect(await eventsOf(world, 'session-choice')).toEqual([{ orderId, lineIds: [lineId], until: until.toISOString() }])
	await decideAt(day, DAY)
	await decideAt(day, DAY + 1)
	expect(await calledOff(lineId)).toEqual([])
	await decideAt(day, DAY + 2)
	await decideAt(day, DAY + 3)
	expect(await calledOff(lineId)).toEqual([
		{
			lineIds: [lineId],
			cause: 'SELLER',
			actor: 'system',
			reason: expect.stringMatching(
				/3 位.*2 位.*2026-05-06 07:00.*needs 3 guests and has 2.*2026-05-06 07:00/,
			) as unknown,
		},
	])
	expect(await changesOf(database.db, 'session', sessionOn(day))).toMatchObject([{ from: 'open', to: 'called_off' }])
	const again = await placeOrder(world, orderOf([pickingWish(market, 1, day)]))
	expect(again).toMatchObject({ reasons: [{ reasons: [{ code: 'called_off' }] }] })
})

test('exactly the minimum runs', async () => {
	const day = '2026-05-06'
	clock.set('2026-05-05T02:00:00Z')
	await buy(world, provider, orderOf([pickingWish(market, 3, day)]))
	await decideAt(day, 1)
	expect(await statusOf(day)).toBe('open')
})

test('seats that are being paid for at the cutoff are waited for; what is paid after the calling off is called off too', async () => {
	const day = '2026-05-08'
	clock.set(new Date(cutoffOf(day).getTime() - 60_000))
	await buy(world, provider, orderOf([pickingWish(market, 1, day)]))
	const open = await placeOrder(world, orderOf([pickingWish(market, 2, day)]))
	if (open.outcome !== 'placed') throw new Error(open.outcome)
	await decideAt(day, 1)
	expect(await statusOf(day)).toBe('open')
	await database.db.updateTable('sessions').set({ min_to_run: 9 }).where('id', '=', sessionOn(day)).execute()
	await decideAt(day, 1)
	expect(await statusOf(day)).toBe('called_off')
	const orderId = await payOrder(world, provider, open.orderNumber)
	const [late] = await linesOf(world, orderId)
	await callOffSessions(world)
	await callOffSessions(world)
	expect(await calledOff(late?.id ?? 0)).toHaveLength(0)
	clock.advance(DAY + 1)
	await callOffSessions(world)
	await callOffSessions(world)
	expect(await calledOff(late?.id ?? 0)).toHaveLength(1)
})
