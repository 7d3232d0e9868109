import { beforeAll, beforeEach, expect, test } from 'vitest'
import { callOffSessions } from '#app/features/experiences/call-off-sessions.server.ts'
import { changeSession } from '#app/features/schedules/change-session.server.ts'
import { doRuleDeed } from '#app/features/schedules/do-rule-deed.server.ts'
import { readSchedule } from '#app/features/schedules/read-schedule.server.ts'
import { unfoldRules } from '#app/features/schedules/unfold-rules.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { begin, managerOf } from '#tests/features/listings/writing.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf } from '#tests/support/wishes.ts'

const DAY = 86_400_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let listingId = 0

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const mine = () => managerOf(market.enterpriseId)
const WEEKENDS = {
	...{ day: '6 7', every: '1', times: '09:00 14:00', minutes: '90', cutoff: '2', seats: '10', least: '0' },
	...{ from: '2026-05-01', until: '2026-05-17', days: '', leftOut: '', season1From: '', season1To: '' },
}

/** Every test has an experience of its own, with one kind of ticket. */
beforeEach(async () => {
	clock.set('2026-05-01T02:00:00Z')
	listingId = await begin(world, mine(), 'experience', 'tea-picking')
	const { db } = database
	await db
		.insertInto('unit_types')
		.values({ listing_id: listingId, code: 'adult', name_zh: '成人', name_en: 'Adult', price_minor: 5_000 })
		.execute()
	await db
		.updateTable('listings')
		.set({ status: 'published', title_en: 'New', slug: `own-${listingId}` })
		.set({ published_at: clock.now() })
		.where('id', '=', listingId)
		.execute()
})

const deed = (ruleId: number | null, form: Record<string, string>, by = mine()) =>
	doRuleDeed(world, by, { listingId, ruleId }, form)

async function look(ruleId: number | null, form: Record<string, string>) {
	const result = await deed(ruleId, { ...form, intent: form.intent ?? 'preview' })
	if (result.outcome !== 'plan') throw new Error(JSON.stringify(result))
	return result.plan
}

async function saveRule(ruleId: number | null, form: Record<string, string>, guests = '') {
	const { mark } = await look(ruleId, form)
	return deed(ruleId, { ...form, intent: 'save', mark, guests })
}

const ruleOf = async () =>
	(
		await database.db
			.selectFrom('session_rules')
			.select('id')
			.where('listing_id', '=', listingId)
			.orderBy('id', 'desc')
			.executeTakeFirstOrThrow()
	).id
const rows = () =>
	database.db
		.selectFrom('sessions')
		.innerJoin('capacity', 'capacity.id', 'capacity_id')
		.select(['sessions.id', 'starts_at', 'ends_at', 'cutoff_at', 'sessions.status', 'follows_rule', 'total', 'sold'])
		.where('listing_id', '=', listingId)
		.orderBy('starts_at')
		.execute()
const shown = async () =>
	(await rows()).map((row) => `${row.starts_at.toISOString().slice(5, 16)} ${row.status} ${row.total}`)

async function seats(sessionId: number, qty: number): Promise<number> {
	const unit = await database.db
		.selectFrom('unit_types')
		.select('id')
		.where('listing_id', '=', listingId)
		.executeTakeFirstOrThrow()
	const wish = { kind: 'experience' as const, key: 'own', sessionId, units: [{ unitTypeId: unit.id, qty }] }
	return buy(world, provider, orderOf([wish]))
}

