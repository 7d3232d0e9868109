import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as changes from '#app/routes/api/changes.ts'
import * as page from '#app/routes/checkout/change-lines.tsx'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const TOKEN = 'a-token-for-this-test-only'
let market: TestMarket
let context: RequestContext

beforeAll(async () => {
	market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	context = { world, language: 'en', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
})

async function bought(wish = pickingWish(market, 1, '2026-05-05')) {
	const orderId = await buy(context.world, provider, orderOf([wish]))
	const [line] = await linesOf(context.world, orderId)
	const { number } = await database.db
		.updateTable('orders')
		.set({ token_hash: context.world.tokens.hash(TOKEN) })
		.where('id', '=', orderId)
		.returning('number')
		.executeTakeFirstOrThrow()
	return { number, orderId, line: line?.id ?? 0 }
}

async function call(number: string, body: unknown, token = TOKEN) {
	const headers = { Authorization: `Bearer ${token}` }
	const request = new Request('http://localhost:3000/', { method: 'POST', body: JSON.stringify(body), headers })
	const answer = await changes.action({ request, params: { number }, context } as never)
	return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('a program quotes a change of session, uses the quote, and using it again answers the same', async () => {
	const { number, orderId, line } = await bought()
	const to = market.sessionIds['2026-05-07']
	const quote = await call(number, { line_id: line, session_id: to })
	expect(quote).toMatchObject({
		status: 200,
		body: {
			...{ fee: { minor: 0, currency: 'CNY' }, due: { minor: 0 }, back: { minor: 0 } },
			lines: [{ line_id: line, price: { minor: 9_800 }, price_before: { minor: 9_800 }, session_id: to }],
		},
	})
	const used = await call(number, { quote_id: quote.body.quote_id })
	expect(used).toEqual({ status: 200, body: { outcome: 'changed', line_ids: [line] } })
	expect(await call(number, { quote_id: quote.body.quote_id })).toEqual(used)
	expect((await linesOf(context.world, orderId))[0]).toMatchObject({ session_id: to })
	expect(await call(number, { line_id: line, session_id: to })).toMatchObject({
		status: 409,
		body: { outcome: 'refused', reasons: [{ reason: 'same' }] },
	})
})

test('a dearer change answers with the page that its difference is paid on', async () => {
	const { number, line } = await bought()
	const price = (minor: number) =>
		database.db.updateTable('unit_types').set({ price_minor: minor }).where('id', '=', market.unitTypeIds[0]).execute()
	await price(12_000)
	const quote = await call(number, { line_id: line, session_id: market.sessionIds['2026-05-08'] })
	await price(9_800)
	expect(quote.body).toMatchObject({ due: { minor: 2_200 } })
	const used = await call(number, { quote_id: quote.body.quote_id })
	expect(used).toMatchObject({
		status: 200,
		body: { outcome: 'to-pay', payment: { url: expect.stringContaining('http') } },
	})
	expect(await call(number, { quote_id: quote.body.quote_id })).toEqual(used)
})

test('without the order token nothing is told and nothing changes; a body that is neither is refused', async () => {
	const { number, line } = await bought()
	const wish = { line_id: line, session_id: market.sessionIds['2026-05-09'] }
	expect(await call(number, wish, 'another')).toMatchObject({ status: 404 })
	expect(await call(number, { line_id: line })).toMatchObject({ status: 400 })
	expect(await call(number, { ...wish, check_in: '2026-05-09' })).toMatchObject({ status: 400 })
	const other = await bought()
	expect(await call(other.number, wish)).toMatchObject({ status: 404 })
	const quote = await call(number, wish)
	expect(await call(other.number, { quote_id: quote.body.quote_id })).toMatchObject({ status: 404 })
})

test('a guest changes on the page with the token of the order, and nobody else does', async () => {
	const { number, line, orderId } = await bought()
	const send = async (fields: Record<string, string>, cookie: string) => {
		const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' }
		const request = new Request('http://localhost:3000/', {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers,
		})
		try {
			return {
				status: (
					(await page.action({ request, params: { number }, context } as never)) as { init?: { status: number } }
				).init?.status,
			}
		} catch (thrown) {
			const answer = thrown as Response
			return { status: answer.status, location: answer.headers.get('location') }
		}
	}
	const { orderCookie } = await import('#app/features/orders/open-order.server.ts')
	const cookie = `${orderCookie(number)}=${TOKEN}`
	const wish = { intent: 'quote', line: String(line), session: String(market.sessionIds['2026-05-10']) }
	expect(await send(wish, '')).toMatchObject({ status: 404 })
	const shown = await send(wish, cookie)
	expect(shown).toMatchObject({ status: 303, location: expect.stringContaining(`/orders/${number}/change?quote=`) })
	const quote = shown.location?.split('quote=')[1] ?? ''
	expect(await send({ intent: 'confirm', quote }, cookie)).toEqual(shown)
	expect((await linesOf(context.world, orderId))[0]).toMatchObject({ session_id: market.sessionIds['2026-05-10'] })
	expect(await send({ intent: 'quote', line: 'x', session: '1' }, cookie)).toMatchObject({ status: 400 })
	expect(await send({ intent: 'quote', line: String(line), session: '' }, cookie)).toMatchObject({ status: 409 })
})

test('a program and a guest without JavaScript send goods to another address; half an address is asked for again', async () => {
	const { number, orderId } = await bought(teaWish(market))
	const address = { line: '茶村 9 号', name: '测试收货人', phone: '000-0000-0001' }
	expect(await call(number, { ship_to: { ...address, region_code: 'x' } })).toMatchObject({ status: 400 })
	const quote = await call(number, { ship_to: { ...address, region_code: '990101001000' } })
	expect(quote).toMatchObject({ status: 200, body: { due: { minor: 0 }, back: { minor: 0 } } })
	expect(await call(number, { quote_id: quote.body.quote_id })).toMatchObject({ body: { outcome: 'changed' } })
	const shipTo = async () =>
		(await database.db.selectFrom('orders').select('ship_to').where('id', '=', orderId).executeTakeFirstOrThrow())
			.ship_to
	expect(await shipTo()).toEqual({ ...address, regionCode: '990101001000' })

	const { orderCookie } = await import('#app/features/orders/open-order.server.ts')
	const headers = { cookie: `${orderCookie(number)}=${TOKEN}`, origin: 'http://localhost:3000' }
	const send = async (fields: Record<string, string>) => {
		const request = new Request('http://localhost:3000/', {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers,
		})
		try {
			return (await page.action({ request, params: { number }, context } as never)) as unknown
		} catch (thrown) {
			return thrown
		}
	}
	const upTo = { ...address, province: '990000000000', city: '990100000000' }
	expect(await send({ intent: 'update', ...upTo })).toMatchObject({
		data: { problem: null, typed: { line: address.line, address: { isComplete: false, regionCode: '990100000000' } } },
	})
	expect(await send({ intent: 'address', ...upTo })).toMatchObject({
		init: { status: 409 },
		data: { problem: { problem: 'address_incomplete' }, typed: { phone: address.phone } },
	})
	const shown = (await send({ intent: 'address', ...upTo, county: '990102000000' })) as Response
	expect(shown.status).toBe(303)
	const id = shown.headers.get('location')?.split('quote=')[1] ?? ''
	await send({ intent: 'confirm', quote: id })
	expect(await shipTo()).toEqual({ ...address, regionCode: '990102000000' })
})
