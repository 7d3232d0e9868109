import { sql } from 'kysely'
import Stripe from 'stripe'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { checksumTables } from '#tests/seeds/checksum-tables.ts'
import { cancelNow } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
})
beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** What every table holds: two of them are alike when nothing at all was written, changed or taken out between. */
async function wholeDatabase(...but: string[]): Promise<Record<string, string>> {
	const sums = await checksumTables(database.db)
	return Object.fromEntries([...sums].filter(([table]) => !but.includes(table)))
}

type Told = { id: string; type: string; object: { id: string; object: string } }
let others = 0

/** The provider calls, and all that follows from it happens: the event is worked off, its news delivered, mails sent. */
async function call({ id, type, object }: Told) {
	const payload = JSON.stringify({ id, object: 'event', type, data: { object } })
	const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET })
	const answer = await receiveProviderEvent(world, { body: Buffer.from(payload), signature })
	await settle()
	return answer
}

async function settle() {
	await workOffProviderEvents(world)
	while (await deliverOutbox(world, outboxDeeds));
	while (await sendMessages(world));
}

/** What waits of messages for its own time is sent then, whatever the provider tells. */
async function sendAllMessages() {
	const queued = database.db.selectFrom('messages').select('message_id').where('state', '=', 'QUEUED')
	for (let hours = 0; (await queued.execute()).length > 0; hours++) {
		if (hours > 48) throw new Error('a message is never sent')
		clock.advance(3_600_000)
		await settle()
	}
}

/** The same change told by another event, as Stripe may. */
const again = (told: Told): Told => ({ ...told, id: `evt_other_${++others}` })

/** An order of goods, a night and two seats, paid at the provider, of which nobody has heard. */
async function paidUnheard() {
	const wishes = [teaWish(market, 2), nightWish(market), pickingWish(market)]
	const placed = await placeOrder(world, orderOf(wishes))
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const row = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select(['payments.id as paymentId', 'session_id as sessionId', 'orders.id as orderId'])
		.where('number', '=', placed.orderNumber)
		.executeTakeFirstOrThrow()
	const { control } = provider.sandbox
	const before = new Set(control.objects('event').map(({ id }) => id))
	control.pay(row.sessionId ?? '', { method: 'card' })
	const events: Told[] = control
		.objects('event')
		.filter(({ id }) => !before.has(id))
		.map(({ id, type, data }) => ({ id, type, object: data.object as Told['object'] }))
	return { ...row, number: placed.orderNumber, events }
}

type Order = Awaited<ReturnType<typeof paidUnheard>>

async function cancelAll({ orderId, number }: Pick<Order, 'orderId' | 'number'>) {
	const lines = (await linesOf(world, orderId)).filter(({ kind }) => kind !== 'FEE')
	await cancelNow(
		world,
		{ by: 'buyer', orderNumber: number, actor: 'guest' },
		lines.map(({ id }) => id),
	)
	await settle()
}

/** The refunds of an order sent, and what the provider tells of them. */
async function refunded() {
	const { control } = provider.sandbox
	const before = new Set(control.objects('event').map(({ id }) => id))
	await sendRefunds(world)
	await settle()
	return control
		.objects('event')
		.filter(({ id }) => !before.has(id))
		.map(({ id, type, data }): Told => ({ id, type, object: data.object as Told['object'] }))
}

/** Money, capacity, mails and states of one order, told without its numbers. */
async function factsOf({ orderId, paymentId }: Pick<Order, 'orderId' | 'paymentId'>) {
	const { rows } = await sql<{ facts: object }>`
		select json_build_object(
			'payment', (select json_build_array(state, captured_minor, refunded_minor) from payments where id = ${paymentId}::uuid),
			'refunds', (select json_agg(json_build_array(state, amount_minor) order by amount_minor) from refunds where order_id = ${orderId}),
			'books', (select json_agg(x order by x::text) from (select json_build_array(t.kind, e.account, sum(e.amount_minor)) as x
				from ledger_transactions t join ledger_entries e on e.transaction_id = t.id where t.order_id = ${orderId} group by t.kind, e.account) y),
			'lines', (select json_agg(json_build_array(l.kind, l.state, l.refunded_minor) order by l.kind, l.paid_minor) from order_lines l
				join seller_orders s on s.id = l.seller_order_id where s.order_id = ${orderId}),
			'claims', (select json_agg(json_build_array(c.state, c.qty) order by c.state, c.qty, c.capacity_id) from claims c
				join order_lines l on l.id = c.order_line_id join seller_orders s on s.id = l.seller_order_id where s.order_id = ${orderId}),
			'steps', (select json_agg(json_build_array(c.from_state, c.to_state) order by c.from_state, c.to_state, c.id) from state_changes c
				join order_lines l on l.id::text = c.entity_id and c.entity = 'order-line'
				join seller_orders s on s.id = l.seller_order_id where s.order_id = ${orderId}),
			'notices', (select json_agg(kind order by kind) from notices where order_id = ${orderId}),
			'mails', (select json_agg(n.kind order by n.kind) from messages m join notices n on n.id = m.notice_id where n.order_id = ${orderId}),
			'vouchers', (select json_agg(v.state order by v.state) from vouchers v join order_lines l on l.id = v.order_line_id
				join seller_orders s on s.id = l.seller_order_id where s.order_id = ${orderId})
		) as facts`.execute(database.db)
	return rows[0]?.facts
}

