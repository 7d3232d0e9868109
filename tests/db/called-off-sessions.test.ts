import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import {
	calledOffLines,
	calledOffWithLines,
	callOffSession,
	choicesOver,
	liveLinesOfSession,
	otherSessions,
	sessionsToDecide,
} from '#db/queries/called-off-sessions.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish } from '#tests/support/wishes.ts'

const DAY = '2026-05-04'
/** Bookings close at 05:00 by the village's clock, two hours before the start. */
const CUTOFF = new Date(`${DAY}T05:00:00+08:00`)
const START = new Date(`${DAY}T07:00:00+08:00`)
const TOLD = new Date('2026-05-03T22:00:00Z')
const clock = createClock('2026-05-02T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let orderId = 0
let lineIds: number[] = []
let sessionId = 0

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	sessionId = market.sessionIds[DAY] ?? 0
	const wishes = [pickingWish(market, 1, DAY), { ...pickingWish(market, 1, DAY), key: 'again' }]
	orderId = await buy(world, provider, orderOf(wishes))
	lineIds = (await linesOf(world, orderId)).map(({ id }) => id)
})

beforeEach(async () => {
	await database.db.updateTable('sessions').set({ min_to_run: 0, status: 'open' }).execute()
	await session({ min_to_run: 3 })
	await lines({ state: 'CONFIRMED', called_off_at: null, answer_by: null })
	await seats({ held: 0, sold: 2 })
})

interface SessionPart {
	min_to_run?: number
	status?: string
	starts_at?: Date
	ends_at?: Date
	cutoff_at?: Date
}
const session = (set: SessionPart, day = DAY) =>
	database.db
		.updateTable('sessions')
		.set(set)
		.where('id', '=', market.sessionIds[day] ?? 0)
		.execute()
const lines = (set: { state?: string; called_off_at?: Date | null; answer_by?: Date | null }, ids = lineIds) =>
	database.db.updateTable('order_lines').set(set).where('id', 'in', ids).execute()
const seats = (set: { held?: number; sold?: number }, day = DAY) =>
	database.db
		.updateTable('capacity')
		.set(set)
		.where('id', '=', sql<number>`(select capacity_id from sessions where id = ${market.sessionIds[day] ?? 0})`)
		.execute()

const from = (instant: Date, ms: number) => new Date(instant.getTime() + ms)
const toDecide = async (at: Date) => (await sessionsToDecide(database.db, at, 9)).map(({ id }) => id)

test('a session is decided after its cutoff, not at it, and before its start, not at it', async () => {
	expect(await toDecide(CUTOFF)).toEqual([])
	expect(await toDecide(from(CUTOFF, 1))).toEqual([sessionId])
	expect(await toDecide(from(START, -1))).toEqual([sessionId])
	expect(await toDecide(START)).toEqual([])
})

test('one seat too few is decided, exactly the least guests are not, and what is only held is no guest yet', async () => {
	const at = from(CUTOFF, 1)
	await seats({ sold: 3 })
	expect(await toDecide(at)).toEqual([])
	await seats({ sold: 2, held: 1 })
	expect(await toDecide(at)).toEqual([sessionId])
})

test('a session without a least number, or closed or called off already, is not decided', async () => {
	const at = from(CUTOFF, 1)
	for (const set of [{ min_to_run: 0 }, { status: 'closed' }, { status: 'called_off' }]) {
		await session({ min_to_run: 3, status: 'open', ...set })
		expect(await toDecide(at)).toEqual([])
	}
})

test('the session that starts soonest is decided first, so many at once', async () => {
	const at = new Date('2026-05-01T20:00:00Z')
	const [first, second] = ['2026-05-02', '2026-05-03'].map((day) => market.sessionIds[day])
	const soon = { min_to_run: 1, cutoff_at: from(at, -1) }
	await session({ ...soon, starts_at: from(START, 3_600_000), ends_at: from(START, 7_200_000) }, '2026-05-02')
	await session(soon, '2026-05-03')
	await session({ cutoff_at: from(at, -1) })
	expect(await toDecide(at)).toEqual([second, sessionId, first])
	expect((await sessionsToDecide(database.db, at, 1)).map(({ id }) => id)).toEqual([second])
	await session({ cutoff_at: CUTOFF })
})

