import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as checkout from '#app/routes/api/checkout.ts'
import * as checkouts from '#app/routes/api/checkouts.ts'
import * as order from '#app/routes/api/order.ts'
import * as quotes from '#app/routes/api/quotes.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const API = 'http://localhost:3000/api/v1'
let market: TestMarket
let context: RequestContext

beforeAll(async () => {
	market = database.market
	context = {
		world: createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 100 }),
		language: 'en',
		nonce: '',
		requestId: 'r1',
		clientAddress: '192.0.2.1',
		isHttps: false,
	}
})

type Handler = (args: never) => unknown

async function call(handler: Handler, request: Request, params: Record<string, string> = {}, given = context) {
	const answer = (await handler({ request, params, context: given } as never)) as Response
	const text = await answer.text()
	return { status: answer.status, headers: answer.headers, body: (text === '' ? null : JSON.parse(text)) as Json }
}
type Json = Record<string, never> & { reasons: { field: string }[] }

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	new Request(`${API}/${path}`, { method: 'POST', body: JSON.stringify(body), headers })
const placeWith = (body: unknown, key?: string) =>
	call(checkouts.action, post('checkouts', body, key === undefined ? {} : { 'Idempotency-Key': key }))

const buyer = { name: 'Guest', phone: '000 0000', email: 'guest@example.test' }
const tea = (qty = 1) => ({ variant_id: market.variantIds[0], qty })
const night = { check_in: '2026-05-10', check_out: '2026-05-11', adults: 2 }
const stay = () => ({ room_type_id: market.roomTypeIds[1], ...night })
const shipTo = { region_code: '990102000000', line: '1 Street' }

test('a quote has every component of the price under the names of the API', async () => {
	const { status, body } = await call(quotes.action, post('quotes', { lines: [tea(2), stay()], ship_to: shipTo }))
	expect(status).toBe(200)
	expect(Object.keys(body).sort()).toEqual([
		'coupon',
		'currency',
		'discount_minor',
		'lines',
		'list_minor',
		'quote_hash',
		'reasons',
		'ship_plans',
		'shipping_minor',
		'total_minor',
	])
	expect(JSON.stringify(body)).not.toMatch(/"[a-z]+[A-Z]\w*":/)
})

test('a checkout answers what was held and where to pay; the same key and body answer the same', async () => {
	const body = { lines: [stay()], buyer }
	const first = await placeWith(body, 'contract-one')
	expect(first.status).toBe(201)
	expect(first.body).toEqual({
		checkout_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
		order_number: expect.stringMatching(/^\d{6}-\d{6}-\d$/),
		order_token: expect.any(String),
		hold_until: '2026-05-01T02:36:00.000Z',
		total: { minor: 40_000, currency: 'CNY' },
		payment: { url: expect.stringMatching(/^http/), method: 'ONLINE' },
	})
	expect(await placeWith(body, 'contract-one')).toMatchObject({ status: 201, body: first.body })
	expect(await placeWith({ ...body, note: 'other' }, 'contract-one')).toMatchObject({ status: 422 })
})

test('an order is read with its token and its checkout let go with it; without it there is none', async () => {
	const placed = (await placeWith({ lines: [tea()], buyer, ship_to: shipTo }, 'contract-two')).body
	const { order_number: number, order_token: token, checkout_id: id } = placed as unknown as Record<string, string>
	const read = (bearer?: string) =>
		call(
			order.loader,
			new Request(`${API}/orders/${number}`, { headers: bearer ? { Authorization: `Bearer ${bearer}` } : {} }),
			{ number: number ?? '' },
		)
	const letGo = (bearer?: string) =>
		call(
			checkout.action,
			new Request(`${API}/checkouts/${id}`, {
				method: 'DELETE',
				headers: bearer ? { Authorization: `Bearer ${bearer}` } : {},
			}),
			{ id: id ?? '' },
		)
	expect(await read(token)).toMatchObject({ status: 200, body: { number, status: 'AWAITING_PAYMENT' } })
	for (const wrong of [undefined, 'x'.repeat(43), "' or 1=1"]) {
		expect(await read(wrong)).toMatchObject({ status: 404 })
		expect(await letGo(wrong)).toMatchObject({ status: 404 })
	}
	expect(await letGo(token)).toMatchObject({ status: 204 })
	expect(await read(token)).toMatchObject({ status: 200, body: { status: 'LAPSED' } })
	expect(await letGo(token)).toMatchObject({ status: 204 })
})

