import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { FaultPoint } from '#app/platform/fault-points.ts'
import { connect, type Connection } from '#db/client.ts'
import { startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { isConnectionLost, isOutcomeUnknown } from '#db/transaction.ts'
import { comeBack, payOpenSessions } from '#tests/support/kills/come-back.ts'
import { killDatabase, untilBack } from '#tests/support/kills/kill-database.ts'
import { type KillDeed, perform } from '#tests/support/kills/kill-process.ts'
import { KILLS } from '#tests/support/kills/kills.ts'
import { ROUND_MS, ROUNDS } from '#tests/support/kills/rounds.ts'
import { openTrade, type Trade } from '#tests/support/kills/trade.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { cancelReplicaWaits, untilReplicaWaits, waitForReplicas } from '#tests/support/replica-waits.ts'
import { createClock } from '#tests/support/test-world.ts'
import { tradeDifferences } from '#tests/support/trade-differences.ts'

/* The database is killed -9, all of it, while a deed is under way: it comes back by itself, and nothing is lost or twice. */

const clock = createClock()
const provider = usePaymentSandbox(clock)
const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-kill-database-'))
// PostgreSQL may run as another user, which must reach what lies in it.
chmodSync(dataDir, 0o755)
const dir = path.join(dataDir, 'pg')
let server: EmbeddedDatabase
let connection: Connection
let trade: Trade

beforeAll(async () => {
	server = await startEmbedded({ dir, database: 'market', durable: true })
	// A few: after each death every connection learns all statements anew.
	connection = connect({ url: server.url, max: 4 })
	await migrateToLatest(connection.db)
	trade = await openTrade(connection.db, { clock, provider, smtpUrl: undefined })
})
afterAll(async () => {
	await connection.close()
	await server.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

/** The answer of a deed under which the database dies at a point; 'out of reach' when it says so. */
async function underWhichItDies(deed: KillDeed, point: FaultPoint): Promise<unknown> {
	let deaths = 0
	const faultPoint = (name: FaultPoint) => {
		if (name === point && deaths++ === 0) killDatabase(dir)
	}
	try {
		return (await perform({ ...trade.world, faultPoint }, deed)) ?? null
	} catch (error) {
		expect(isConnectionLost(error), String(error)).toBe(true)
		return 'out of reach'
	} finally {
		expect(deaths).toBeGreaterThan(0)
	}
}

/** A deed dies with the database at a point, is asked for again once it is back, and is answered as if nothing had happened. */
async function outlives(point: FaultPoint): Promise<void> {
	const { deed, again } = KILLS[point]
	const asked = await deed(trade)
	const answer = await underWhichItDies(asked, point)
	await untilBack(connection.pool)
	if (answer !== 'out of reach' || again === undefined) return
	const second = (await perform(trade.world, asked)) ?? null
	if (typeof again === 'object' && again !== null) expect(second, point).toMatchObject(again)
	else expect(second, point).toBe(again)
}

test.each(ROUNDS)(
	'the database killed at %s: it comes back by itself, and there is no difference',
	async (_names, points) => {
		for (const point of points) await outlives(point)
		payOpenSessions(provider.sandbox)
		await comeBack(trade.world, provider.sandbox)
		expect(await tradeDifferences(trade.world, provider.sandbox)).toEqual([])
	},
	ROUND_MS,
)

test('a checkout whose commit no replica may have asks again by its key, and is answered once one has it', async () => {
	await waitForReplicas(server.url, 'nobody')
	const order = trade.basket()
	const placing = placeOrder(trade.world, order)
	await cancelReplicaWaits(server.url, 1)
	let isAnswered = false
	void placing.then(() => (isAnswered = true))
	// What the key finds here waits too.
	await untilReplicaWaits(server.url, 1)
	expect(isAnswered).toBe(false)
	await waitForReplicas(server.url, '')
	const placed = await placing
	expect(placed).toMatchObject({ outcome: 'placed', isPaid: false })
	const orders = await connection.db
		.selectFrom('checkouts')
		.innerJoin('orders', 'orders.checkout_id', 'checkouts.id')
		.select('orders.number')
		.where('checkouts.idempotency_key', '=', order.idempotencyKey)
		.execute()
	expect(orders).toEqual([{ number: placed.outcome === 'placed' ? placed.orderNumber : '' }])
	expect(await tradeDifferences(trade.world, provider.sandbox)).toEqual([])
})

test.each(['event-stored', 'cancelled-by-quote'] as const)(
	'%s: told while no replica may have it, it is not acknowledged; asked again, it is once one has it',
	async (point) => {
		const asked = await KILLS[point].deed(trade)
		await waitForReplicas(server.url, 'nobody')
		const first = perform(trade.world, asked).catch((error: unknown) => error)
		await cancelReplicaWaits(server.url, 1)
		// A cancellation asks again by itself; whoever sends an event is told nothing and sends it again.
		const isAskedAgain = point === 'cancelled-by-quote'
		if (!isAskedAgain) expect(isOutcomeUnknown(await first)).toBe(true)
		const second = isAskedAgain ? first : perform(trade.world, asked)
		let isAnswered = false
		void second.then(() => (isAnswered = true))
		await untilReplicaWaits(server.url, 1)
		expect(isAnswered).toBe(false)
		await waitForReplicas(server.url, '')
		const { again } = KILLS[point]
		if (typeof again === 'object' && again !== null) expect(await second).toMatchObject(again)
		else expect(await second).toBe(again)
		payOpenSessions(provider.sandbox)
		await comeBack(trade.world, provider.sandbox)
		expect(await tradeDifferences(trade.world, provider.sandbox)).toEqual([])
	},
)

test('what an earlier request may have done here alone is told to a later one only once a replica has it', async () => {
	const placing = trade.basket()
	const cancelling = await KILLS['cancelled-by-quote'].deed(trade)
	const ask = [() => placeOrder(trade.world, placing), () => perform(trade.world, cancelling)]
	for (const request of ask) await request()
	await waitForReplicas(server.url, 'nobody')
	let answered = 0
	const later = ask.map((request) => request().then(() => answered++))
	await untilReplicaWaits(server.url, ask.length)
	expect(answered).toBe(0)
	await waitForReplicas(server.url, '')
	await Promise.all(later)
})
