import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ExperienceRequest } from '#app/domain/offers/line-request.ts'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { joinWaitingList } from '#app/features/experiences/join-waiting-list.server.ts'
import { leaveWaitingList, openEntry } from '#app/features/experiences/open-entry.server.ts'
import { serveWaitingList, serveWaitingLists } from '#app/features/experiences/serve-waiting-lists.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { findWaitingEntry } from '#db/queries/waiting-lists.ts'
import { seededRandom } from '#seeds/random.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf } from '#tests/support/wishes.ts'

const START = '2026-05-02T02:00:00Z'
const OFFER_MS = 120 * 60_000
const clock = createClock(START)
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(() => clock.set(START))

const days = () => Object.keys(market.sessionIds)
const sessionOn = (at: number) => market.sessionIds[days()[at] ?? ''] ?? 0

async function seatsOf(sessionId: number) {
	return database.db
		.selectFrom('sessions')
		.innerJoin('capacity', 'capacity.id', 'sessions.capacity_id')
		.select(['capacity.id', 'total', 'held', 'sold'])
		.where('sessions.id', '=', sessionId)
		.executeTakeFirstOrThrow()
}

async function setTotal(sessionId: number, total: number): Promise<void> {
	const { id } = await seatsOf(sessionId)
	await database.db.updateTable('capacity').set({ total }).where('id', '=', id).execute()
}

const wish = (sessionId: number, qty: number, waitingEntryId?: number): ExperienceRequest => ({
	...{ kind: 'experience', key: 'x', sessionId, units: [{ unitTypeId: market.unitTypeIds[0], qty }] },
	...(waitingEntryId !== undefined && { waitingEntryId }),
})
/** Buys seats whose payment is waited for without end: no hold runs out in between. */
async function buySeats(sessionId: number, qty: number, entry?: number) {
	const placed = await placeOrder(world, orderOf([wish(sessionId, qty, entry)]))
	await database.db
		.updateTable('holds')
		.set({ expires_at: new Date('2027-01-01') })
		.execute()
	return placed
}

async function fill(sessionId: number) {
	const { total, held, sold } = await seatsOf(sessionId)
	const placed = await buySeats(sessionId, total - held - sold)
	if (placed.outcome !== 'placed') throw new Error(placed.outcome)
	return placed.checkoutId
}

let people = 0
const join = (sessionId: number, seats: number, email = `guest${++people}@example.com`) =>
	joinWaitingList(world, { sessionId, email, language: 'zh', seats })
async function joined(sessionId: number, seats: number): Promise<number> {
	const result = await join(sessionId, seats)
	if (result.outcome !== 'joined') throw new Error(result.outcome)
	return result.entryId
}
const stateOf = async (entryId: number) => (await findWaitingEntry(database.db, entryId))?.state

describe('joining', () => {
	test('is for a session without room for the party, once an address, and only while it can be booked', async () => {
		const sessionId = sessionOn(2)
		expect(await join(sessionId, 2)).toEqual({ outcome: 'has-seats' })
		await fill(sessionId)
		expect(await join(sessionId, 2, 'Same@example.com')).toMatchObject({ outcome: 'joined' })
		expect(await join(sessionId, 1, 'same@example.com')).toEqual({ outcome: 'already' })
		expect(await join(sessionId, 9)).toEqual({ outcome: 'too-many' })
		expect(await join(0, 1)).toEqual({ outcome: 'not-found' })
		clock.set(`${days()[2]}T05:00:00.001+08:00`)
		expect(await join(sessionId, 1)).toEqual({ outcome: 'closed' })
	})
})

/** Sessions of the same listing with one seat left, for each of which a party of two waits. */
async function addLists(count: number): Promise<void> {
	const { id: listingId } = await database.db
		.selectFrom('sessions')
		.select('listing_id as id')
		.where('id', '=', sessionOn(2))
		.executeTakeFirstOrThrow()
	const at = (hours: number) => new Date(Date.parse('2026-09-01T00:00:00Z') + hours * 3_600_000)
	const rows = await database.db
		.insertInto('capacity')
		.values(Array.from({ length: count }, () => ({ kind: 'session', total: 2, sold: 1 })))
		.returning('id')
		.execute()
	const span = (nth: number) => ({ starts_at: at(nth), ends_at: at(nth + 1), cutoff_at: at(nth) })
	const sessions = await database.db
		.insertInto('sessions')
		.values(rows.map(({ id }, nth) => ({ listing_id: listingId, capacity_id: id, ...span(nth) })))
		.returning('id')
		.execute()
	for (const { id } of sessions) await joined(id, 2)
	const ids = rows.map(({ id }) => id)
	await database.db.updateTable('capacity').set({ total: 1, sold: 0 }).where('id', 'in', ids).execute()
}

