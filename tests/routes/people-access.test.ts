import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { World } from '#app/platform/world.ts'
import * as account from '#app/routes/account/account.tsx'
import * as login from '#app/routes/account/login.tsx'
import * as voucher from '#app/routes/account/voucher.tsx'
import * as courier from '#app/routes/logistics/courier.tsx'
import * as checkIn from '#app/routes/seller/check-in.tsx'
import * as listings from '#app/routes/seller/listings.tsx'
import * as office from '#app/routes/seller/office.tsx'
import * as order from '#app/routes/seller/order.tsx'
import * as orders from '#app/routes/seller/orders.tsx'
import * as shipments from '#app/routes/seller/shipments.tsx'
import * as today from '#app/routes/seller/today.tsx'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addMember, addPerson, PASSWORD, requestAs } from '#tests/support/people.ts'
import { courierAt } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
const ids: Record<string, number | null> = { anonymous: null }
let mine: { sellerOrderId: string; shipmentId: string; code: string; orderId: number }

beforeAll(async () => {
	const { db } = database
	market = await buildMarket(db)
	world = createTestWorld(db, { clock, payments: provider.payments })
	for (const name of ['buyer', 'other', 'sellerA', 'sellerB', 'gateA']) {
		ids[name] = await addPerson(world, `${name.toLowerCase()}@example.com`)
	}
	const elsewhere = await addEnterprise(db, 'elsewhere', VILLAGE)
	await addMember(db, market.enterpriseId, ids.sellerA ?? 0, 'clerk')
	await addMember(db, market.enterpriseId, ids.gateA ?? 0, 'gate')
	await addMember(db, elsewhere, ids.sellerB ?? 0, 'owner')
	ids.courier = (await courierAt(world, VILLAGE, { kind: 'STATION', name: 'Courier' })).courier.account.accountId
	const wishes = [teaWish(market), pickingWish(market, 1)]
	const orderId = await buy(world, provider, orderOf(wishes, { accountId: ids.buyer ?? null }))
	await planShipments(world, { orderId })
	await issueVouchers(world, { orderId })
	const shipment = await db.selectFrom('shipments').select(['id', 'seller_order_id']).executeTakeFirstOrThrow()
	const { code } = await db.selectFrom('vouchers').select('code').executeTakeFirstOrThrow()
	mine = { sellerOrderId: String(shipment.seller_order_id), shipmentId: String(shipment.id), code, orderId }
})

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown

interface Call {
	handler: unknown
	path: string
	params?: Record<string, string>
	form?: Record<string, string>
}

function statusOfThrown(thrown: unknown): number {
	if (!(thrown instanceof Response)) throw thrown
	return thrown.headers.get('Location')?.startsWith('/login') ? 401 : thrown.status
}

/** What a person is answered: the status, where a redirect to the login counts as 401. */
async function statusFor(name: string, call: Call): Promise<number> {
	const bare = await requestAs(world, ids[name] ?? null, call.path, call.form ? 'POST' : 'GET')
	const request = new Request(bare, call.form ? { body: new URLSearchParams(call.form) } : {})
	const args = { request, params: call.params ?? {}, context: { world, language: 'zh' } }
	try {
		const answer = (await (call.handler as Handler)(args as never)) as { init?: { status?: number } } | undefined
		return answer?.init?.status ?? 200
	} catch (thrown) {
		return statusOfThrown(thrown)
	}
}

const calls = (): Record<string, Call> => ({
	office: { handler: office.loader, path: '/seller' },
	gate: { handler: office.loader, path: '/seller/check-in' },
	today: { handler: today.loader, path: '/seller' },
	orders: { handler: orders.loader, path: '/seller/orders' },
	order: { handler: order.loader, path: '/seller/orders/1', params: { id: mine.sellerOrderId } },
	pack: { handler: order.action, path: '/seller/orders/1', params: { id: mine.sellerOrderId }, form: { deed: 'pack' } },
	shipments: { handler: shipments.loader, path: '/seller/shipments' },
	deliver: {
		handler: shipments.action,
		path: '/seller/shipments',
		form: { deed: 'delivered', shipment: mine.shipmentId },
	},
	ship: {
		handler: shipments.action,
		path: '/seller/shipments',
		form: { deed: 'ship', shipment: mine.shipmentId, carrier: 'Demo', carrierNumber: 'DEMO-1234' },
	},
	listings: { handler: listings.loader, path: '/seller/listings' },
	pause: {
		handler: listings.action,
		path: '/seller/listings',
		form: { listing: String(market.productId), status: 'paused' },
	},
	checkIn: { handler: checkIn.loader, path: '/seller/check-in' },
	redeem: {
		handler: checkIn.action,
		path: '/seller/check-in',
		form: { code: mine.code, qty: '1', scanId: world.newId() },
	},
	courier: { handler: courier.loader, path: '/courier' },
	account: { handler: account.loader, path: '/account' },
	voucher: { handler: voucher.loader, path: `/vouchers/${mine.code}`, params: { code: mine.code } },
})

