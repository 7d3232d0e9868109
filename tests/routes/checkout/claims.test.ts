import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as claimPage from '#app/routes/checkout/claim.tsx'
import * as photoPage from '#app/routes/checkout/claim-photo.ts'
import * as invoicePage from '#app/routes/checkout/invoice.ts'
import * as newClaimPage from '#app/routes/checkout/new-claim.tsx'
import * as papersPage from '#app/routes/checkout/papers.tsx'
import * as decidePage from '#app/routes/cluster/claims.tsx'
import * as sellerClaimPage from '#app/routes/seller/claim.tsx'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const ORIGIN = 'http://localhost:3000'
const TOKEN = 'the-token-of-the-buyer'
let context: RequestContext
let number = ''
let lineId = 0
let partId = 0
let sellerCookie = ''
let administratorCookie = ''

async function cookieOf(email: string, grant: (accountId: number) => Promise<unknown>) {
	const accountId = await addPerson(context.world, email)
	await grant(accountId)
	return (await requestAs(context.world, accountId)).headers.get('cookie') ?? ''
}

beforeAll(async () => {
	const market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const visit = { language: 'zh', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false } as const
	context = { world, ...visit }
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	lineId = line?.id ?? 0
	partId = line?.seller_order_id ?? 0
	const served = { state: 'DELIVERED', served_at: clock.now() }
	await database.db.updateTable('order_lines').set(served).where('id', '=', lineId).execute()
	const hash = { token_hash: world.tokens.hash(TOKEN) }
	await database.db.updateTable('orders').set(hash).where('id', '=', orderId).execute()
	const order = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	number = (await order.executeTakeFirstOrThrow()).number
	sellerCookie = await cookieOf('seller@example.test', (id) => addMember(database.db, market.enterpriseId, id, 'clerk'))
	administratorCookie = await cookieOf('administrator@example.test', (account_id) =>
		database.db
			.insertInto('administrators')
			.values({ account_id, region_code: VILLAGE, role: 'administrator' })
			.execute(),
	)
})

type Handler = (args: never) => unknown

async function call(handler: Handler, request: Request, params: Record<string, string> = {}) {
	const run = async () => handler({ request, params, context } as never)
	const answer = await run().catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response) return { status: answer.status, headers: answer.headers, data: null, answer }
	const { data, init } = answer as { data: Record<string, unknown>; init: ResponseInit | null }
	return { status: init?.status ?? 200, headers: new Headers(init?.headers), data: data ?? answer, answer: null }
}

const own = () => `order_${number}=${TOKEN}`
const post = (body: BodyInit, cookie = own()) =>
	new Request(`${ORIGIN}/x`, { method: 'POST', body, headers: { cookie } })
const get = (path: string, cookie = own()) => new Request(ORIGIN + path, { headers: { cookie } })
const fields = (of: Record<string, string>) => new URLSearchParams(of)

function claimForm(of: Record<string, string>, files: { name: string; bytes: Uint8Array }[] = []) {
	const form = new FormData()
	for (const [name, value] of Object.entries({
		kind: 'QUALITY',
		line: String(lineId),
		qty: '1',
		words: '发霉了',
		...of,
	}))
		form.set(name, value)
	for (const { name, bytes } of files) form.append('photos', new File([new Uint8Array(bytes)], name))
	return form
}

const photo = async () => ({
	name: 'photo.jpg',
	bytes: await sharp({ create: { width: 20, height: 20, channels: 3, background: '#7a5' } })
		.jpeg()
		.toBuffer(),
})

test('the pages of an order’s papers and claims are there for its buyer alone', async () => {
	const params = { number }
	expect((await call(papersPage.loader, get('/'), params)).status).toBe(200)
	expect((await call(newClaimPage.loader, get(`/?line=${lineId}`), params)).status).toBe(200)
	for (const cookie of ['', `order_${number}=wrong`]) {
		expect((await call(papersPage.loader, get('/', cookie), params)).status).toBe(404)
		expect((await call(newClaimPage.loader, get(`/?line=${lineId}`, cookie), params)).status).toBe(404)
		expect((await call(newClaimPage.action, post(claimForm({}), cookie), params)).status).toBe(404)
	}
	expect((await call(newClaimPage.loader, get('/?line=999999'), params)).status).toBe(404)
})

