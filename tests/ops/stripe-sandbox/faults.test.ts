import { expect, test } from 'vitest'
import { failure, openSandbox, order } from '#tests/ops/stripe-sandbox/opened.ts'

const KEY = { idempotencyKey: 'pay:1:create' }
const CREATE = '/v1/checkout/sessions'

test('a request cut before the work leaves nothing behind', async () => {
	const { stripe, control } = await openSandbox()
	control.fail({ path: CREATE, method: 'POST', at: 'before', times: 2 })
	expect((await failure(stripe.checkout.sessions.create(order(), KEY))).type).toBe('StripeConnectionError')
	expect(control.counts()).toMatchObject({ 'checkout.session': 0 })
	const session = await stripe.checkout.sessions.create(order(), KEY)
	expect(session.lastResponse.headers['idempotent-replayed']).toBeUndefined()
})

test('a request cut after the work is found again by its key', async () => {
	const { stripe, control } = await openSandbox()
	control.fail({ path: CREATE, method: 'POST', at: 'after' })
	const session = await stripe.checkout.sessions.create(order(), KEY)
	expect(session.lastResponse.headers['idempotent-replayed']).toBe('true')
	expect(control.objects('checkout.session').map(({ id }) => id)).toEqual([session.id])
})

test('a 500 is saved under its key, a 429 is not', async () => {
	const { stripe, control } = await openSandbox()
	control.nextStatus(CREATE, 429)
	expect((await failure(stripe.checkout.sessions.create(order(), KEY))).type).toBe('StripeRateLimitError')
	control.nextStatus(CREATE, 500)
	expect((await failure(stripe.checkout.sessions.create(order(), KEY))).statusCode).toBe(500)
	const replayed = await failure(stripe.checkout.sessions.create(order(), KEY))
	expect(replayed.headers?.['idempotent-replayed']).toBe('true')
	expect(control.counts()).toMatchObject({ 'checkout.session': 0 })
	expect((await stripe.checkout.sessions.create(order(), { idempotencyKey: 'pay:1:2' })).status).toBe('open')
})

test('a 500 after the work hides an object that a list finds', async () => {
	const { stripe, control } = await openSandbox()
	control.fail({ path: CREATE, at: 'after', status: 500 })
	expect((await failure(stripe.checkout.sessions.create(order(), KEY))).statusCode).toBe(500)
	expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

test('a fault strikes only its own endpoint', async () => {
	const { stripe, control } = await openSandbox()
	control.nextStatus(`${CREATE}/:id/expire`, 503)
	const session = await stripe.checkout.sessions.create(order())
	expect((await failure(stripe.checkout.sessions.expire(session.id))).statusCode).toBe(503)
	expect((await stripe.checkout.sessions.expire(session.id)).status).toBe('expired')
})

test('the control endpoint turns knobs and pays, and is closed unless asked for', async () => {
	const { sandbox, stripe, control } = await openSandbox({ controlEndpoint: true })
	const post = (path: string, body: object) =>
		fetch(sandbox.url + path, { method: 'POST', body: JSON.stringify(body) }).then(async (response) => ({
			status: response.status,
			body: (await response.json()) as { outcome?: string },
		}))
	expect((await post('/_control', { dropShare: 0.5 })).status).toBe(200)
	expect(control.knobs.dropShare).toBe(0.5)
	expect((await post('/_control', { dropShare: 'half' })).status).toBe(400)
	expect((await post('/_control', { nonsense: 1 })).status).toBe(400)
	const { id } = await stripe.checkout.sessions.create(order())
	expect(await post('/_control/pay', { session: id, method: 'alipay' })).toMatchObject({ body: { outcome: 'paid' } })
	expect((await post('/_control/pay', { session: 'cs_test_none' })).status).toBe(404)
	expect(control.requests().at(-1)).toMatchObject({ method: 'POST', path: CREATE, status: 200 })
	const closed = await openSandbox()
	expect((await fetch(`${closed.sandbox.url}/_control`)).status).toBe(404)
})
