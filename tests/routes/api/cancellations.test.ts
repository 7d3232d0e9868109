import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as cancellations from '#app/routes/api/cancellations.ts'
import * as page from '#app/routes/checkout/cancel-lines.tsx'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

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

async function bought(qty = 1) {
	const orderId = await buy(context.world, provider, orderOf([teaWish(market, qty)]))
	const [line] = await linesOf(context.world, orderId)
	const { number } = await database.db
		.updateTable('orders')
		.set({ token_hash: context.world.tokens.hash(TOKEN) })
		.where('id', '=', orderId)
		.returning('number')
		.executeTakeFirstOrThrow()
	return { number, line: line?.id ?? 0, paidMinor: line?.paid_minor ?? 0 }
}

async function call(number: string, body: unknown, token = TOKEN) {
	const headers = { Authorization: `Bearer ${token}` }
	const request = new Request('http://localhost:3000/', { method: 'POST', body: JSON.stringify(body), headers })
	const answer = await cancellations.action({ request, params: { number }, context } as never)
	return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('a program quotes a cancellation, uses the quote, and using it again answers the same', async () => {
	const { number, line, paidMinor } = await bought()
	const quote = await call(number, { lines: [line] })
	expect(quote).toMatchObject({
		status: 200,
		body: { fee: { minor: 0, currency: 'CNY' }, refund: { minor: paidMinor, currency: 'CNY' } },
	})
	const used = await call(number, { quote_id: quote.body.quote_id })
	expect(used).toMatchObject({ status: 200, body: { outcome: 'cancelled', refund_minor: paidMinor } })
	expect(await call(number, { quote_id: quote.body.quote_id })).toEqual(used)
	expect(await call(number, { lines: [line] })).toMatchObject({
		status: 409,
		body: { outcome: 'refused', reasons: [{ line_id: line, reason: 'already_cancelled' }] },
	})
})

test('a program gives back some pieces of a line, and is told when there are not so many', async () => {
	const { number, line, paidMinor } = await bought(2)
	const quote = await call(number, { lines: [{ line_id: line, qty: 1 }] })
	expect(quote).toMatchObject({
		status: 200,
		body: { refund: { minor: paidMinor / 2 }, lines: [{ line_id: line, qty: 1, rule: 'goods' }] },
	})
	const used = await call(number, { quote_id: quote.body.quote_id })
	expect(used).toMatchObject({ status: 200, body: { outcome: 'cancelled', refund_minor: paidMinor / 2 } })
	expect(used.body.line_ids).not.toContain(line)
	expect(await call(number, { lines: [{ line_id: line, qty: 2 }] })).toMatchObject({
		status: 409,
		body: { reasons: [{ line_id: line, reason: 'only_whole' }] },
	})
	expect(await call(number, { lines: [{ line_id: line, qty: 1 }] })).toMatchObject({ status: 200 })
})

test('without the order token nothing is told and nothing ends', async () => {
	const { number, line } = await bought()
	expect(await call(number, { lines: [line] }, 'another-token')).toMatchObject({ status: 404 })
	expect(await call(number, { lines: ['x'] })).toMatchObject({ status: 400 })
	expect(await call(number, { lines: [line], quote_id: 'x' })).toMatchObject({ status: 400 })
})

test('a guest with the order on this device sees the money, confirms, and a stranger finds no page', async () => {
	const { number, line, paidMinor } = await bought()
	const path = `http://localhost:3000/orders/${number}/cancel`
	const cookie = `order_${number}=${TOKEN}`
	const send = (fields: Record<string, string>) =>
		page.action({
			request: new Request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } }),
			...{ params: { number }, context },
		} as never)
	const read = async (url: string, headers: Record<string, string> = { cookie }) =>
		(await page.loader({ request: new Request(url, { headers }), params: { number }, context } as never)).data
	expect((await read(path)).options).toMatchObject([{ lineIds: [line], refundMinor: paidMinor, feeMinor: 0 }])
	// Its page sends how many, also where there is one.
	const chosen = { intent: 'quote', deed: 'CANCEL', lines: String(line), [`pieces-${line}`]: '1' }
	const shown = (await send(chosen).catch((it) => it)) as Response
	const url = `http://localhost:3000${shown.headers.get('Location') ?? ''}`
	const { quote } = await read(url)
	expect(quote).toMatchObject({ refundMinor: paidMinor, answer: null, isValid: true })
	await send({ intent: 'confirm', quote: quote?.id ?? '' }).catch(() => null)
	expect((await read(url)).quote?.answer).toMatchObject({ refundMinor: paidMinor })
	await expect(read(path, {})).rejects.toMatchObject({ status: 404 })
})
