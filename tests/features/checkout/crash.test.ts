import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { followOpenPayments } from '#app/features/checkout/follow-open-payments.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import type { CrashDeed } from '#tests/support/crash-process.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const MINUTE = 60_000
// A webhook's signature is checked against the real clock; the killed process has ours.
const startedAt = new Date()
const clock = createClock(startedAt.toISOString())
const database = useDatabase()
const provider = usePaymentSandbox(clock)
const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-crash-'))
const today = new Date(startedAt.getTime() + 8 * 60 * MINUTE).toISOString().slice(0, 10)
const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = await buildMarket(database.db, today)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	await database.db.updateTable('capacity').set({ total: 1000 }).execute()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Runs a deed in a process of its own that kills itself at a point; resolves with its answer, or with null when it was killed. */
function runUntil(point: string, task: CrashDeed): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['tests/support/crash-process.ts'], {
			env: {
				...process.env,
				DATABASE_URL: database.url,
				DATA_DIR: dataDir,
				STRIPE_API_BASE: provider.sandbox.url,
				STRIPE_SECRET_KEY: 'sk_test_shanhai',
				STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
				CRASH_NOW: clock.now().toISOString(),
				FAULT_POINT: point,
				LOG_LEVEL: 'silent',
				CRASH_TASK: JSON.stringify(task),
			},
			stdio: ['ignore', 'pipe', 'inherit'],
		})
		let out = ''
		child.stdout.on('data', (chunk) => (out += chunk))
		child.on('exit', (code, signal) => {
			if (signal === 'SIGKILL') resolve(null)
			else if (code === 0) resolve(JSON.parse(out))
			else reject(new Error(`the process ended with ${code}`))
		})
	})
}

/** Buyers with a payment page pay it, whatever became of our process. */
function payOpenSessions(): number {
	const sessions = provider.sandbox.control.objects('checkout.session') as unknown as { id: string; status: string }[]
	const open = sessions.filter((session) => session.status === 'open')
	for (const session of open) provider.sandbox.control.pay(session.id, { method: 'card' })
	return open.length
}

/** The server is back: its jobs run, an hour passes, they run again. No event ever came. */
async function recover(): Promise<void> {
	for (const wait of [3 * MINUTE, 45 * MINUTE, 5 * MINUTE]) {
		clock.advance(wait)
		await workOffProviderEvents(world)
		await followOpenPayments(world)
		await endOverdueCheckouts(world)
		await sendRefunds(world)
		provider.sandbox.control.settle()
		await sendRefunds(world)
	}
}

/** At rest: no unit leaks, no money without an order or a refund, no order without money, nothing left for the reconciler. */
async function expectAllInOrder(): Promise<void> {
	expect(await recountCapacity(database.db)).toEqual([])
	const overdue = await database.db
		.selectFrom('holds')
		.selectAll()
		.where('state', '=', 'ACTIVE')
		.where('expires_at', '<', clock.now())
		.execute()
	expect(overdue).toEqual([])
	const intents = provider.sandbox.control.objects('payment_intent') as unknown as {
		id: string
		amount_received: number
	}[]
	for (const intent of intents.filter((it) => it.amount_received > 0)) {
		const row = await database.db
			.selectFrom('payments')
			.innerJoin('orders', 'orders.id', 'payments.order_id')
			.select(['payments.state', 'captured_minor', 'refunded_minor', 'paid_at', 'total_minor', 'is_unfulfillable'])
			.where('intent_id', '=', intent.id)
			.executeTakeFirst()
		expect(row).toMatchObject({ state: 'SUCCEEDED', captured_minor: intent.amount_received })
		expect(row?.paid_at !== null || row.refunded_minor === row.captured_minor).toBe(true)
	}
	const unpaid = await database.db
		.selectFrom('orders')
		.leftJoin('payments', (join) =>
			join.onRef('payments.order_id', '=', 'orders.id').on('payments.state', '=', 'SUCCEEDED'),
		)
		.select('number')
		.where('paid_at', 'is not', null)
		.where('total_minor', '>', 0)
		.where('payments.id', 'is', null)
		.execute()
	expect(unpaid).toEqual([])
	const done = await reconcilePayments(world, 24)
	expect(done).toMatchObject({ applied: 0, 'unknown-payment': 0, 'wrong-amount': 0, 'unknown-refund': 0 })
}