describe('when seats come back', () => {
	test('lists that cannot be served keep none behind them waiting, however many they are', async () => {
		await addLists(60)
		clock.advance(1000)
		const sessionId = sessionOn(7)
		await fill(sessionId)
		const last = await joined(sessionId, 1)
		await setTotal(sessionId, 9)
		expect(await serveWaitingLists(world)).toBe(1)
		expect(await stateOf(last)).toBe('OFFERED')
	})

	test('the first whose party fits is offered them, and they are kept from everybody else', async () => {
		const sessionId = sessionOn(3)
		await fill(sessionId)
		const [big, small] = [await joined(sessionId, 4), await joined(sessionId, 2)]
		await setTotal(sessionId, 10)
		expect(await buySeats(sessionId, 1)).toMatchObject({ reasons: [{ reasons: [{ code: 'sold_out', left: 0 }] }] })
		await serveWaitingLists(world)
		expect([await stateOf(big), await stateOf(small)]).toEqual(['WAITING', 'OFFERED'])
		expect(await eventsOf(world, 'seats-offered')).toContainEqual({ entryId: small })
		expect(await recountCapacity(database.db)).toEqual([])
		expect(await buySeats(sessionId, 1)).toMatchObject({ outcome: 'unavailable' })
		expect(await buySeats(sessionId, 3, small)).toMatchObject({ outcome: 'unavailable' })
		expect(await stateOf(small)).toBe('OFFERED')
		expect(await buySeats(sessionId, 2, small)).toMatchObject({ outcome: 'placed' })
		expect(await stateOf(small)).toBe('TAKEN')
		expect(await buySeats(sessionId, 2, small)).toMatchObject({ outcome: 'unavailable' })
		expect(await recountCapacity(database.db)).toEqual([])
	})

	test('an offer that is not taken lapses a moment after its end and goes to the next in line', async () => {
		const sessionId = sessionOn(4)
		await fill(sessionId)
		const [first, second] = [await joined(sessionId, 2), await joined(sessionId, 2)]
		await setTotal(sessionId, 10)
		await serveWaitingLists(world)
		clock.advance(OFFER_MS)
		await serveWaitingLists(world)
		expect([await stateOf(first), await stateOf(second)]).toEqual(['OFFERED', 'WAITING'])
		clock.advance(1)
		expect(await buySeats(sessionId, 2, first)).toMatchObject({ outcome: 'unavailable' })
		await serveWaitingLists(world)
		expect([await stateOf(first), await stateOf(second)]).toEqual(['LAPSED', 'OFFERED'])
		expect(await recountCapacity(database.db)).toEqual([])
	})

	test('an offer is taken up to its last instant, exactly then too', async () => {
		clock.set('2026-05-01T02:00:00Z')
		const sessionId = sessionOn(0)
		await setTotal(sessionId, 10)
		await fill(sessionId)
		const first = await joined(sessionId, 2)
		await setTotal(sessionId, 12)
		await serveWaitingLists(world)
		clock.advance(OFFER_MS)
		expect(await buySeats(sessionId, 2, first)).toMatchObject({ outcome: 'placed' })
		expect(await stateOf(first)).toBe('TAKEN')
	})

	test('who waits for a full session waits in vain once it can be booked no longer, a moment after its cutoff and not at it', async () => {
		const sessionId = sessionOn(1)
		await fill(sessionId)
		const waits = await joined(sessionId, 2)
		const { cutoff_at: cutoff } = await database.db
			.selectFrom('sessions')
			.select('cutoff_at')
			.where('id', '=', sessionId)
			.executeTakeFirstOrThrow()
		const states = []
		for (const ms of [-1, 0, 1]) {
			clock.set(new Date(cutoff.getTime() + ms))
			await serveWaitingLists(world)
			states.push(await stateOf(waits))
		}
		expect(states).toEqual(['WAITING', 'WAITING', 'LAPSED'])
	})

	test('who waits for a full session waits in vain once it is closed', async () => {
		const sessionId = sessionOn(13)
		await fill(sessionId)
		const waits = await joined(sessionId, 2)
		await serveWaitingLists(world)
		expect(await stateOf(waits)).toBe('WAITING')
		await database.db.updateTable('sessions').set({ status: 'closed' }).where('id', '=', sessionId).execute()
		await serveWaitingLists(world)
		expect(await stateOf(waits)).toBe('LAPSED')
	})

	test('who leaves gives the seats to the next; only the token opens an entry', async () => {
		const sessionId = sessionOn(5)
		await fill(sessionId)
		const mine = await join(sessionId, 2)
		if (mine.outcome !== 'joined') throw new Error(mine.outcome)
		const next = await joined(sessionId, 1)
		await setTotal(sessionId, 10)
		await serveWaitingLists(world)
		expect(await openEntry(world, mine.entryId, 'guessed')).toBeNull()
		expect(await openEntry(world, next, mine.token)).toBeNull()
		const own = await openEntry(world, mine.entryId, mine.token)
		if (!own) throw new Error('not opened')
		await leaveWaitingList(world, own.entry)
		await leaveWaitingList(world, own.entry)
		await serveWaitingLists(world)
		expect([await stateOf(mine.entryId), await stateOf(next)]).toEqual(['LEFT', 'OFFERED'])
		expect(await recountCapacity(database.db)).toEqual([])
	})

	test('one offer bought twice at once is bought once', async () => {
		const sessionId = sessionOn(6)
		await fill(sessionId)
		const entry = await joined(sessionId, 2)
		await setTotal(sessionId, 10)
		await serveWaitingLists(world)
		const answers = await Promise.all(Array.from({ length: 6 }, () => buySeats(sessionId, 2, entry)))
		expect(answers.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1)
		expect(await recountCapacity(database.db)).toEqual([])
	})
})

