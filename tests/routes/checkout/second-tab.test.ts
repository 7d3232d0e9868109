import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { RequestContext } from '#app/platform/http.ts'
import * as cancel from '#app/routes/checkout/cancel.ts'
import * as cart from '#app/routes/checkout/cart.tsx'
import * as checkout from '#app/routes/checkout/checkout.tsx'
import * as order from '#app/routes/checkout/order.tsx'
import { recountCapacity } from '#db/queries/capacity.ts'
import { cancelNow } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const ORIGIN = 'http://localhost:3000'
let market: TestMarket
let context: RequestContext

beforeAll(async () => {
	market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	context = { world, language: 'en', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
	await database.db.updateTable('capacity').set({ total: 50 }).execute()
})

type Handler = (args: never) => unknown

async function call(handler: Handler, request: Request, params: Record<string, string> = {}) {
	const answer = await Promise.resolve(handler({ request, params, context } as never)).catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response)
		return { status: answer.status, to: answer.headers.get('Location'), cookie: cookieOf(answer.headers), data: null }
	const { data, init } = answer as { data: Record<string, never>; init: ResponseInit | null }
	return { status: init?.status ?? 200, to: null, cookie: cookieOf(new Headers(init?.headers)), data }
}

const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? ''
const form = (path: string, fields: Record<string, string>, cookie = '') =>
	new Request(ORIGIN + path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } })
const get = (path: string, cookie = '') => new Request(ORIGIN + path, { headers: { cookie } })

/** A basket with a night in it; gives its cookie. */
async function basket(): Promise<string> {
	const night = { checkIn: '2026-05-06', checkOut: '2026-05-07', qty: '1', adults: '2' }
	const wish = { intent: 'add', kind: 'stay', ratePlanId: String(market.ratePlanIds[1]), ...night }
	return (await call(cart.action, form('/cart', wish))).cookie
}

/** The checkout page as a tab has it: what its form would send. */
async function openTab(cookie: string): Promise<Record<string, string>> {
	const { data } = await call(checkout.loader, get('/checkout', cookie))
	const page = data?.page as unknown as { key: string; view: { hash: string } }
	const buyer = { name: 'Guest', phone: '000-0000-0000', email: 'guest@example.test', note: '' }
	return { intent: 'place', key: page.key, quote: page.view.hash, method: 'ONLINE', ...buyer }
}

const send = (fields: Record<string, string>, cookie: string) =>
	call(checkout.action, form('/checkout', fields, cookie))

const numberIn = (cookie: string) => /^order_([^=]+)=/.exec(cookie)?.[1] ?? ''
const orders = () => database.db.selectFrom('orders').selectAll().orderBy('id').execute()

async function pay(number: string): Promise<void> {
	const payment = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select('session_id')
		.where('number', '=', number)
		.executeTakeFirstOrThrow()
	provider.sandbox.control.pay(payment.session_id ?? '', { method: 'card' })
	await applyPaymentReport(context.world, await provider.payments.look(payment.session_id ?? ''))
	while (await deliverOutbox(context.world, outboxDeeds));
}

test('the checkout sent twice from one page, also at once, is one order', async () => {
	const before = (await orders()).length
	const cookie = await basket()
	const fields = await openTab(cookie)
	const answers = await Promise.all([send(fields, cookie), send(fields, cookie)])
	answers.push(await send(fields, cookie))
	expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
	expect(new Set(answers.map(({ to }) => to)).size).toBe(1)
	expect(new Set(answers.map((it) => it.cookie)).size).toBe(1)
	expect((await orders()).length).toBe(before + 1)
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a second tab that sends the same basket again after it was paid finds it empty', async () => {
	const cookie = await basket()
	const [first, second] = [await openTab(cookie), await openTab(cookie)]
	expect(first?.key).not.toBe(second?.key)
	const placed = await send(first ?? {}, cookie)
	await pay(numberIn(placed.cookie))
	const before = (await orders()).length
	expect(await send(second ?? {}, cookie)).toMatchObject({ status: 303, to: '/cart' })
	expect((await orders()).length).toBe(before)
})

test('a tab whose form was sent for another basket by now is asked again, and nothing is placed', async () => {
	const cookie = await basket()
	const fields = await openTab(cookie)
	await call(
		cart.action,
		form('/cart', { intent: 'add', kind: 'product', variantId: String(market.variantIds[0]), qty: '1' }, cookie),
	)
	const before = (await orders()).length
	const answer = await send(fields, cookie)
	// Tea needs an address that the page of before did not ask for.
	expect(answer).toMatchObject({ status: 400, data: { answer: { outcome: 'faults' } } })
	expect((await orders()).length).toBe(before)
})

