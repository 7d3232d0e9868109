import Stripe from 'stripe'
import { beforeAll, expect, test } from 'vitest'
import type { PaymentRequest } from '#app/platform/payments.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { followOpenPayments } from '#app/features/checkout/follow-open-payments.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { openDifferences } from '#db/queries/provider-differences.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const MINUTE = 60_000
const clock = createClock(new Date().toISOString())
const today = new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const day = (ahead: number) => new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10)
const database = useDatabase()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = await buildMarket(database.db, today)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function place(order: OrderToPlace) {
	const placed = await placeOrder(world, order)
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	return paymentOf(placed.orderNumber)
}

const paymentOf = (number: string) =>
	database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'order_id')
		.selectAll('payments')
		.select(['orders.paid_at', 'orders.closed_at', 'orders.number'])
		.where('number', '=', number)
		.executeTakeFirstOrThrow()

const refundsOf = (paymentId: string) =>
	database.db.selectFrom('refunds').selectAll().where('payment_id', '=', paymentId).execute()

const pay = (sessionId: string | null, method: 'card' | 'alipay' | 'delayed' | 'delayed_failing' = 'card') =>
	provider.sandbox.control.pay(sessionId ?? '', { method })

const look = (sessionId: string | null) => provider.payments.look(sessionId ?? '')

let events = 0
async function tell(type: string, object: { id: string; object: string }) {
	const payload = JSON.stringify({ id: `evt_${++events}`, object: 'event', type, data: { object } })
	const signature = await Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret: WEBHOOK_SECRET })
	await receiveProviderEvent(world, { body: Buffer.from(payload), signature })
	return workOffProviderEvents(world)
}

const openEvents = async () =>
	(await database.db.selectFrom('provider_events').select('event_id').where('processed_at', 'is', null).execute())
		.length

test('a stay 81 days ahead is not offered to Alipay, one of 80 days is; the payment keeps what was offered', async () => {
	await database.db.updateTable('rate_plans').set({ max_advance_days: 365 }).execute()
	const near = await place(orderOf([teaWish(market)]))
	expect((near.request as unknown as PaymentRequest).methods).toEqual(['card', 'alipay', 'wechat_pay'])
	expect(pay(near.session_id, 'alipay').outcome).toBe('paid')
	const wish = nightWish(market, day(1), day(2))
	// The night of tomorrow, moved to the edge of the deadline: a test's market sells only a few weeks.
	const nightsAhead = async (ahead: number) => {
		clock.advance(-ahead * 86_400_000)
		const placed = await place(orderOf([wish]))
		clock.advance(ahead * 86_400_000)
		return (placed.request as unknown as PaymentRequest).methods
	}
	expect(await nightsAhead(78)).toContain('alipay')
	expect(await nightsAhead(79)).not.toContain('alipay')
})

test('another amount than was asked for sells nothing: it goes back whole and a person is told', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id)
	const wrong = { ...(await look(payment.session_id)), capturedMinor: payment.amount_minor - 100 }
	expect(await applyPaymentReport(world, wrong)).toBe('wrong-amount')
	expect(await applyPaymentReport(world, wrong)).toBe('nothing-new')
	const kept = await paymentOf(payment.number)
	expect(kept).toMatchObject({ state: 'SUCCEEDED', captured_minor: payment.amount_minor - 100, paid_at: null })
	expect(kept.attention).toContain('wrong-amount')
	expect(kept.closed_at).not.toBeNull()
	expect(await refundsOf(payment.id)).toMatchObject([
		{ reason: 'wrong-amount', amount_minor: payment.amount_minor - 100 },
	])
	await sendRefunds(world)
	provider.sandbox.control.settle()
	await sendRefunds(world)
	expect(await refundsOf(payment.id)).toMatchObject([{ state: 'DONE' }])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('more than was asked for, and another currency, are kept as they came', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id)
	const wrong = { ...(await look(payment.session_id)), capturedMinor: payment.amount_minor + 1, currency: 'USD' }
	expect(await applyPaymentReport(world, wrong)).toBe('wrong-amount')
	expect(await paymentOf(payment.number)).toMatchObject({
		currency: 'USD',
		captured_minor: payment.amount_minor + 1,
		refunded_minor: payment.amount_minor + 1,
	})
	await database.db.deleteFrom('refunds').where('payment_id', '=', payment.id).execute()
})

test('a second payment that succeeds for one order is refunded in full', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id)
	const report = await look(payment.session_id)
	await applyPaymentReport(world, report)
	const id = world.newId()
	const request = payment.request as unknown as PaymentRequest
	await database.db
		.insertInto('payments')
		.values({
			id,
			order_id: payment.order_id,
			provider: 'stripe',
			amount_minor: payment.amount_minor,
			currency: payment.currency,
			state: 'SUBMITTED',
			idempotency_key: `pay:${id}:create`,
			request: JSON.stringify({ ...request, paymentId: id }),
			created_at: clock.now(),
		})
		.execute()
	const opened = await provider.payments.open({ ...request, paymentId: id }, `pay:${id}:create`)
	pay(opened?.sessionId ?? '')
	expect(await applyPaymentReport(world, await look(opened?.sessionId ?? ''))).toBe('applied')
	expect(await refundsOf(id)).toMatchObject([{ reason: 'paid-twice', amount_minor: payment.amount_minor }])
	expect(await refundsOf(payment.id)).toEqual([])
})

test('a payment that takes its time keeps its units past the hold; it confirms when the money comes', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	expect(pay(payment.session_id, 'delayed').outcome).toBe('processing')
	await tell('checkout.session.completed', { id: payment.session_id ?? '', object: 'checkout.session' })
	expect(await paymentOf(payment.number)).toMatchObject({ state: 'PROCESSING', paid_at: null, closed_at: null })
	provider.sandbox.control.settle()
	await tell('checkout.session.async_payment_succeeded', { id: payment.session_id ?? '', object: 'checkout.session' })
	expect((await paymentOf(payment.number)).paid_at).not.toBeNull()
})

