import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import * as page from '#app/routes/seller/shipments.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { requestAs } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let context: RequestContext
let cookie = ''
let parcel = { id: 0, number: '' }

beforeAll(async () => {
	const { market, db } = database
	const world = createTestWorld(db, { clock, payments: provider.payments })
	const visit = { language: 'zh', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false } as const
	context = { world, ...visit }
	const seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	cookie = (await requestAs(world, seller.account.accountId)).headers.get('cookie') ?? ''
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
	await planShipments(world, { orderId })
	const parcels = db.selectFrom('shipments').innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
	const found = parcels.select(['shipments.id', 'number', 'seller_order_id']).where('order_id', '=', orderId)
	const { seller_order_id: sellerOrderId, ...it } = await found.executeTakeFirstOrThrow()
	parcel = it
	await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })
})

const request = (path: string, fields?: Record<string, string>) =>
	new Request(`http://localhost:3000${path}`, {
		...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
		headers: { cookie },
	})
type Answer = { data: { values: Record<string, string> }; init: { status: number } }
const send = async (fields: Record<string, string>) =>
	(await page.action({
		request: request('/seller/shipments', { shipment: String(parcel.id), returnTo: '/seller/orders/1', ...fields }),
		params: {},
		context,
	} as never)) as unknown as Answer
const read = (path: string) => page.loader({ request: request(path), params: {}, context } as never)

/** Where the forms of a parcel go. */
const whereTo = (html: string) =>
	new Set([...html.matchAll(/<form method="post" action="([^"]*)"/g)].map(([, to]) => to))

test('a form of a parcel goes to the page that shows it, with what was refused and what was entered', async () => {
	const before = drawPage(page.default, { language: 'zh', read: await read('/seller/shipments') })
	const to = `/seller/shipments?q=${parcel.number}`
	expect(whereTo(before)).toEqual(new Set([to]))
	const refused = await send({ deed: 'ship', carrier: '顺丰', carrierNumber: 'SF 12' })
	expect([refused.init.status, refused.data.values.returnTo]).toEqual([400, '/seller/orders/1'])
	const after = drawPage(page.default, { language: 'zh', read: await read(to), answer: refused.data })
	for (const words of ['请照面单填写快递单号', 'value="SF 12"', 'value="/seller/orders/1"'])
		expect(after).toContain(words)
	expect(page.shouldRevalidate()).toBe(true)
})

test('how a parcel was to be split stays open with its numbers when it is refused', async () => {
	const to = `/seller/shipments?q=${parcel.number}`
	const { parcels } = await read(to)
	const [line] = parcels[0]?.lines ?? []
	const refused = await send({ deed: 'split', [`qty-${line?.lineId}`]: '2' })
	const after = drawPage(page.default, { language: 'en', read: await read(to), answer: refused.data })
	expect(after).toContain('keep at least one piece in the first parcel')
	expect(after).toMatch(/<details open=""[^]*name="qty-\d+" [^>]*value="2"/)
})

test('what has left another way meanwhile is shown where it is now, and says so', async () => {
	const carried = { deed: 'ship', carrier: '顺丰', carrierNumber: 'SF 1234 5678' }
	const to = `/seller/shipments?q=${parcel.number}`
	const sent = page.action({
		request: request(to, { ...carried, shipment: String(parcel.id), returnTo: '/seller/orders/1#parcels' }),
		...{ params: {}, context },
	} as never)
	const { headers, status } = (await sent.catch((thrown: unknown) => thrown)) as Response
	expect(status).toBe(302)
	expect(headers.get('Location')).toBe(`/seller/orders/1?done=shipped&parcel=${parcel.number}#parcels`)
	const late = await send(carried)
	const after = drawPage(page.default, { language: 'zh', read: await read(to), answer: late.data })
	for (const words of ['这个包裹已经发出了', 'SF12345678', '买家已收到']) expect(after).toContain(words)
})

test('after the answer about a parcel that was called back its carrier’s reference can still be added or changed', async () => {
	const to = `/seller/shipments?q=${parcel.number}`
	const found = await read(to)
	const asked = (callBack: { answer: 'ASKED' | 'TOO_LATE'; words: string } | null) =>
		drawPage(page.default, {
			language: 'en',
			read: { ...found, parcels: found.parcels.map((it) => ({ ...it, state: 'RETURNING', isHeld: true, callBack })) },
		})
	expect(asked(null)).not.toContain('Keep these words')
	const said = asked({ answer: 'ASKED', words: 'S-118' })
	expect(said).toContain('value="S-118"')
	expect(said).toMatch(/<button[^>]*value="call-back-ASKED"[^>]*>Keep these words/)
	expect(said).toMatch(/<button[^>]*value="call-back-TOO_LATE"/)
})