test('a repeated webhook: the same event five times, and its change told by another, write nothing in any table', async () => {
	const order = await paidUnheard()
	expect(order.events.map(({ type }) => type)).toContain('checkout.session.completed')
	for (const event of order.events) expect(await call(event)).toBe('stored')
	expect(await factsOf(order)).toMatchObject({ payment: ['SUCCEEDED', expect.any(Number), 0] })
	const before = await wholeDatabase()
	for (const event of [...order.events, ...order.events.toReversed(), ...order.events])
		expect(await call(event)).toBe('known')
	expect(await wholeDatabase()).toEqual(before)
	const { provider_events: events, ...rest } = before
	for (const event of order.events) expect(await call(again(event))).toBe('stored')
	const after = await wholeDatabase()
	expect(after).toEqual({ ...rest, provider_events: after.provider_events })
	expect(after.provider_events).not.toBe(events)
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a repeated webhook after the cancellation neither pays again, nor takes back what was refunded, nor sells again', async () => {
	const order = await paidUnheard()
	for (const event of order.events) await call(event)
	await cancelAll(order)
	const news = await refunded()
	expect(news.map(({ type }) => type)).toContain('refund.created')
	for (const event of news) await call(event)
	const facts = await factsOf(order)
	expect(facts).toMatchObject({ refunds: [['DONE', expect.any(Number)]] })
	await sendAllMessages()
	const before = await wholeDatabase('provider_events')
	const sent = provider.sandbox.control.objects('refund').length
	for (const days of [0, 1, 29, 60]) {
		clock.advance(days * 86_400_000)
		for (const event of [...news.toReversed(), ...order.events]) {
			await call(event)
			await call(again(event))
		}
	}
	await sendRefunds(world)
	expect(await wholeDatabase('provider_events')).toEqual(before)
	expect(await factsOf(order)).toEqual(facts)
	expect(provider.sandbox.control.objects('refund')).toHaveLength(sent)
})

test('in whatever order the events of a payment come, and however often, the order is the same: sold once, told once', async () => {
	const straight = await paidUnheard()
	for (const event of straight.events) await call(event)
	const expected = await factsOf(straight)
	for (const turn of [1, 2, 3]) {
		const order = await paidUnheard()
		const turned = [...order.events.slice(turn), ...order.events.slice(0, turn)].toReversed()
		for (const event of turned) {
			await call(event)
			await call(event)
		}
		expect(await factsOf(order)).toEqual(expected)
	}
	expect(await recountCapacity(database.db)).toEqual([])
})

test('news that its page had ended, told late after the money came, ends nothing', async () => {
	const order = await paidUnheard()
	for (const event of order.events) await call(event)
	const before = await wholeDatabase('provider_events')
	const session = { id: order.sessionId ?? '', object: 'checkout.session' }
	for (const type of ['checkout.session.expired', 'checkout.session.async_payment_failed', 'payment_intent.canceled'])
		expect(await call({ id: `evt_late_${type}`, type, object: session })).toBe('stored')
	expect(await wholeDatabase('provider_events')).toEqual(before)
})

test('a dispute told twice, late and out of order moves money, books and mails once', async () => {
	const order = await paidUnheard()
	for (const event of order.events) await call(event)
	const { control } = provider.sandbox
	const charge = control.objects('charge').findLast((it) => it.paid)
	const known = new Set(control.objects('event').map(({ id }) => id))
	for (const status of ['needs_response', 'under_review', 'won'] as const) control.dispute(charge?.id ?? '', status)
	const news = control
		.objects('event')
		.filter(({ id }) => !known.has(id))
		.map(({ id, type, data }): Told => ({ id, type, object: data.object as Told['object'] }))
	expect(news.length).toBeGreaterThanOrEqual(5)
	for (const event of news.toReversed()) await call(event)
	const { rows } = await sql<{ kind: string; count: number }>`select kind, count(*)::int from ledger_transactions
		where order_id = ${order.orderId} and kind like 'DISPUTE%' group by kind`.execute(database.db)
	expect(rows).toEqual([{ kind: 'DISPUTE_MOVED', count: 2 }])
	const before = await wholeDatabase('provider_events', 'payment_disputes')
	for (const event of [...news, ...news]) {
		await call(event)
		await call(again(event))
	}
	expect(await wholeDatabase('provider_events', 'payment_disputes')).toEqual(before)
})
