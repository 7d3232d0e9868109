import { beforeAll, describe, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as reviewPage from '#app/routes/checkout/review.tsx'
import * as moderationPage from '#app/routes/cluster/moderation.tsx'
import * as sellerReviewsPage from '#app/routes/seller/reviews.tsx'
import * as questionsPage from '#app/routes/storefront/questions.tsx'
import * as reportPage from '#app/routes/storefront/report.tsx'
import * as reviewsPage from '#app/routes/storefront/reviews.tsx'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { type BoughtLine, boughtLine, standing } from '#tests/support/reviewed-lines.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
const TOKEN = 'the-token-of-the-guest'
let context: RequestContext
let line: BoughtLine
const cookies = { guest: '', seller: '', administrator: '', analyst: '' }

async function cookieOf(email: string, grant: (accountId: number) => Promise<unknown>) {
	const accountId = await addPerson(context.world, email)
	await grant(accountId)
	return (await requestAs(context.world, accountId)).headers.get('cookie') ?? ''
}

const administers = (role: string) => (account_id: number) =>
	database.db.insertInto('administrators').values({ account_id, region_code: VILLAGE, role }).execute()

beforeAll(async () => {
	const market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	context = { world, language: 'zh', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
	line = await boughtLine(world, provider, { market, kind: 'GOODS' })
	const hash = { token_hash: world.tokens.hash(TOKEN) }
	await database.db.updateTable('orders').set(hash).where('id', '=', line.orderId).execute()
	cookies.guest = `order_${line.order.number}=${TOKEN}`
	cookies.seller = await cookieOf('seller@example.test', (id) =>
		addMember(database.db, market.enterpriseId, id, 'owner'),
	)
	cookies.administrator = await cookieOf('admin@example.test', administers('administrator'))
	cookies.analyst = await cookieOf('analyst@example.test', administers('analyst'))
})

type Handler = (args: never) => unknown

interface Sent {
	cookie?: string
	form?: Record<string, string>
	params?: object
}

function requestOf({ cookie = '', form }: Sent): Request {
	const body = new FormData()
	for (const [name, value] of Object.entries(form ?? {})) body.set(name, value)
	const init = form ? { method: 'POST', body, headers: { cookie } } : { headers: { cookie } }
	return new Request('http://localhost:3000/x', init)
}

async function call(handler: Handler, sent: Sent) {
	const { params = {} } = sent
	const run = async () => handler({ request: requestOf(sent), params, context } as never)
	const answer = await run().catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location'), data: null }
	const { data, init } = answer as { data?: Record<string, unknown>; init?: ResponseInit }
	return { status: init?.status ?? 200, location: null, data: data ?? (answer as Record<string, unknown>) }
}

const own = () => ({ number: line.order.number, line: String(line.lineId) })
const words = { stars: '4', words: '很好的茶叶' }

describe('the page of a review', () => {
	test('is there for whoever holds the order’s key alone', async () => {
		expect((await call(reviewPage.loader, { cookie: cookies.guest, params: own() })).status).toBe(200)
		for (const cookie of ['', `order_${line.order.number}=wrong`, cookies.seller]) {
			expect((await call(reviewPage.loader, { cookie, params: own() })).status).toBe(404)
			expect((await call(reviewPage.action, { cookie, params: own(), form: words })).status).toBe(404)
		}
		for (const at of ['0', 'x', '999999']) {
			expect((await call(reviewPage.loader, { cookie: cookies.guest, params: { ...own(), line: at } })).status).toBe(
				404,
			)
		}
	})

	test('says why not yet, what is wrong, and keeps what was entered', async () => {
		const say = (form: Record<string, string>) =>
			call(reviewPage.action, { cookie: cookies.guest, params: own(), form })
		expect(await say(words)).toMatchObject({ status: 409, data: { fault: 'not-yet', values: words } })
		await standing(context.world, line, 'DELIVERED')
		expect(await say({ ...words, stars: '6' })).toMatchObject({ status: 400, data: { fault: 'stars' } })
		expect(await say({ ...words, words: '好' })).toMatchObject({
			status: 400,
			data: { fault: 'words', values: { stars: '4' } },
		})
		const large = requestOf({ cookie: cookies.guest, form: words })
		large.headers.set('content-length', '90000000')
		const answer = (await reviewPage.action({ request: large, params: own(), context } as never)) as object
		expect(answer).toMatchObject({ init: { status: 413 }, data: { fault: 'too-large', values: words } })
		const path = `/orders/${line.order.number}/reviews/${line.lineId}`
		expect(await say(words)).toMatchObject({ status: 303, location: `${path}?saved=SHOWN` })
	})
})

test('reviews and questions of a listing are on its own shelf only', async () => {
	const at = (shelf: string, slug = 'spring-tea') => ({ params: { shelf, slug } })
	for (const page of [reviewsPage, questionsPage]) {
		expect((await call(page.loader, at('products'))).status).toBe(200)
		for (const wrong of [at('stays'), at('orders'), at('products', 'no-such'), at('products', '../x')]) {
			expect((await call(page.loader, wrong)).status).toBe(404)
		}
	}
})

test('a question is asked by who is logged in; others are led to the login', async () => {
	const params = { shelf: 'products', slug: 'spring-tea' }
	const ask = (cookie: string, form: Record<string, string>) => call(questionsPage.action, { cookie, params, form })
	expect(await ask('', { words: '能寄样品吗？' })).toMatchObject({ status: 302, location: '/login' })
	expect(await ask(cookies.analyst, { words: '吗' })).toMatchObject({
		status: 400,
		data: { fault: 'words', words: '吗' },
	})
	expect(await ask(cookies.analyst, { words: '能寄样品吗？' })).toMatchObject({
		...{ status: 303, location: '/products/spring-tea/questions?asked=SHOWN' },
	})
})

test('a seller replies once; a second reply is kept in the form and not published', async () => {
	const { id } = await database.db.selectFrom('reviews').select('id').executeTakeFirstOrThrow()
	const reply = (form: Record<string, string>) => call(sellerReviewsPage.action, { cookie: cookies.seller, form })
	expect(await reply({ id: String(id), words: '谢谢' })).toMatchObject({ status: 303 })
	expect(await reply({ id: String(id), words: '再谢' })).toMatchObject({ status: 409, data: { id, words: '再谢' } })
	expect((await call(sellerReviewsPage.action, { cookie: cookies.analyst, form: { id: String(id) } })).status).toBe(403)
})

test('a report needs a reason; a text that nobody sees cannot be reported', async () => {
	const { id } = await database.db.selectFrom('reviews').select('id').executeTakeFirstOrThrow()
	const params = { subject: 'review', id: String(id) }
	expect((await call(reportPage.loader, { params })).data).toMatchObject({ quoted: words.words })
	expect(await call(reportPage.action, { params, form: { words: '!' } })).toMatchObject({
		status: 400,
		data: { words: '!' },
	})
	const form = { reason: 'OFF_TOPIC', words: '' }
	expect((await call(reportPage.action, { params, form })).location).toBe(`/report/review/${id}?done=reported`)
	for (const wrong of [
		{ ...params, subject: 'seller' },
		{ ...params, id: '999' },
		{ ...params, id: 'x' },
	]) {
		expect((await call(reportPage.loader, { params: wrong })).status).toBe(404)
	}
})

test('only an administrator who may write decides, and never without a fault and a reason in words', async () => {
	const { id } = await database.db.selectFrom('reviews').select('id').executeTakeFirstOrThrow()
	const form = { subject: 'review', id: String(id), does: 'hide', fault: 'ABUSE', why: '有辱骂' }
	const decide = (cookie: string, parts: Record<string, string> = {}) =>
		call(moderationPage.action, { cookie, form: { ...form, ...parts } })
	expect((await decide(cookies.analyst)).status).toBe(403)
	expect((await decide(cookies.seller)).status).toBe(403)
	const wrongs: Record<string, string>[] = [{ why: '' }, { fault: '' }, { fault: 'BAD_MARK' }]
	for (const wrong of wrongs) {
		expect(await decide(cookies.administrator, wrong)).toMatchObject({ status: 400, data: { problem: 'form' } })
	}
	expect((await decide(cookies.administrator)).location).toBe('/admin/moderation?done=1')
	expect(await decide(cookies.administrator)).toMatchObject({ status: 409, data: { problem: 'no-move' } })
	const page = await call(reviewPage.loader, { cookie: cookies.guest, params: own() })
	expect(page.data).toMatchObject({
		choice: { refusal: 'taken-down', review: { state: 'HIDDEN', hiddenFor: 'ABUSE' } },
	})
})
