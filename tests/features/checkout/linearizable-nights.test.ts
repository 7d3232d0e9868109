import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/time/local-date.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { letGo, type LetGoOutcome } from '#app/features/checkout/let-go.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { connect, type Connection } from '#db/client.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { createHistory, isLinearizable, NIGHT, type NightState, type Seen } from '#tests/support/linearizable.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { seededRandom } from '#seeds/random.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const FIRST = '2026-05-11'
const NIGHTS = 4
const CLIENTS = 4
/** Of one client on one night: all of them together stay within what the search takes. */
const MOST_OPERATIONS = 8
/** Several clients' reads go out as one: what ends a connection may reach them all, so it comes after so many answers. */
const ANSWERS_BETWEEN = 12
const APPLICATION = 'register'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let clients: Connection
let world: World

beforeAll(async () => {
	market = database.market
	clients = connect({ url: database.url, max: 16, applicationName: APPLICATION })
	world = createTestWorld(clients.db, { clock, payments: provider.payments })
})
afterAll(() => clients.close())

type History = ReturnType<typeof createHistory<NightState>>
interface Booking {
	name: string
	checkoutId: string
	orderNumber: string
}

async function standing(night: string, db = clients.db): Promise<'free' | 'held' | 'sold'> {
	const { rows } = await sql<{ held: number; sold: number }>`select c.held, c.sold from room_nights n
		join capacity c on c.id = n.capacity_id where n.room_type_id = ${market.roomTypeIds[0]} and n.night = ${night}::date`.execute(
		db,
	)
	const { held = 0, sold = 0 } = rows[0] ?? {}
	return sold > 0 ? 'sold' : held > 0 ? 'held' : 'free'
}

async function hold(history: History, night: string, name: string): Promise<Booking | null> {
	const wish = { ...nightWish(market, night, addDays(night, 1)), ratePlanId: market.ratePlanIds[0] }
	const order = orderOf([wish], { idempotencyKey: `${night}-${name}-key` })
	const answer = await history.run(`hold ${name}`, () => placeOrder(world, order), {
		fits: ({ outcome }) =>
			outcome === 'placed' ? NIGHT.held(name) : outcome === 'unavailable' ? NIGHT.soldOut : () => null,
		unheard: NIGHT.held(name),
	})
	if (answer?.outcome !== 'placed') return null
	return { name, checkoutId: answer.checkoutId, orderNumber: answer.orderNumber }
}

async function pay(history: History, { name, orderNumber }: Booking): Promise<boolean> {
	const payment = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'payments.order_id')
		.select('session_id as id')
		.where('number', '=', orderNumber)
		.executeTakeFirstOrThrow()
	if (payment.id === null) return false
	const sessionId = payment.id
	const applied = await history.run(
		`pay ${name}`,
		async () => {
			provider.sandbox.control.pay(sessionId, { method: 'card' })
			await applyPaymentReport(world, await provider.payments.look(sessionId))
			return true
		},
		{ fits: () => NIGHT.paid(name), unheard: NIGHT.paid(name) },
	)
	return applied ?? false
}

async function release(history: History, { name, checkoutId }: Booking): Promise<void> {
	const isKept = (state: NightState) => state
	// One that came upon a lost connection says that it was out of reach, and may have been done.
	const fits = (outcome: LetGoOutcome) => {
		if (outcome === 'ended') return NIGHT.letGo(name)
		return outcome === 'out-of-reach' ? null : isKept
	}
	await history.run(`let go ${name}`, () => letGo(world, checkoutId), { fits, unheard: NIGHT.letGo(name) })
}

async function cancel(history: History, { name, orderNumber }: Booking): Promise<void> {
	const { id } = await database.db
		.selectFrom('orders')
		.select('id')
		.where('number', '=', orderNumber)
		.executeTakeFirstOrThrow()
	const line = await database.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('order_lines.id')
		.where('order_id', '=', id)
		.where('kind', '=', 'STAY')
		.executeTakeFirstOrThrow()
	const means = { fits: () => NIGHT.cancelled(name), unheard: NIGHT.cancelled(name) }
	await history.run(`cancel ${name}`, async () => cancelNow(world, await buyerOf(world, id), [line.id]), means)
}

/** A client books, pays, lets go, calls off and looks, as chance has it. */
async function client(history: History, night: string, which: number): Promise<void> {
	const random = seededRandom(`${night} ${which}`)
	for (let operations = 0, count = 0; operations < MOST_OPERATIONS; operations++) {
		if (random.chance(0.25)) {
			const fits = (seen: 'free' | 'held' | 'sold') => NIGHT.read(seen)
			await history.run('read', () => standing(night), { fits, unheard: (state) => state })
			continue
		}
		const booking = await hold(history, night, `${which}.${++count}`)
		if (!booking) continue
		operations++
		if (random.chance(0.35)) await release(history, booking)
		else if (await pay(history, booking)) {
			operations++
			await cancel(history, booking)
		}
	}
}