test('an open session is called off once; one that is closed never is', async () => {
	expect(await callOffSession(database.db, sessionId)).toBe(true)
	expect(await callOffSession(database.db, sessionId)).toBe(false)
	await session({ status: 'closed' })
	expect(await callOffSession(database.db, sessionId)).toBe(false)
})

test('of a called-off session each line is told once, and none that has ended', async () => {
	const late = async (at = from(START, -1)) => (await calledOffWithLines(database.db, at, 9)).map(({ id }) => id)
	const [first = 0, second = 0] = lineIds
	expect(await late()).toEqual([])
	await session({ status: 'called_off' })
	expect(await late()).toEqual([sessionId])
	expect(await liveLinesOfSession(database.db, sessionId)).toEqual([first, second])
	await lines({ called_off_at: TOLD }, [first])
	expect(await late()).toEqual([sessionId])
	expect(await liveLinesOfSession(database.db, sessionId)).toEqual([second])
	await lines({ state: 'CANCELLED' }, [second])
	expect(await late()).toEqual([])
	expect(await liveLinesOfSession(database.db, sessionId)).toEqual([])
	await lines({ state: 'REQUESTED', answer_by: START }, [second])
	expect(await late()).toEqual([sessionId])
	expect(await late(from(START, 7 * 86_400_000 - 1))).toEqual([sessionId])
	expect(await late(from(START, 7 * 86_400_000))).toEqual([])
})

test('a choice is over after its time, not at it, with all lines that were called off at that instant and still stand', async () => {
	const over = async (before: Date) => (await choicesOver(database.db, before, 9)).map(({ lineIds: ids }) => ids)
	const [first = 0, second = 0] = lineIds
	await lines({ called_off_at: TOLD })
	expect(await over(from(TOLD, 1))).toEqual([])
	await session({ status: 'called_off' })
	expect(await over(TOLD)).toEqual([])
	expect(await over(from(TOLD, 1))).toEqual([[first, second]])
	expect(await calledOffLines(database.db, orderId)).toEqual([first, second])
	await lines({ state: 'CANCELLED' }, [first])
	expect(await over(from(TOLD, 1))).toEqual([[second]])
	expect(await calledOffLines(database.db, orderId)).toEqual([second])
	await lines({ called_off_at: null }, [second])
	expect(await over(from(TOLD, 1))).toEqual([])
	expect(await calledOffLines(database.db, orderId)).toEqual([])
})

test('the three soonest others are named: open, before their cutoff, with a seat left', async () => {
	const others = async (at: Date) =>
		(await otherSessions(database.db, { id: sessionId, listingId: market.experienceId }, at)).map(({ date }) => date)
	const cutoff = new Date('2026-05-05T05:00:00+08:00')
	expect(await others(from(CUTOFF, -1))).toEqual(['2026-05-05', '2026-05-06', '2026-05-07'])
	expect(await others(from(cutoff, -1))).toEqual(['2026-05-05', '2026-05-06', '2026-05-07'])
	expect(await others(cutoff)).toEqual(['2026-05-06', '2026-05-07', '2026-05-08'])
	await seats({ held: 3, sold: 5 }, '2026-05-06')
	await session({ status: 'closed' }, '2026-05-07')
	expect(await others(cutoff)).toEqual(['2026-05-08', '2026-05-09', '2026-05-10'])
	await seats({ held: 3, sold: 4 }, '2026-05-06')
	expect(await others(cutoff)).toEqual(['2026-05-06', '2026-05-08', '2026-05-09'])
})