test('a preview makes nothing; saved, the sessions are as it said, each with a row of the ledger', async () => {
	const plan = await look(null, WEEKENDS)
	expect(plan.counts).toMatchObject({ added: 12, changed: 0, left: 0, taken: 0 })
	expect(plan.added.slice(0, 2)).toEqual([
		{ date: '2026-05-02', time: '09:00' },
		{ date: '2026-05-02', time: '14:00' },
	])
	expect(await rows()).toEqual([])
	expect(await saveRule(null, WEEKENDS)).toEqual({ outcome: 'saved', listingId })
	const made = await rows()
	expect(made).toHaveLength(12)
	expect(made[0]).toMatchObject({
		starts_at: new Date('2026-05-02T01:00:00Z'),
		ends_at: new Date('2026-05-02T02:30:00Z'),
		cutoff_at: new Date('2026-05-01T23:00:00Z'),
		...{ status: 'open', follows_rule: true, total: 10, sold: 0 },
	})
	const kept = await database.db
		.selectFrom('session_rules')
		.select('rrule')
		.where('listing_id', '=', listingId)
		.execute()
	expect(kept).toEqual([{ rrule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,SU;UNTIL=20260517' }])
	expect((await readSchedule(world, mine(), { listingId, month: null }))?.count).toBe(12)
})

test('what was not shown is not done: booked meanwhile, it is shown anew', async () => {
	await saveRule(null, WEEKENDS)
	const ruleId = await ruleOf()
	const [first] = await rows()
	const shorter = { ...WEEKENDS, day: '7', from: '2026-05-03' }
	const { mark } = await look(ruleId, shorter)
	await seats(first?.id ?? 0, 2)
	const before = await rows()
	const late = await deed(ruleId, { ...shorter, intent: 'save', mark })
	expect(late).toMatchObject({ outcome: 'plan', problem: 'changed-meanwhile' })
	expect(await rows()).toEqual(before)
})

test('sessions with guests are never silently removed: what becomes of them is asked, and their orders are named', async () => {
	await saveRule(null, WEEKENDS)
	const ruleId = await ruleOf()
	const [first, second] = await rows()
	await seats(first?.id ?? 0, 2)
	const sundays = { ...WEEKENDS, day: '7' }
	const plan = await look(ruleId, sundays)
	expect(plan.counts).toMatchObject({ added: 0, left: 5, same: 6 })
	expect(plan.withGuests).toMatchObject([{ id: first?.id, date: '2026-05-02', guests: 2, orders: [{ qty: 2 }] }])
	expect(await saveRule(ruleId, sundays)).toMatchObject({ outcome: 'plan', problem: 'guests-unsaid' })
	expect((await rows()).every(({ status }) => status === 'open')).toBe(true)
	expect(await saveRule(ruleId, sundays, 'keep')).toEqual({ outcome: 'saved', listingId })
	const after = await rows()
	expect(after.find(({ id }) => id === first?.id)).toMatchObject({ status: 'open', follows_rule: false, total: 10 })
	expect(after.find(({ id }) => id === second?.id)).toMatchObject({ status: 'closed', total: 0 })
	expect(await saveRule(ruleId, WEEKENDS)).toEqual({ outcome: 'saved', listingId })
	expect((await rows()).filter(({ status, total }) => status === 'open' && total === 10)).toHaveLength(12)
	expect(await changesOf(database.db, 'session', second?.id ?? 0)).toMatchObject([
		{ from: 'open', to: 'closed' },
		{ from: 'closed', to: 'open' },
	])
})

test('called off with its rule, guests choose another session for a day and then get everything back, by the host’s word', async () => {
	await saveRule(null, WEEKENDS)
	const ruleId = await ruleOf()
	const [first] = await rows()
	const orderId = await seats(first?.id ?? 0, 2)
	const { mark } = await look(ruleId, { ...WEEKENDS, intent: 'end-preview' })
	await saveRule(null, { ...WEEKENDS, day: '3', from: '2026-05-06' })
	expect(await deed(ruleId, { intent: 'end', mark, guests: 'call-off' })).toEqual({ outcome: 'ended', listingId })
	expect((await rows()).find(({ id }) => id === first?.id)?.status).toBe('called_off')
	await callOffSessions(world)
	const choice = (await eventsOf(world, 'session-choice')) as { orderId: number; isByHost?: boolean }[]
	expect(choice.filter((it) => it.orderId === orderId)).toMatchObject([{ isByHost: true }])
	clock.advance(DAY + 1)
	await callOffSessions(world)
	const ended = (await eventsOf(world, 'lines-called-off')) as { reason: string }[]
	expect(ended.at(-1)?.reason).toMatch(/主人取消了这一场.*The host called this session off/)
})

test('one session moved, closed or given other seats by itself no longer follows its rule', async () => {
	await saveRule(null, WEEKENDS)
	const ruleId = await ruleOf()
	const [moved, cut, closed] = await rows()
	const change = (id = 0, wanted: Parameters<typeof changeSession>[3]) => changeSession(world, mine(), id, wanted)
	expect(await change(moved?.id, { deed: 'move', date: '2026-05-02', time: '10:30' })).toEqual({ outcome: 'done' })
	expect(await change(cut?.id, { deed: 'seats', seats: 4 })).toEqual({ outcome: 'done' })
	expect(await change(closed?.id, { deed: 'close' })).toEqual({ outcome: 'done' })
	expect((await shown()).slice(0, 3)).toEqual(['05-02T02:30 open 10', '05-02T06:00 open 4', '05-03T01:00 closed 0'])
	const wider = { ...WEEKENDS, seats: '20', until: '2026-05-24' }
	expect((await look(ruleId, wider)).counts).toMatchObject({ added: 4, changed: 9, apart: 3, taken: 0 })
	await saveRule(ruleId, wider)
	expect((await shown()).slice(0, 4)).toEqual([
		...['05-02T02:30 open 10', '05-02T06:00 open 4', '05-03T01:00 closed 0', '05-03T06:00 open 20'],
	])
	expect(await change(closed?.id, { deed: 'open', seats: 6 })).toEqual({ outcome: 'done' })
	expect((await shown())[2]).toBe('05-03T01:00 open 6')
})

test('a session with guests is not moved, nor cut below what is promised: the orders are named', async () => {
	await saveRule(null, WEEKENDS)
	const [first, second] = await rows()
	const id = first?.id ?? 0
	await seats(id, 3)
	const change = (wanted: Parameters<typeof changeSession>[3]) => changeSession(world, mine(), id, wanted)
	expect(await change({ deed: 'move', date: '2026-05-09', time: '10:30' })).toMatchObject({
		outcome: 'guests',
		inTheWay: [{ qty: 3 }],
	})
	expect(await change({ deed: 'seats', seats: 2 })).toMatchObject({ outcome: 'promised', least: 3 })
	expect(await change({ deed: 'seats', seats: 3 })).toEqual({ outcome: 'done' })
	expect(await change({ deed: 'move', date: '2026-05-02', time: '14:00' })).toEqual({
		outcome: 'taken',
		sessionId: second?.id,
	})
	expect(await change({ deed: 'move', date: '2026-05-01', time: '10:00' })).toEqual({ outcome: 'past' })
	expect(await change({ deed: 'close' })).toEqual({ outcome: 'done' })
	const wish = { kind: 'experience' as const, key: 'late', sessionId: id, units: [] }
	const unit = await database.db.selectFrom('unit_types').select('id').where('listing_id', '=', listingId).execute()
	const late = { ...wish, units: [{ unitTypeId: unit[0]?.id ?? 0, qty: 1 }] }
	expect(await placeOrder(world, orderOf([late]))).toMatchObject({
		reasons: [{ reasons: [{ code: 'session_closed' }] }],
	})
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a rule without end is unfolded 180 days ahead and further every day, each day once', async () => {
	const endless = { ...WEEKENDS, until: '', times: '09:00', day: '1 2 3 4 5 6 7' }
	await saveRule(null, endless)
	const last = async () => (await rows()).at(-1)?.starts_at.toISOString().slice(0, 10)
	expect([(await rows()).length, await last()]).toEqual([179, '2026-10-27'])
	expect(await unfoldRules(world)).toBe(0)
	clock.advance(2 * DAY)
	expect(await unfoldRules(world)).toBe(2)
	expect(await unfoldRules(world)).toBe(0)
	expect([(await rows()).length, await last()]).toEqual([181, '2026-10-29'])
	const [gone] = (await rows()).slice(-1)
	await changeSession(world, mine(), gone?.id ?? 0, { deed: 'move', date: '2026-10-29', time: '11:00' })
	expect(await unfoldRules(world)).toBe(0)
	expect((await rows()).length).toBe(181)
	const ruleId = await ruleOf()
	const { mark } = await look(ruleId, { ...endless, intent: 'end-preview' })
	await deed(ruleId, { intent: 'end', mark })
	clock.advance(2 * DAY)
	expect(await unfoldRules(world)).toBe(0)
})

test('two at once unfold a rule once', async () => {
	await saveRule(null, { ...WEEKENDS, until: '' })
	clock.advance(21 * DAY)
	const before = (await rows()).length
	const made = await Promise.all([unfoldRules(world), unfoldRules(world)])
	expect((await rows()).length - before).toBe(12)
	expect(made.reduce((sum, count) => sum + count, 0)).toBe(12)
})

test.each([
	[{ day: '' }, { day: 'weekdays' }],
	[{ times: '' }, { times: 'times' }],
	[{ times: '9 am' }, { times: 'times' }],
	[{ least: '11' }, { least: 'least' }],
	[{ days: '3' }, { days: 'one-end' }],
	[{ until: '2026-04-30' }, { until: 'until' }],
	[{ from: '2026-04-30' }, { from: 'past' }],
	[{ season1From: '3-20' }, { season1To: 'season' }],
	[{ season1From: '2-30', season1To: '3-1' }, { season1From: 'season' }],
	[{ leftOut: '2026-02-30' }, { leftOut: 'dates' }],
])('a rule with %j is not taken: %j', async (wrong, faults) => {
	expect(await deed(null, { ...WEEKENDS, ...wrong, intent: 'preview' })).toEqual({ outcome: 'faults', faults })
})

test('nobody arranges another’s sessions', async () => {
	await saveRule(null, WEEKENDS)
	const [first] = await rows()
	const other = managerOf(market.enterpriseId + 999)
	expect(await deed(null, { ...WEEKENDS, intent: 'preview' }, other)).toEqual({ outcome: 'not-found' })
	expect(await deed(await ruleOf(), { intent: 'end-preview' }, other)).toEqual({ outcome: 'not-found' })
	expect(await changeSession(world, other, first?.id ?? 0, { deed: 'close' })).toEqual({ outcome: 'not-found' })
})