/** The list as a person with paper would keep it. */
async function model(sessionId: number) {
	const { total, held, sold } = await seatsOf(sessionId)
	const queue = await database.db
		.selectFrom('waiting_entries')
		.select(['id', 'seats'])
		.where('session_id', '=', sessionId)
		.where('state', '=', 'WAITING')
		.orderBy('joined_at')
		.orderBy('id')
		.execute()
	let left = total - held - sold
	const served: number[] = []
	for (const { id, seats } of queue)
		if (seats <= left) {
			served.push(id)
			left -= seats
		}
	return { queue, served, publicLeft: left }
}

test('random sequences: never oversold, never skipped, counters always right', { timeout: 120_000 }, async () => {
	for (let seed = 0; seed < 6; seed++) {
		const random = seededRandom(`waiting:${seed}`)
		clock.set(START)
		const sessionId = sessionOn(7 + seed)
		const checkouts: string[] = [await fill(sessionId)]
		const offered = async () =>
			database.db
				.selectFrom('waiting_entries')
				.select(['id', 'seats'])
				.where('session_id', '=', sessionId)
				.where('state', '=', 'OFFERED')
				.execute()
		const steps: Record<string, () => Promise<void>> = {
			buy: async () => {
				const { publicLeft } = await model(sessionId)
				const qty = random.int(1, 3)
				const placed = await buySeats(sessionId, qty)
				expect(placed.outcome).toBe(qty <= publicLeft ? 'placed' : 'unavailable')
				if (placed.outcome === 'placed') checkouts.push(placed.checkoutId)
			},
			cancel: async () => {
				const [checkoutId] = checkouts.splice(random.int(0, Math.max(0, checkouts.length - 1)), 1)
				if (checkoutId) expect(await letGo(world, checkoutId)).toBe('ended')
			},
			join: async () => void (await join(sessionId, random.int(1, 4))),
			raise: async () => setTotal(sessionId, (await seatsOf(sessionId)).total + random.int(1, 3)),
			serve: async () => {
				const { served } = await model(sessionId)
				const before = new Set((await offered()).map(({ id }) => id))
				await serveWaitingList(world, sessionId)
				const made = (await offered()).map(({ id }) => id).filter((id) => !before.has(id))
				expect(made.sort((a, b) => a - b)).toEqual(served)
			},
			lapse: async () => {
				clock.advance(OFFER_MS + 1)
				await serveWaitingList(world, sessionId)
				const { queue, publicLeft } = await model(sessionId)
				for (const { seats } of queue) expect(seats).toBeGreaterThan(publicLeft)
			},
			take: async () => {
				const [offer] = await offered()
				if (!offer) return
				const placed = await buySeats(sessionId, offer.seats, offer.id)
				expect(placed.outcome).toBe('placed')
				if (placed.outcome === 'placed') checkouts.push(placed.checkoutId)
			},
		}
		const names = ['buy', 'cancel', 'join', 'join', 'raise', 'serve', 'serve', 'lapse', 'take', 'take']
		for (let step = 0; step < 40; step++) {
			await steps[names[random.int(0, names.length - 1)] ?? 'serve']?.()
			expect(await recountCapacity(database.db)).toEqual([])
		}
	}
})
