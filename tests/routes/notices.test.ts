import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellOrderPaid } from '#app/features/notifications/tell-order-paid.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { RequestContext } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'
import * as notice from '#app/routes/account/notice.tsx'
import * as notices from '#app/routes/account/notices.tsx'
import * as openOrder from '#app/routes/account/open-order.ts'
import * as adminNotices from '#app/routes/cluster/notices.tsx'
import * as mail from '#app/routes/dev/mail.ts'
import * as mails from '#app/routes/dev/mails.tsx'
import * as sellerNotice from '#app/routes/seller/notice.tsx'
import * as sellerNotices from '#app/routes/seller/notices.tsx'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let ids: { buyer: number; other: number; seller: number }
let order: { number: string; noticeId: number; sellerNoticeId: number; code: string }

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	const [buyer, other, seller] = [
		await addPerson(world, 'buyer@example.com'),
		await addPerson(world, 'other@example.com'),
		await addPerson(world, 'seller@example.com'),
	]
	ids = { buyer, other, seller }
	await addMember(database.db, market.enterpriseId, seller, 'owner')
	const orderId = await buy(world, provider, orderOf([nightWish(market)], { accountId: buyer }))
	await issueVouchers(world, { orderId })
	await tellOrderPaid(world, { orderId })
	const { db } = database
	const { number } = await db.selectFrom('orders').select('number').where('id', '=', orderId).executeTakeFirstOrThrow()
	const { code } = await db.selectFrom('vouchers').select('code').executeTakeFirstOrThrow()
	const idOf = async (audience: string) =>
		(await db.selectFrom('notices').select('id').where('audience', '=', audience).executeTakeFirstOrThrow()).id
	order = { number, code, noticeId: await idOf('BUYER'), sellerNoticeId: await idOf('SELLER') }
})

beforeEach(async () => {
	await database.db.updateTable('notices').set({ read_at: null }).execute()
})

type Handler = (args: never) => unknown

/** What a handler answers; thrown responses are answers too. */
async function call(handler: Handler, asked: { request: Request; params?: Record<string, string>; world?: World }) {
	const context: RequestContext = {
		world: asked.world ?? world,
		language: 'en',
		nonce: '',
		requestId: 'r1',
		clientAddress: '192.0.2.1',
		isHttps: false,
	}
	const args = { request: asked.request, params: asked.params ?? {}, context } as never
	return Promise.resolve()
		.then(() => handler(args))
		.catch((thrown: unknown) => {
			if (thrown instanceof Response) return thrown
			throw thrown
		})
}

const asResponse = (answer: unknown) => {
	if (answer instanceof Response) return answer
	throw new Error('no response')
}