test('a claim is offered up to its limit, itself included, and not past it', async () => {
	const refusal = async () => {
		const page = await call(papersPage.loader, get('/'), { number })
		const [part] = page.data?.['parts'] as { goods: { lineId: number; refusal: string | null }[] }[]
		return part?.goods.find((goods) => goods.lineId === lineId)?.refusal
	}
	const start = clock.now()
	expect(await refusal()).toBeNull()
	// Seven days from the day after delivery, the last one whole.
	clock.set('2026-05-08T16:00:00Z')
	expect(await refusal()).toBeNull()
	clock.set('2026-05-08T16:00:00.001Z')
	expect(await refusal()).toBe('too_late')
	clock.set(start)
})

test('the invoice on demand comes as a PDF under its number', async () => {
	const form = fields({ intent: 'invoice', part: String(partId) })
	const sent = await call(papersPage.action, post(form), { number })
	expect([sent.status, sent.headers.get('location')]).toEqual([303, `/orders/${number}/papers`])
	const page = await call(papersPage.loader, get('/'), { number })
	const [part] = page.data?.['parts'] as { papers: { number: string }[] }[]
	const invoice = `${part?.papers[0]?.number}.pdf`
	const pdf = await call(invoicePage.loader, get('/'), { number, invoice })
	expect(pdf.headers.get('content-type')).toBe('application/pdf')
	expect(
		Buffer.from(new Uint8Array((await pdf.answer?.arrayBuffer()) ?? new ArrayBuffer(0))).toString('latin1', 0, 5),
	).toBe('%PDF-')
	expect((await call(invoicePage.loader, get('/', ''), { number, invoice })).status).toBe(404)
})

test('what is wrong with a claim is said, and what was written is kept', async () => {
	const say = async (form: FormData) => (await call(newClaimPage.action, post(form), { number })).data
	expect(await say(claimForm({ words: 'x' }))).toMatchObject({ fault: 'words', values: { kind: 'QUALITY' } })
	expect(await say(claimForm({}))).toMatchObject({ fault: 'no-photo', values: { words: '发霉了' } })
	const notAPhoto = { name: 'photo.jpg', bytes: Buffer.from('<svg/>') }
	expect(await say(claimForm({}, [notAPhoto]))).toMatchObject({ fault: 'bad-photo' })
	const six = Array.from({ length: 6 }, () => notAPhoto)
	expect(await say(claimForm({}, six))).toMatchObject({ fault: 'too-many-photos' })
	const large = { name: 'photo.jpg', bytes: new Uint8Array(8 * 1024 * 1024 + 1) }
	expect(await say(claimForm({}, [large]))).toMatchObject({ fault: 'too-large' })
	const tooMuch = post(claimForm({}, [notAPhoto]))
	tooMuch.headers.set('content-length', '50000000')
	const { status, data } = await call(newClaimPage.action, tooMuch, { number })
	expect([status, data]).toMatchObject([413, { fault: 'too-large', values: { kind: 'QUALITY', words: '发霉了' } }])
})

test('a claim goes from the buyer’s form over the seller’s refusal to the administrator’s decision', async () => {
	const opened = await call(newClaimPage.action, post(claimForm({}, [await photo()])), { number })
	expect(opened.status).toBe(303)
	const id = /claims\/(\d+)$/.exec(opened.headers.get('location') ?? '')?.[1] ?? ''
	const shown = await call(claimPage.loader, get('/'), { number, id })
	const claim = shown.data?.['claim'] as { state: string; photos: { name: string }[] }
	expect(claim.state).toBe('OPEN')
	expect(JSON.stringify(claim)).not.toContain('tokenHash')
	const name = claim.photos[0]?.name ?? ''
	expect((await call(photoPage.loader, get('/'), { name })).headers.get('content-type')).toBe('image/jpeg')
	expect((await call(photoPage.loader, get('/', ''), { name })).status).toBe(404)
	const answer = (of: Record<string, string>) => call(sellerClaimPage.action, post(fields(of), sellerCookie), { id })
	expect((await answer({ does: 'refuse' })).data).toEqual({ problem: 'words-needed' })
	expect((await answer({ does: 'uphold', amount: '1' })).status).toBe(400)
	expect((await answer({ does: 'refuse', words: '好的' })).status).toBe(303)
	expect((await call(claimPage.action, post(fields({ does: 'appeal' })), { number, id })).status).toBe(303)
	const decide = (of: Record<string, string>) => call(decidePage.action, post(fields(of), administratorCookie))
	expect((await decide({ claim: id, does: 'uphold', amount: '99999' })).data).toMatchObject({ problem: 'wrong-amount' })
	expect((await decide({ claim: id, does: 'uphold', amount: '1.50' })).status).toBe(303)
	const end = (await call(claimPage.loader, get('/'), { number, id })).data?.['claim']
	expect(end).toMatchObject({ state: 'ACCEPTED', grantedMinor: 150 })
})