test('with a foreign token an order is not seen, not paid and not let go', async () => {
	const own = await basket()
	const placed = await send(await openTab(own), own)
	const number = numberIn(placed.cookie)
	const other = await basket()
	const foreign = (await send(await openTab(other), other)).cookie
	const disguised = `order_${number}=${foreign.split('=')[1] ?? ''}`
	for (const cookie of ['', foreign, disguised]) {
		expect((await call(order.loader, get(`/orders/${number}`, cookie), { number })).status).toBe(404)
		expect((await call(order.action, form(`/orders/${number}`, { intent: 'pay' }, cookie), { number })).status).toBe(
			404,
		)
		expect((await call(cancel.action, form('/checkout/cancel', { number }, cookie))).status).toBe(404)
	}
	const row = (await orders()).find((it) => it.number === number)
	expect(row).toMatchObject({ paid_at: null, closed_at: null })
	expect((await call(order.loader, get(`/orders/${number}`, placed.cookie), { number })).status).toBe(200)
})

test('let go twice is let go once; an order that was paid in another tab is not let go', async () => {
	const cookie = await basket()
	const placed = await send(await openTab(cookie), cookie)
	const number = numberIn(placed.cookie)
	const letGo = (own: string, of: string) => call(cancel.action, form('/checkout/cancel', { number: of }, own))
	const gone = await Promise.all([letGo(placed.cookie, number), letGo(placed.cookie, number)])
	gone.push(await letGo(placed.cookie, number))
	expect(gone.map(({ status, to }) => [status, to])).toEqual(Array(3).fill([303, `/orders/${number}`]))
	const told = database.db.selectFrom('outbox_events').selectAll().where('topic', '=', 'order-lapsed')
	const { id } = (await orders()).find((it) => it.number === number) ?? { id: 0 }
	expect((await told.execute()).filter(({ dedupe_key }) => dedupe_key === `order-lapsed:${id}`)).toHaveLength(1)
	expect(
		(await call(order.action, form(`/orders/${number}`, { intent: 'pay' }, placed.cookie), { number })).status,
	).toBe(409)

	const again = await send(await openTab(cookie), cookie)
	await pay(numberIn(again.cookie))
	expect((await letGo(again.cookie, numberIn(again.cookie))).status).toBe(303)
	const paid = (await orders()).find((it) => it.number === numberIn(again.cookie))
	expect(paid).toMatchObject({ closed_at: null })
	expect((await told.execute()).map(({ dedupe_key }) => dedupe_key)).not.toContain(`order-lapsed:${paid?.id}`)
	const checkouts = await database.db
		.selectFrom('checkouts')
		.select('state')
		.where('id', '=', paid?.checkout_id ?? '')
		.execute()
	expect(checkouts).toEqual([{ state: 'PAID' }])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('several farms in one order: each sees its own part and no other, and one calling off ends nothing of the other', async () => {
	const { world } = context
	const other = await addEnterprise(database.db, 'other-farm', VILLAGE)
	await database.db
		.updateTable('listings')
		.set({ enterprise_id: other })
		.where('id', '=', market.experienceId)
		.execute()
	const orderId = await buy(world, provider, orderOf([nightWish(market), pickingWish(market)]))
	const parts = await database.db.selectFrom('seller_orders').selectAll().where('order_id', '=', orderId).execute()
	expect(parts.map((it) => it.enterprise_id).sort()).toEqual([market.enterpriseId, other].sort())
	const as = (enterpriseId: number) => ({ account: { accountId: 1 }, enterpriseId, role: 'owner' }) as unknown as Seller
	for (const { id, enterprise_id } of parts) {
		const seen = await readSellerOrder(world, as(enterprise_id), id)
		expect(seen).not.toBeNull()
		const stranger = enterprise_id === other ? market.enterpriseId : other
		expect(await readSellerOrder(world, as(stranger), id)).toBeNull()
	}
	const [night, picking] = await linesOf(world, orderId)
	const own = parts.find((it) => it.enterprise_id === market.enterpriseId)?.id ?? 0
	await cancelNow(world, { by: 'seller', seller: as(market.enterpriseId), sellerOrderId: own }, [night?.id ?? 0])
	expect((await linesOf(world, orderId)).map(({ state, refunded_minor }) => [state, refunded_minor])).toEqual([
		['CANCELLED', night?.paid_minor],
		['CONFIRMED', 0],
	])
	expect(picking?.seller_order_id).not.toBe(own)
})