test('a payment that took its time and failed gives its units back', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id, 'delayed_failing')
	provider.sandbox.control.settle()
	await tell('checkout.session.async_payment_failed', { id: payment.session_id ?? '', object: 'checkout.session' })
	const kept = await paymentOf(payment.number)
	expect(kept).toMatchObject({ state: 'FAILED', paid_at: null })
	expect(kept.closed_at).not.toBeNull()
	expect(await recountCapacity(database.db)).toEqual([])
})

test('an event about an object that is not ours is worked off and changes nothing', async () => {
	const count = async () => (await database.db.selectFrom('state_changes').select('id').execute()).length
	const before = await count()
	await tell('payment_intent.succeeded', { id: 'pi_of_somebody', object: 'payment_intent' })
	await tell('customer.created', { id: 'cus_of_somebody', object: 'customer' })
	expect(await openEvents()).toBe(0)
	expect(await count()).toBe(before)
})

test('an event is a hint only: what the object says now decides', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	await tell('checkout.session.completed', { id: payment.session_id ?? '', object: 'checkout.session' })
	expect(await paymentOf(payment.number)).toMatchObject({ paid_at: null, state: 'REQUIRES_ACTION' })
	pay(payment.session_id)
	await tell('checkout.session.expired', { id: payment.session_id ?? '', object: 'checkout.session' })
	expect((await paymentOf(payment.number)).paid_at).not.toBeNull()
})

test('a dispute of a card payment is kept with the payment, and so is its end', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id)
	await applyPaymentReport(world, await look(payment.session_id))
	const { charge_id: charge } = await paymentOf(payment.number)
	const dispute = provider.sandbox.control.dispute(charge ?? '', 'needs_response')
	await tell('charge.dispute.created', { id: dispute?.id ?? '', object: 'dispute' })
	expect(await paymentOf(payment.number)).toMatchObject({
		dispute_state: 'OPEN',
		disputed_minor: payment.amount_minor,
		attention: 'dispute-open',
	})
	provider.sandbox.control.dispute(charge ?? '', 'won')
	// The older event comes last: the dispute is fetched as it is now.
	await tell('charge.dispute.updated', { id: dispute?.id ?? '', object: 'dispute' })
	expect(await paymentOf(payment.number)).toMatchObject({ dispute_state: 'WON', attention: null })
})

test('a dispute told before its payment waits for it; one of a stranger’s payment is let go after half a day', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id)
	const charge = provider.sandbox.control.objects('charge').at(-1)
	const dispute = provider.sandbox.control.dispute(charge?.id ?? '', 'needs_response')
	await tell('charge.dispute.created', { id: dispute?.id ?? '', object: 'dispute' })
	expect(await openEvents()).toBe(1)
	await applyPaymentReport(world, await look(payment.session_id))
	clock.advance(MINUTE)
	await workOffProviderEvents(world)
	expect(await openEvents()).toBe(0)
	expect(await paymentOf(payment.number)).toMatchObject({ dispute_state: 'OPEN', attention: 'dispute-open' })
	await database.db.updateTable('payments').set({ intent_id: 'pi_of_nobody' }).where('id', '=', payment.id).execute()
	await tell('charge.dispute.updated', { id: dispute?.id ?? '', object: 'dispute' })
	let tries = 1
	for (; (await openEvents()) > 0 && tries < 100; tries++) {
		clock.advance(60 * MINUTE)
		await workOffProviderEvents(world)
	}
	expect(tries).toBe(24)
	await database.db.updateTable('payments').set({ intent_id: payment.intent_id }).where('id', '=', payment.id).execute()
})

test('no event ever comes: within minutes the open payment is asked about and confirmed', async () => {
	const payment = await place(orderOf([teaWish(market)]))
	pay(payment.session_id)
	clock.advance(3 * MINUTE)
	await followOpenPayments(world)
	expect((await paymentOf(payment.number)).paid_at).not.toBeNull()
})

test('the reconciler keeps what the provider has and our books do not, once, for a person', async () => {
	await reconcilePayments(world)
	const before = (await openDifferences(database.db, 100)).length
	const stranger = await provider.payments.open(
		{
			paymentId: world.newId(),
			orderNumber: '260501-000000-0',
			amountMinor: 900,
			currency: 'CNY',
			email: 'guest@example.test',
			language: 'zh',
			lines: [{ title: 'tea', amountMinor: 900 }],
			expiresAt: new Date(clock.now().getTime() + 40 * MINUTE).toISOString(),
			successUrl: 'http://localhost:3000/',
			cancelUrl: 'http://localhost:3000/',
		},
		'a-key-of-nobody',
	)
	pay(stranger?.sessionId ?? '')
	const { intentId } = await look(stranger?.sessionId ?? '')
	await provider.payments.refund({ refundId: world.newId(), intentId: intentId ?? '', amountMinor: 100 }, 'by-hand')
	expect(await reconcilePayments(world)).toMatchObject({ 'unknown-payment': 1, 'unknown-refund': expect.any(Number) })
	await reconcilePayments(world)
	const found = await openDifferences(database.db, 100)
	expect(found.length).toBeGreaterThanOrEqual(before + 2)
	expect(found).toContainEqual(expect.objectContaining({ kind: 'unknown-payment', amountMinor: 900 }))
	expect(found).toContainEqual(expect.objectContaining({ kind: 'unknown-refund', amountMinor: 100 }))
	expect(new Set(found.map((it) => it.objectId)).size).toBe(found.length)
})