const basket = () =>
	orderOf([teaWish(market), nightWish(market, later(9), later(11))], { idempotencyKey: `crash-${Math.random()}` })

const countOrders = async (key: string) =>
	(
		await database.db
			.selectFrom('checkouts')
			.innerJoin('orders', 'orders.checkout_id', 'checkouts.id')
			.select('number')
			.where('idempotency_key', '=', key)
			.execute()
	).length

test.each(['order-written-before-commit', 'order-committed', 'payment-opened', 'payment-session-kept'])(
	'killed at %s: the page sent again finds its order, the buyer pays, nothing leaks',
	async (point) => {
		const order = basket()
		expect(await runUntil(point, { deed: 'place-order', order })).toBeNull()
		const again = await placeOrder(world, order)
		expect(again.outcome).toBe('placed')
		expect(await countOrders(order.idempotencyKey)).toBe(1)
		expect(payOpenSessions()).toBe(1)
		await recover()
		const paid = await database.db
			.selectFrom('orders')
			.select('paid_at')
			.where('number', '=', again.outcome === 'placed' ? again.orderNumber : '')
			.executeTakeFirst()
		expect(paid?.paid_at).not.toBeNull()
		await expectAllInOrder()
	},
)

test.each(['order-written-before-commit', 'order-committed', 'payment-opened', 'payment-session-kept'])(
	'killed at %s and never sent again: what was held comes back, what was paid is not lost',
	async (point) => {
		expect(await runUntil(point, { deed: 'place-order', order: basket() })).toBeNull()
		payOpenSessions()
		await recover()
		await expectAllInOrder()
	},
)

test.each(['payment-looked', 'payment-applied-before-commit', 'payment-applied'])(
	'killed at %s while an event is worked off: the order is confirmed once',
	async (point) => {
		const placed = await placeOrder(world, basket())
		if (placed.outcome !== 'placed') throw new Error(placed.outcome)
		payOpenSessions()
		const session = await database.db
			.selectFrom('payments')
			.innerJoin('orders', 'orders.id', 'payments.order_id')
			.select('session_id')
			.where('number', '=', placed.orderNumber)
			.executeTakeFirstOrThrow()
		const payload = JSON.stringify({
			id: `evt_${point}`,
			object: 'event',
			type: 'checkout.session.completed',
			data: { object: { id: session.session_id, object: 'checkout.session' } },
		})
		const signature = await Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret: WEBHOOK_SECRET })
		expect(await runUntil('event-stored', { deed: 'receive-event', body: payload, signature })).toBeNull()
		expect(await runUntil(point, { deed: 'work-off-events' })).toBeNull()
		await recover()
		const events = await database.db
			.selectFrom('outbox_events')
			.select('id')
			.where('topic', '=', 'order-paid')
			.execute()
		const orders = await database.db.selectFrom('orders').select('id').where('paid_at', 'is not', null).execute()
		expect(events).toHaveLength(orders.length)
		await expectAllInOrder()
	},
)

test('killed after a refund was sent: it is not sent twice', async () => {
	const placed = await placeOrder(world, basket())
	if (placed.outcome !== 'placed') throw new Error(placed.outcome)
	payOpenSessions()
	await recover()
	const payment = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'payments.order_id')
		.select(['payments.id', 'order_id', 'intent_id'])
		.where('number', '=', placed.orderNumber)
		.executeTakeFirstOrThrow()
	const id = world.newId()
	await database.db
		.insertInto('refunds')
		.values({
			id,
			payment_id: payment.id,
			order_id: payment.order_id,
			amount_minor: 700,
			reason: 'test',
			idempotency_key: `refund:${id}`,
			created_at: clock.now(),
		})
		.execute()
	expect(await runUntil('refund-sent', { deed: 'send-refunds' })).toBeNull()
	await recover()
	const sent = provider.sandbox.control.objects('refund') as unknown as { payment_intent: string; amount: number }[]
	expect(sent.filter((refund) => refund.payment_intent === payment.intent_id).map((refund) => refund.amount)).toEqual([
		700,
	])
	await expectAllInOrder()
})