test('what is sold out or has another price is 409 with an outcome', async () => {
	expect(await placeWith({ lines: [tea(999)], buyer, ship_to: shipTo }, 'contract-three')).toMatchObject({
		status: 409,
		body: { outcome: 'sold-out', reasons: [{ reasons: [{ code: 'sold_out', left: 40 }] }] },
	})
	expect(await placeWith({ lines: [stay()], buyer, expect_total_minor: 1 }, 'contract-four')).toMatchObject({
		status: 409,
		body: { outcome: 'price-changed', total: { minor: 40_000, currency: 'CNY' } },
	})
})

test.each([
	['no key', undefined, {}],
	['a short key', 'short', {}],
	['no body', 'contract-bad', undefined],
	['no lines', 'contract-bad', { lines: [], buyer }],
	['no buyer', 'contract-bad', { lines: [{ variant_id: 1, qty: 1 }] }],
	['a price of their own', 'contract-bad', { lines: [{ variant_id: 1, qty: 1, price: 1 }], buyer }],
	['a text for a number', 'contract-bad', { lines: [{ variant_id: '1', qty: 1 }], buyer }],
	['a billion of it', 'contract-bad', { lines: [{ variant_id: 1, qty: 1e9 }], buyer }],
	['the year 9999', 'contract-bad', { lines: [{ room_type_id: 1, ...night, check_out: '9999-12-31' }], buyer }],
	['a night of 7000 years', 'contract-bad', { lines: [{ room_type_id: 1, ...night, check_out: '2099-12-31' }], buyer }],
	[
		'departure before arrival',
		'contract-bad',
		{ lines: [{ room_type_id: 1, ...night, check_out: '2026-05-09' }], buyer },
	],
	['a package in 9999', 'contract-bad', { lines: [{ package_id: 1, start: '9999-12-31' }], buyer }],
	['51 lines', 'contract-bad', { lines: Array.from({ length: 51 }, () => ({ variant_id: 1, qty: 1 })), buyer }],
	[
		'a place nobody knows',
		'contract-bad',
		{ lines: [{ variant_id: 1, qty: 1 }], buyer, ship_to: { ...shipTo, region_code: '1'.repeat(12) } },
	],
])('%s is 400 with the faults', async (_what, key, body) => {
	const answer = await placeWith(body, key)
	expect(answer.status).toBe(400)
	expect(answer.headers.get('content-type')).toContain('application/problem+json')
	if (key === 'contract-bad') expect(answer.body.reasons[0]?.field).toBeTruthy()
})

test('past the limit the answer is 429 and says when to come back', async () => {
	const strict = { ...context, world: { ...context.world, rateLimitFactor: 0.1 }, clientAddress: '192.0.2.9' }
	const body = { lines: [stay()], buyer, expect_total_minor: 1 }
	const go = () => call(checkouts.action, post('checkouts', body, { 'Idempotency-Key': 'contract-limit' }), {}, strict)
	expect((await go()).status).toBe(409)
	const refused = await go()
	expect(refused.status).toBe(429)
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('other methods are 405', async () => {
	const put = new Request(`${API}/checkouts`, { method: 'PUT', body: '{}' })
	expect((await call(checkouts.action, put)).status).toBe(405)
	expect((await call(quotes.action, new Request(`${API}/quotes`, { method: 'PUT', body: '{}' }))).status).toBe(405)
})
