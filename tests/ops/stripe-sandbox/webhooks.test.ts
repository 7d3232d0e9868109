import { expect, test } from 'vitest'
import Stripe from 'stripe'
import { openReceiver, openSandbox, order, SECRET } from '#tests/ops/stripe-sandbox/opened.ts'
import type { Knobs } from '#ops/stripe-sandbox/state/knobs.ts'

const PAID = ['charge.succeeded', 'charge.updated', 'checkout.session.completed', 'payment_intent.succeeded']

async function payWith(knobs: Partial<Knobs>) {
	const receiver = await openReceiver()
	const opened = await openSandbox({ webhook: receiver.webhook, knobs })
	const { id } = await opened.stripe.checkout.sessions.create(order())
	opened.control.pay(id)
	return { ...opened, ...receiver }
}

test('every event of a payment arrives with a signature the client accepts', async () => {
	const { received, types, control, stripe } = await payWith({})
	await control.delivered()
	expect(types()).toEqual(PAID)
	for (const { body, signature, event } of received) {
		expect(stripe.webhooks.constructEvent(body, signature, SECRET).id).toBe(event.id)
		expect(() => stripe.webhooks.constructEvent(`${body} `, signature, SECRET)).toThrow(
			Stripe.errors.StripeSignatureVerificationError,
		)
		expect(() => stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow()
	}
})

test('an event names the request and key that caused it', async () => {
	const receiver = await openReceiver()
	const { stripe, control } = await openSandbox({ webhook: receiver.webhook })
	const { id } = await stripe.checkout.sessions.create(order())
	await stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'expire:1' })
	await control.delivered()
	expect(receiver.received[0]?.event.request?.idempotency_key).toBe('expire:1')
})

test('a refused delivery is repeated until it is accepted', async () => {
	const receiver = await openReceiver((delivery) => (delivery <= 6 ? 503 : 200))
	const { stripe, control } = await openSandbox({ webhook: receiver.webhook })
	const { id } = await stripe.checkout.sessions.create(order())
	control.pay(id)
	await control.delivered()
	expect(receiver.types()).toEqual(PAID)
	expect(receiver.attempts.count).toBe(10)
})

test('a refused duplicate is not repeated', async () => {
	const receiver = await openReceiver((delivery) => (delivery <= 8 ? 503 : 200))
	/* Repeats wait until all eight first attempts have been refused. */
	const webhook = { ...receiver.webhook, retryDelaysMs: [500] }
	const { stripe, control } = await openSandbox({ webhook, knobs: { duplicateShare: 1 } })
	const { id } = await stripe.checkout.sessions.create(order())
	control.pay(id)
	await control.delivered()
	expect(receiver.attempts.count).toBe(12)
})

test('dropped events never arrive but stay in the list as undelivered', async () => {
	const { received, control, stripe } = await payWith({ dropShare: 1 })
	await control.delivered()
	expect(received).toEqual([])
	expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(4)
	expect((await stripe.events.list({ delivery_success: true })).data).toHaveLength(0)
})

test('duplicated events arrive twice with one id, twins with two', async () => {
	const duplicated = await payWith({ duplicateShare: 1 })
	await duplicated.control.delivered()
	expect(duplicated.received).toHaveLength(8)
	expect(new Set(duplicated.received.map(({ event }) => event.id)).size).toBe(4)
	const twins = await payWith({ twinShare: 1 })
	await twins.control.delivered()
	expect(new Set(twins.received.map(({ event }) => event.id)).size).toBe(8)
	expect(twins.types()).toEqual(PAID.flatMap((type) => [type, type]))
})

test('an ungenerated event exists nowhere, the objects do', async () => {
	const { received, control, stripe } = await payWith({ ungeneratedShare: 1 })
	await control.delivered()
	expect(received).toEqual([])
	expect((await stripe.events.list()).data).toEqual([])
	expect((await stripe.checkout.sessions.list({ status: 'complete' })).data).toHaveLength(1)
})

test('held-back events overtake each other', async () => {
	const { received, control } = await payWith({ reorderShare: 1, reorderMs: 200 })
	await control.delivered()
	const arrived = received.map(({ event }) => event.id)
	const made = control.objects('event').map(({ id }) => id)
	expect([...arrived].sort()).toEqual([...made].sort())
	expect(arrived).not.toEqual(made)
})

test('a pause holds everything back until it ends', async () => {
	const { received, types, control, stripe } = await payWith({ paused: true })
	await new Promise((resolve) => setTimeout(resolve, 50))
	expect(received).toEqual([])
	expect((await stripe.events.list({ limit: 1 })).data[0]?.pending_webhooks).toBe(1)
	control.turn({ paused: false })
	await control.delivered()
	expect(types()).toEqual(PAID)
	expect((await stripe.events.list({ limit: 1 })).data[0]?.pending_webhooks).toBe(0)
})

test('only the subscribed types are sent', async () => {
	const receiver = await openReceiver()
	const webhook = { ...receiver.webhook, events: ['checkout.session.completed'] }
	const { stripe, control } = await openSandbox({ webhook })
	const { id } = await stripe.checkout.sessions.create(order())
	control.pay(id)
	await control.delivered()
	expect(receiver.types()).toEqual(['checkout.session.completed'])
	expect((await stripe.events.list()).data).toHaveLength(4)
})
