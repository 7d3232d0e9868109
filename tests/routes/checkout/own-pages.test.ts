import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as mark from '#app/routes/account/mark-favourite.ts'
import * as trip from '#app/routes/account/trip.tsx'
import * as again from '#app/routes/checkout/again.tsx'
import * as calendar from '#app/routes/checkout/calendar.ts'
import * as companions from '#app/routes/checkout/companions.tsx'
import * as later from '#app/routes/checkout/later.ts'
import * as privacy from '#app/routes/checkout/order-privacy.tsx'
import * as download from '#app/routes/checkout/order-privacy-export.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const ORIGIN = 'http://localhost:3000'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let context: RequestContext
let number = ''
let guest = ''
let stranger = ''

beforeAll(async () => {
	market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const visit = { language: 'en', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false } as const
	context = { world, ...visit }
	const orderId = await buy(world, provider, orderOf([nightWish(market)]))
	const find = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	number = (await find.executeTakeFirstOrThrow()).number
	guest = `order_${number}=${world.tokens.of(`order:${number}`)}`
	const other = await requestAs(world, await addPerson(world, 'stranger@example.test'))
	stranger = other.headers.get('cookie') ?? ''
})

type Handler = (args: never) => unknown

async function call(
	handler: unknown,
	{
		cookie = '',
		form,
		params = {},
	}: { cookie?: string; form?: Record<string, string>; params?: Record<string, string> },
) {
	const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
	const request = new Request(`${ORIGIN}/x`, { ...body, headers: { cookie } })
	const run = async () => (handler as Handler)({ request, params: { number, ...params }, context } as never)
	const answer = await run().catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response) return { status: answer.status, headers: answer.headers, data: null, answer }
	const { data, init } = answer as { data?: unknown; init?: ResponseInit }
	return { status: init?.status ?? 200, headers: new Headers(init?.headers), data: data ?? answer, answer: null }
}

test('nothing of an order is handed to anyone but its buyer: calendar, companions, once more, privacy', async () => {
	const calls = [
		[calendar.loader, undefined],
		[companions.loader, undefined],
		[companions.action, { deed: 'make' }],
		[again.action, {}],
		[privacy.loader, undefined],
		[privacy.action, { sure: 'on' }],
		[download.action, {}],
	] as const
	for (const cookie of ['', stranger, guest.replace(/=.*/, '=another')]) {
		for (const [handler, form] of calls) expect((await call(handler, { cookie, form })).status).toBe(404)
	}
	expect(await database.db.selectFrom('itinerary_links').selectAll().execute()).toEqual([])
	expect(await database.db.selectFrom('cart_lines').selectAll().execute()).toEqual([])
})

test('the buyer’s calendar and export are downloads that nobody on the way may keep', async () => {
	const file = await call(calendar.loader, { cookie: guest })
	expect(file.headers.get('Content-Type')).toMatch(/^text\/calendar; charset=utf-8/)
	expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="shanhai-${number}.ics"`)
	const zip = await call(download.action, { cookie: guest, form: {} })
	expect(zip.headers.get('Content-Type')).toBe('application/zip')
	for (const { status, headers } of [file, zip]) {
		expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store'])
	}
})

test('the page for companions is kept by nobody and names itself to nobody, right key or wrong', async () => {
	await call(companions.action, { cookie: guest, form: { deed: 'make' } })
	const { data } = await call(companions.loader, { cookie: guest })
	const key = (data as { link: string }).link.split('/').at(-1) ?? ''
	for (const [params, status] of [
		[{ key }, 200],
		[{ key: 'wrong' }, 404],
	] as const) {
		const page = await call(trip.loader, { params })
		expect(page.status).toBe(status)
		expect(page.headers.get('Cache-Control')).toBe('no-store')
		expect(page.headers.get('Referrer-Policy')).toBe('no-referrer')
	}
})

test('a heart leads back to the page it was on, never elsewhere, and a script is told in a word', async () => {
	const own = { mark: String(market.stayId), returnTo: '/stays?guests=2' }
	const form = await call(mark.action, { form: own })
	expect([form.status, form.headers.get('Location')]).toEqual([303, '/stays?guests=2'])
	expect(form.headers.get('Set-Cookie')).toMatch(/^cart=[0-9a-f-]{36}; .*HttpOnly/)
	for (const returnTo of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
		expect((await call(mark.action, { form: { ...own, returnTo } })).headers.get('Location')).toBe('/favourites')
	}
	expect((await call(mark.action, { form: { ...own, by: 'script' } })).status).toBe(204)
	expect((await call(mark.action, { form: { mark: '999999', by: 'script' } })).status).toBe(409)
	for (const bad of ['x', '-1', '1e9', '']) expect((await call(mark.action, { form: { mark: bad } })).status).toBe(303)
})

test('what is no line of a basket changes nothing', async () => {
	for (const lineId of ['', '0', 'x', '999999']) {
		for (const deed of ['aside', 'back', 'other']) {
			const answer = await call(later.action, { form: { lineId, deed } })
			expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/cart'])
		}
	}
})
