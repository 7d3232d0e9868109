import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as cancel from '#app/routes/checkout/cancel.ts'
import * as cart from '#app/routes/checkout/cart.tsx'
import * as checkout from '#app/routes/checkout/checkout.tsx'
import * as order from '#app/routes/checkout/order.tsx'
import * as stripe from '#app/routes/webhooks/stripe.ts'
import { signPayload } from '#ops/stripe-sandbox/webhooks/signature.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const ORIGIN = 'http://localhost:3000'
let market: TestMarket
let context: RequestContext

beforeAll(async () => {
	market = database.market
	context = {
		world: createTestWorld(database.db, { clock, payments: provider.payments }),
		language: 'zh',
		nonce: '',
		requestId: 'r1',
		clientAddress: '192.0.2.1',
		isHttps: false,
	}
})

type Handler = (args: never) => unknown

/** What a handler answers: the status, the data or body, the headers; thrown responses are answers too. */
async function call(handler: Handler, request: Request, params: Record<string, string> = {}) {
	const answer = await Promise.resolve(handler({ request, params, context } as never)).catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response) {
		return { status: answer.status, body: await answer.text(), headers: answer.headers, data: null }
	}
	const { data, init } = answer as { data: unknown; init: ResponseInit | null }
	return {
		status: init?.status ?? 200,
		body: '',
		headers: new Headers(init?.headers),
		data: data as Record<string, never>,
	}
}

const form = (path: string, fields: Record<string, string>, cookie = '') =>
	new Request(ORIGIN + path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } })

const addTea = (fields: Record<string, string> = {}) =>
	form('/cart', { intent: 'add', kind: 'product', variantId: String(market.variantIds[0]), qty: '1', ...fields })

test.each([
	[{ qty: '0' }, 400],
	[{ qty: '-1' }, 400],
	[{ qty: '1e9' }, 400],
	[{ variantId: 'abc' }, 400],
	[{ variantId: '999999999999999' }, 404],
	[{ kind: 'nothing' }, 400],
	[{ qty: '999' }, 409],
])('adding with %j is answered with the fields kept', async (fields, status) => {
	const answer = await call(cart.action, addTea(fields))
	expect(answer.status).toBe(status)
	expect(answer.data).toMatchObject({ refusedWish: { values: fields } })
	expect(answer.headers.get('set-cookie')).toBeNull()
})

test('what is no form is refused', async () => {
	const json = () =>
		new Request(`${ORIGIN}/cart`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
	expect((await call(cart.action, json())).status).toBe(400)
	expect((await call(checkout.action, json())).status).toBe(400)
	expect((await call(cart.action, form('/cart', { intent: 'buy-everything' }))).status).toBe(400)
})

test('the cookie of a cart is out of the reach of scripts, and no address from outside is gone back to', async () => {
	const answer = await call(cart.action, addTea({ returnTo: '//evil.example/x' }))
	expect(answer.status).toBe(303)
	expect(answer.headers.get('location')).toBe('/cart?added=1')
	expect(answer.headers.get('set-cookie')).toMatch(/^cart=[0-9a-f-]{36};.*Max-Age=7776000; HttpOnly$/)
})

test('a page that is only read makes no cart', async () => {
	const before = await database.db.selectFrom('carts').select('id').execute()
	const answer = await call(cart.loader, new Request(`${ORIGIN}/cart`))
	expect(answer.headers.get('set-cookie')).toBeNull()
	expect((await call(checkout.loader, new Request(`${ORIGIN}/checkout`))).headers.get('location')).toBe('/cart')
	expect(await database.db.selectFrom('carts').select('id').execute()).toHaveLength(before.length)
})

test('a checkout with faults keeps every input and places nothing', async () => {
	const added = await call(cart.action, addTea())
	const cookie = added.headers.get('set-cookie')?.split(';')[0] ?? ''
	const fields = {
		intent: 'place',
		name: '',
		phone: 'x',
		email: 'no',
		note: 'hello',
		line: '',
		key: 'some-page-key',
		quote: '',
	}
	const answer = await call(checkout.action, form('/checkout', fields, cookie))
	expect(answer.status).toBe(400)
	expect(answer.data).toMatchObject({ values: fields, answer: { outcome: 'faults' } })
	expect(Object.keys(answer.data?.faults ?? {}).sort()).toEqual(['email', 'line', 'name', 'phone', 'region'])
	expect(await database.db.selectFrom('orders').selectAll().execute()).toEqual([])
})

test.each(['x', "' or 1=1", '260501-000000-0', '%00', '1'.repeat(500)])(
	'order %j is 404 to read, to pay and to let go',
	async (number) => {
		const path = `/orders/${encodeURIComponent(number)}`
		expect((await call(order.loader, new Request(ORIGIN + path), { number })).status).toBe(404)
		expect((await call(order.action, form(path, { intent: 'pay' }), { number })).status).toBe(404)
		expect((await call(cancel.action, form('/checkout/cancel', { number }))).status).toBe(404)
	},
)

const event = (id: string) =>
	JSON.stringify({
		id,
		object: 'event',
		type: 'checkout.session.completed',
		data: { object: { id: 'cs_1', object: 'checkout.session' } },
	})
const post = (body: string, signature?: string) =>
	new Request(`${ORIGIN}/webhooks/stripe`, {
		method: 'POST',
		body,
		headers: { ...(signature !== undefined && { 'stripe-signature': signature }) },
	})
const seconds = (ago = 0) => Math.floor(Date.now() / 1000) - ago

test('a webhook without the provider’s signature, or with an old one, is 400 and stores nothing', async () => {
	const body = event('evt_bad')
	for (const signature of [
		undefined,
		'',
		't=1,v1=00',
		signPayload(body, 'whsec_wrong', seconds()),
		signPayload(`${body} `, WEBHOOK_SECRET, seconds()),
		signPayload(body, WEBHOOK_SECRET, seconds(301)),
	]) {
		expect((await call(stripe.action, post(body, signature))).status).toBe(400)
	}
	expect(await database.db.selectFrom('provider_events').selectAll().execute()).toEqual([])
})

test('the same event twice is 200 twice and kept once', async () => {
	const body = event('evt_once')
	for (let time = 0; time < 2; time++) {
		const answer = await call(stripe.action, post(body, signPayload(body, WEBHOOK_SECRET, seconds())))
		expect([answer.status, answer.body]).toEqual([200, '{"received":true}'])
	}
	expect(await database.db.selectFrom('provider_events').select('event_id').execute()).toEqual([
		{ event_id: 'evt_once' },
	])
})

test('an event of more than 256 kB is 413, whether it says so or not', async () => {
	const large = 'x'.repeat(256 * 1024 + 1)
	expect((await call(stripe.action, post(large))).status).toBe(413)
	const stream = new ReadableStream({
		start(controller) {
			for (let at = 0; at < 5; at++) controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)))
			controller.close()
		},
	})
	const request = new Request(`${ORIGIN}/webhooks/stripe`, {
		method: 'POST',
		body: stream,
		duplex: 'half',
	} as RequestInit)
	expect((await call(stripe.action, request)).status).toBe(413)
})