const everywhere = (status: number) => Object.fromEntries(Object.keys(calls()).map((name) => [name, status]))

async function statusesOf(name: string) {
	const found: Record<string, number> = {}
	for (const [call, it] of Object.entries(calls())) found[call] = await statusFor(name, it)
	return found
}

const rows = async () => ({
	lines: (await linesOf(world, mine.orderId)).map(({ state }) => state),
	shipments: await database.db.selectFrom('shipments').select(['state', 'carrier']).execute(),
	vouchers: await database.db.selectFrom('vouchers').select(['state', 'times_used']).execute(),
	listings: await database.db.selectFrom('listings').select('status').orderBy('id').execute(),
})

test('S1: strangers, buyers, other sellers and couriers get in nowhere, and no row changes', async () => {
	const before = await rows()
	expect(await statusesOf('anonymous')).toEqual({ ...everywhere(401), voucher: 404 })
	const buyer = { ...everywhere(403), account: 200 }
	expect(await statusesOf('buyer')).toEqual({ ...buyer, voucher: 200 })
	expect(await statusesOf('other')).toEqual({ ...buyer, voucher: 404 })
	expect(await statusesOf('courier')).toEqual({ ...buyer, voucher: 404, courier: 200 })
	expect(await statusesOf('sellerB')).toEqual({
		...everywhere(200),
		order: 404,
		pack: 404,
		deliver: 404,
		ship: 404,
		pause: 404,
		redeem: 409,
		courier: 403,
		voucher: 404,
	})
	expect(await rows()).toEqual(before)
})

test('S1: gate staff let guests in and do nothing else', async () => {
	const before = await rows()
	const found = await statusesOf('gateA')
	// The office's menu is the gate's. The session is days away: refused with its reason, not for want of the right.
	const gate = { office: 200, gate: 200, checkIn: 200, redeem: 409 }
	expect(found).toEqual({ ...everywhere(403), ...gate, account: 200, voucher: 404 })
	expect(await rows()).toEqual(before)
})

test('S3: fields a form does not have reach nothing', async () => {
	const form = { deed: 'pack', state: 'DELIVERED', enterprise_id: '1', price: '1', refunded_minor: '999' }
	const call = { handler: order.action, path: '/seller/orders/1', params: { id: mine.sellerOrderId }, form }
	const before = await linesOf(world, mine.orderId)
	expect(await statusFor('sellerA', call)).toBe(302)
	const after = await linesOf(world, mine.orderId)
	expect(after.map((line, at) => ({ ...line, state: before[at]?.state }))).toEqual(before)
	expect(after.find(({ kind }) => kind === 'GOODS')?.state).toBe('PACKED')
})

test('a form that cannot be taken is answered with its faults and what was entered', async () => {
	const form = { deed: 'ship', shipment: mine.shipmentId, carrier: 'Demo', carrierNumber: '1' }
	const request = await requestAs(world, ids.sellerA ?? null, '/seller/shipments', 'POST')
	const args = { request: new Request(request, { body: new URLSearchParams(form) }), params: {}, context: { world } }
	const answer = await shipments.action(args as never)
	expect(answer.init?.status).toBe(400)
	expect(answer.data).toMatchObject({ faults: { carrierNumber: 'carrierNumber' }, values: { carrier: 'Demo' } })
})

test('the login leads to own pages only, and S21: too many attempts are told when to come back', async () => {
	const attempt = async (password: string, returnTo: string) => {
		const body = new URLSearchParams({ email: 'other@example.com', password, returnTo })
		const request = new Request('http://localhost:3000/login', { method: 'POST', body })
		const context = { world, clientAddress: '203.0.113.77' }
		return login.action({ request, params: {}, context } as never).catch((thrown: Response) => thrown)
	}
	const answer = (await attempt(PASSWORD, '//evil.example')) as unknown as Response
	expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/account'])
	expect(answer.headers.get('Set-Cookie')).toMatch(/^session=.+HttpOnly.+SameSite=Lax/)
	for (let i = 0; i < 10; i++) await attempt('wrong', '/')
	const refused = (await attempt(PASSWORD, '/')) as { init: { status: number; headers: Record<string, string> } }
	expect(refused.init.status).toBe(429)
	expect(Number(refused.init.headers['Retry-After'])).toBeGreaterThan(0)
})
