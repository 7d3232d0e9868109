import { expect, test } from 'vitest'
import { failure, movableClock, openSandbox, order, paidIntent } from '#tests/ops/stripe-sandbox/opened.ts'

const KEY = { idempotencyKey: 'pay:1:create' }

test('the same key and body answer the first session again', async () => {
	const { stripe, control } = await openSandbox()
	const first = await stripe.checkout.sessions.create(order(), KEY)
	control.pay(first.id)
	const again = await stripe.checkout.sessions.create(order(), KEY)
	expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
	expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
	expect(again).toEqual({ ...first, status: 'open' })
	expect(control.counts()).toMatchObject({ 'checkout.session': 1 })
})

test('the same key with another body is an idempotency error', async () => {
	const { stripe, control } = await openSandbox()
	await stripe.checkout.sessions.create(order(), KEY)
	expect(await failure(stripe.checkout.sessions.create(order({ locale: 'zh' }), KEY))).toMatchObject({
		type: 'StripeIdempotencyError',
		statusCode: 400,
	})
	expect(control.counts()).toMatchObject({ 'checkout.session': 1 })
})

test('a key that is being worked on answers 409, and the work is done once', async () => {
	const { stripe, control } = await openSandbox({ knobs: { answerDelayMs: 80 } })
	const results = await Promise.allSettled([
		stripe.checkout.sessions.create(order(), KEY),
		stripe.checkout.sessions.create(order(), KEY),
	])
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	const refused = results.find((result) => result.status === 'rejected')
	expect(refused?.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
	expect(control.counts()).toMatchObject({ 'checkout.session': 1 })
})

test('after 24 hours the same key creates again', async () => {
	const clock = movableClock()
	const { stripe, control } = await openSandbox({ now: clock.now })
	const first = await stripe.checkout.sessions.create(order(), KEY)
	clock.advanceMs(24 * 3600_000 - 1)
	expect((await stripe.checkout.sessions.create(order(), KEY)).id).toBe(first.id)
	clock.advanceMs(1)
	expect((await stripe.checkout.sessions.create(order(), KEY)).id).not.toBe(first.id)
	expect(control.counts()).toMatchObject({ saved_answers: 1 })
})

test('what the state forbids is saved, what is malformed is not', async () => {
	const opened = await openSandbox()
	const { stripe } = opened
	const payment_intent = await paidIntent(opened, 'card')
	const tooMuch = () => stripe.refunds.create({ payment_intent, amount: 9_901 }, { idempotencyKey: 'rf:1' })
	await failure(tooMuch())
	expect((await failure(tooMuch())).headers?.['idempotent-replayed']).toBe('true')
	await failure(stripe.refunds.create({ payment_intent, amount: -1 }, { idempotencyKey: 'rf:2' }))
	const corrected = await stripe.refunds.create({ payment_intent, amount: 1 }, { idempotencyKey: 'rf:2' })
	expect(corrected.status).toBe('succeeded')
})