async function post(accountId: number, path: string, fields: Record<string, string>): Promise<Request> {
	const { headers } = await requestAs(world, accountId, path)
	return new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

const unread = async () =>
	(await database.db.selectFrom('notices').select('id').where('read_at', 'is', null).orderBy('id').execute()).map(
		({ id }) => id,
	)

describe('notices on the site', () => {
	it('a buyer sees their own, newest first, with what is unread', async () => {
		const request = await requestAs(world, ids.buyer, '/account/notices')
		const page = await call(notices.loader as Handler, { request })
		expect(page).toMatchObject({ unread: 1, total: 1, entries: [{ id: order.noticeId, isRead: false }] })
		const [entry] = (page as { entries: { title: string; lead: string }[] }).entries
		expect(entry?.title).toBe(`Order ${order.number} is paid`)
		expect(entry?.lead).toMatch(/^We have received your payment of ¥400/)
	})

	it('a list shows a sentence that is whole, never one that breaks off at its colon', async () => {
		const request = await requestAs(world, ids.seller, '/seller/notices')
		const page = await call(sellerNotices.loader as Handler, { request })
		const [entry] = (page as { entries: { lead: string }[] }).entries
		expect(entry?.lead).toMatch(/[^:：]\.$/)
	})

	it('opening one marks it read and leads to what it is about', async () => {
		const request = await post(ids.buyer, '/account/notices', { open: String(order.noticeId) })
		const answer = asResponse(await call(notices.action as Handler, { request }))
		expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/orders/${order.number}`])
		expect(await unread()).toEqual([order.sellerNoticeId])
	})

	it('marking all read touches no box but the reader’s own', async () => {
		const request = await post(ids.buyer, '/account/notices', { upTo: '999999' })
		await call(notices.action as Handler, { request })
		expect(await unread()).toEqual([order.sellerNoticeId])
	})

	it('nobody reads, opens or marks what is another’s', async () => {
		const params = { id: String(order.noticeId) }
		const request = await requestAs(world, ids.other, `/account/notices/${order.noticeId}`)
		expect(asResponse(await call(notice.loader as Handler, { request, params })).status).toBe(404)
		const form = await post(ids.other, '/account/notices', { open: String(order.noticeId) })
		expect(asResponse(await call(notices.action as Handler, { request: form })).status).toBe(404)
		expect(await unread()).toEqual([order.noticeId, order.sellerNoticeId])
		const list = await call(notices.loader as Handler, { request: await requestAs(world, ids.other) })
		expect(list).toMatchObject({ total: 0, entries: [] })
	})

	it('one is read whole, with the voucher as it is now', async () => {
		const request = await requestAs(world, ids.buyer, `/account/notices/${order.noticeId}`)
		const page = await call(notice.loader as Handler, { request, params: { id: String(order.noticeId) } })
		expect(page).toMatchObject({ notice: { lines: [{ voucher: { href: `/vouchers/${order.code}` } }] } })
		expect(await unread()).toEqual([order.sellerNoticeId])
	})

	it('a seller sees the shop’s, never the buyer’s voucher', async () => {
		const request = await requestAs(world, ids.seller, '/seller/notices')
		expect(await call(sellerNotices.loader as Handler, { request })).toMatchObject({
			unread: 1,
			entries: [{ id: order.sellerNoticeId, title: `New order ${order.number}` }],
		})
	})

	it('an office’s notice is read inside that office; its address of before leads there', async () => {
		const params = { id: String(order.sellerNoticeId) }
		const before = await requestAs(world, ids.seller, `/account/notices/${order.sellerNoticeId}`)
		const led = asResponse(await call(notice.loader as Handler, { request: before, params }))
		const path = `/seller/notices/${order.sellerNoticeId}?enterprise=${market.enterpriseId}`
		expect([led.status, led.headers.get('Location')]).toEqual([302, path])
		const page = await call(sellerNotice.loader as Handler, {
			request: await requestAs(world, ids.seller, path),
			params,
		})
		expect(page).toMatchObject({ notice: { title: `New order ${order.number}` } })
		expect(JSON.stringify(page)).not.toContain(order.code)
		expect(await unread()).toEqual([order.noticeId])
		const foreign = await requestAs(world, ids.seller, `/seller/notices/${order.noticeId}`)
		const answer = await call(sellerNotice.loader as Handler, {
			request: foreign,
			params: { id: String(order.noticeId) },
		})
		expect(asResponse(answer).status).toBe(404)
	})

	it('a buyer has no office’s notices', async () => {
		const request = await requestAs(world, ids.buyer, '/seller/notices')
		expect(asResponse(await call(sellerNotices.loader as Handler, { request })).status).toBe(403)
		expect(asResponse(await call(adminNotices.loader as Handler, { request })).status).toBe(403)
	})

	it('mails about the steps of parcels are switched off and on', async () => {
		const wish = (fields: Record<string, string>) =>
			post(ids.buyer, '/account/notices', { deed: 'preferences', ...fields })
		const read = async () => call(notices.loader as Handler, { request: await requestAs(world, ids.buyer) })
		await call(notices.action as Handler, { request: await wish({}) })
		await call(notices.action as Handler, { request: await wish({}) })
		expect(await read()).toMatchObject({ mailsParcelSteps: false })
		await call(notices.action as Handler, { request: await wish({ mailsParcelSteps: 'on' }) })
		expect(await read()).toMatchObject({ mailsParcelSteps: true })
	})
})

describe('the link of a guest’s mail', () => {
	const follow = async (key: string, to: string) => {
		const query = new URLSearchParams({ key, to })
		const request = new Request(`http://localhost:3000/orders/${order.number}/open?${query}`)
		return asResponse(await call(openOrder.loader as Handler, { request, params: { number: order.number } }))
	}
	const key = () => world.tokens.of(`order:${order.number}`)

	it('opens the order and leads on to a page without the key', async () => {
		const answer = await follow(key(), `/vouchers/${order.code}`)
		expect(answer.headers.get('Location')).toBe(`/vouchers/${order.code}`)
		expect(answer.headers.get('Set-Cookie')).toContain(`order_${order.number}=${key()}`)
		expect(answer.headers.get('Set-Cookie')).toContain('HttpOnly')
		expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
	})

	it.each(['//evil.test', 'https://evil.test/', '/\\evil.test', 'javascript:alert(1)'])(
		'leads nowhere else: %s',
		async (to) => expect((await follow(key(), to)).headers.get('Location')).toBe(`/orders/${order.number}`),
	)

	it('opens nothing with another key', async () => {
		const answer = await follow(world.tokens.of('order:20260101-000000'), '/cart')
		expect(answer.headers.get('Location')).toBe(`/orders/${order.number}`)
		expect(answer.headers.get('Set-Cookie')).toBeNull()
	})
})

describe('the preview of mails', () => {
	const request = new Request('http://localhost:3000/dev/mails')
	const params = () => ({ id: String(order.noticeId) })

	it('is not there but on a developer’s own machine: nobody reads the mail of others', async () => {
		expect(asResponse(await call(mails.loader as Handler, { request })).status).toBe(404)
		expect(asResponse(await call(mail.loader as Handler, { request, params: params() })).status).toBe(404)
		const demo = { ...world, isDemo: true }
		expect(asResponse(await call(mails.loader as Handler, { request, world: demo })).status).toBe(404)
	})

	it('shows a mail as text and HTML in development, where nothing in it can act', async () => {
		const developer = { ...world, showsAllMails: true }
		const asText = new Request('http://localhost:3000/dev/mails/1?as=text')
		const text = asResponse(await call(mail.loader as Handler, { request: asText, params: params(), world: developer }))
		expect(await text.text()).toContain(`Order ${order.number} is paid`)
		const html = asResponse(await call(mail.loader as Handler, { request, params: params(), world: developer }))
		expect(html.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
		expect(await call(mails.loader as Handler, { request, world: developer })).toMatchObject({
			mails: [{ id: order.sellerNoticeId }, { id: order.noticeId }],
		})
	})
})