/** Ends a connection of a client in the midst of what it does after every few answers, until it is told to stop; gives how many. */
function disturb(done: () => number): () => Promise<number> {
	let isOver = false
	const ending = (async () => {
		let ended = 0
		for (let next = ANSWERS_BETWEEN; !isOver;) {
			await new Promise((resolve) => setTimeout(resolve, 10))
			if (done() < next) continue
			next = done() + ANSWERS_BETWEEN
			const { rows } = await sql<{ gone: boolean }>`with one as materialized (select pid from pg_stat_activity
				where application_name = ${APPLICATION} and state <> 'idle' order by random() limit 1)
				select pg_terminate_backend(pid) as gone from one`.execute(database.db)
			ended += rows.length
		}
		return ended
	})()
	return () => {
		isOver = true
		return ending
	}
}

const answered = ({ seen }: History) => seen.filter(({ returnedAt }) => returnedAt !== null).length

const written = (seen: readonly Seen<NightState>[]) =>
	seen
		.toSorted((a, b) => a.invokedAt - b.invokedAt)
		.map(({ what, invokedAt, returnedAt }) => `${what} ${invokedAt}-${returnedAt ?? '…'}`)
		.join(', ')

test('a night of one room is one register to all who book it at once, though connections end under them', async () => {
	const nights = Array.from({ length: NIGHTS }, (_, at) => ({
		night: addDays(FIRST, at),
		history: createHistory<NightState>(),
	}))
	const stop = disturb(() => nights.reduce((sum, { history }) => sum + answered(history), 0))
	await Promise.all(
		nights.flatMap(({ night, history }) =>
			Array.from({ length: CLIENTS }, (_, which) => client(history, night, which)),
		),
	)
	expect(await stop()).toBeGreaterThan(0)
	for (const { night, history } of nights) {
		const last = await standing(night, database.db)
		await history.run('read at last', () => Promise.resolve(last), {
			fits: (seen) => NIGHT.read(seen),
			unheard: (state) => state,
		})
		expect(isLinearizable(history.seen, 'free'), written(history.seen)).toBe(true)
	}
	const seen = nights.flatMap(({ history }) => history.seen)
	expect(seen.filter(({ what }) => what.startsWith('hold')).length).toBeGreaterThan(NIGHTS * CLIENTS)
	expect(seen.filter(({ what }) => what.startsWith('cancel')).length).toBeGreaterThan(0)
	expect(await recountCapacity(database.db)).toEqual([])
})

describe('the search', () => {
	const op = (what: string, [invokedAt, returnedAt]: [number, number | null], apply: Seen<NightState>['apply']) => ({
		...{ what, invokedAt, returnedAt, apply },
	})

	test.each<[string, Seen<NightState>[], boolean]>([
		['one after the other', [op('a', [1, 2], NIGHT.held('a')), op('b', [3, 4], NIGHT.soldOut)], true],
		['two who both hold it', [op('a', [1, 3], NIGHT.held('a')), op('b', [2, 4], NIGHT.held('b'))], false],
		['sold out before anybody had it', [op('b', [1, 2], NIGHT.soldOut), op('a', [3, 4], NIGHT.held('a'))], false],
		['sold out at the same time', [op('b', [1, 4], NIGHT.soldOut), op('a', [2, 3], NIGHT.held('a'))], true],
		['a look that is behind', [op('a', [1, 2], NIGHT.held('a')), op('read', [3, 4], NIGHT.read('free'))], false],
		['unheard of, and yet it happened', [op('a', [1, null], NIGHT.held('a')), op('b', [5, 6], NIGHT.soldOut)], true],
		[
			'unheard of, and it never happened',
			[op('a', [1, null], NIGHT.held('a')), op('b', [5, 6], NIGHT.held('b'))],
			true,
		],
		[
			'unheard of, happening before it was asked',
			[op('b', [1, 2], NIGHT.soldOut), op('a', [3, null], NIGHT.held('a'))],
			false,
		],
		[
			'sold and held again without coming free',
			[...[op('a', [1, 2], NIGHT.held('a')), op('a', [3, 4], NIGHT.paid('a'))], op('b', [5, 6], NIGHT.held('b'))],
			false,
		],
		[
			'called off, then held by another',
			[
				...[op('a', [1, 2], NIGHT.held('a')), op('a', [3, 4], NIGHT.paid('a'))],
				...[op('a', [5, 8], NIGHT.cancelled('a')), op('b', [6, 7], NIGHT.held('b'))],
			],
			true,
		],
	])('%s', (_, seen, is) => {
		expect(isLinearizable(seen, 'free')).toBe(is)
	})
})
