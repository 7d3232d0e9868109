import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import * as filePage from '#app/routes/checkout/fapiao-file.ts'
import * as papersPage from '#app/routes/checkout/papers.tsx'
import * as sellerPage from '#app/routes/seller/fapiao.tsx'
import * as sellerListPage from '#app/routes/seller/fapiao-list.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const MEBIBYTE = 1024 * 1024
const ORIGIN = 'http://localhost:3000'
const TOKEN = 'the-token-of-the-buyer'
let context: RequestContext
let number = ''
let partId = 0
let sellerCookie = ''
let otherCookie = ''

async function sellerOf(email: string, enterpriseId: number) {
	const accountId = await addPerson(context.world, email)
	await addMember(database.db, enterpriseId, accountId, 'clerk')
	return (await requestAs(context.world, accountId)).headers.get('cookie') ?? ''
}

beforeAll(async () => {
	const market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const visit = { language: 'zh', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false } as const
	context = { world, ...visit }
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	partId = (await linesOf(world, orderId))[0]?.seller_order_id ?? 0
	const hash = { token_hash: world.tokens.hash(TOKEN) }
	await database.db.updateTable('orders').set(hash).where('id', '=', orderId).execute()
	const order = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	number = (await order.executeTakeFirstOrThrow()).number
	sellerCookie = await sellerOf('seller@example.test', market.enterpriseId)
	otherCookie = await sellerOf('other@example.test', await addEnterprise(database.db, 'other', '990101001001'))
})

type Handler = (args: never) => unknown

async function call(handler: Handler, request: Request, params: Record<string, string> = {}) {
	const run = async () => handler({ request, params, context } as never)
	const answer = await run().catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response) return { status: answer.status, headers: answer.headers, data: null, answer }
	const { data, init } = answer as { data?: Record<string, unknown>; init?: ResponseInit }
	const body = (data ?? answer) as Record<string, unknown>
	return { status: init?.status ?? 200, headers: new Headers(init?.headers), data: body, answer: null }
}

const own = () => `order_${number}=${TOKEN}`
const post = (of: Record<string, string>, cookie = own()) =>
	new Request(`${ORIGIN}/x`, { method: 'POST', body: new URLSearchParams(of), headers: { cookie } })
const get = (path = '/', cookie = own()) => new Request(ORIGIN + path, { headers: { cookie } })

function recordForm(of: Record<string, string>, file: string | null) {
	const form = new FormData()
	for (const [name, value] of Object.entries({ deed: 'record', ...of })) form.set(name, value)
	if (file !== null) form.set('file', new File([file], 'fapiao.pdf'))
	return new Request(`${ORIGIN}/x`, { method: 'POST', body: form, headers: { cookie: sellerCookie } })
}

const wish = (of: Record<string, string>) => ({
	...{ intent: 'fapiao', part: String(partId), kind: 'COMPANY', person: '', company: '山海茶业' },
	...{ taxNumber: '91350100m000100y43', email: 'books@example.test' },
	...of,
})

test('what is wrong with a request is said field by field, and what was entered is kept', async () => {
	const say = async (of: Record<string, string>) => (await call(papersPage.action, post(wish(of)), { number })).data
	expect(await say({ taxNumber: '91350100M000100Y44' })).toMatchObject({
		part: partId,
		wish: { problem: null, faults: { taxNumber: 'tax-number' }, values: { company: '山海茶业' } },
	})
	expect(await say({ email: 'nobody', company: '' })).toMatchObject({
		wish: { faults: { email: 'email', company: 'company' } },
	})
	expect(await say({ kind: 'PERSONAL' })).toMatchObject({ wish: { faults: { person: 'person' } } })
	expect(await say({ kind: 'SHIP' })).toMatchObject({ wish: { faults: { kind: 'kind' } } })
	expect((await call(papersPage.action, post(wish({}), ''), { number })).status).toBe(404)
	expect((await call(papersPage.action, post(wish({ part: '999999' })), { number })).status).toBe(404)
})

test('a fapiao goes from the buyer’s form over the seller’s record to the file in the buyer’s hands, and nobody else’s', async () => {
	const sent = await call(papersPage.action, post(wish({})), { number })
	expect([sent.status, sent.headers.get('location')]).toEqual([303, `/orders/${number}/papers#fapiao-${partId}`])
	const again = await call(papersPage.action, post(wish({})), { number })
	expect([again.status, again.data]).toMatchObject([409, { wish: { problem: 'already-asked' } }])
	const asked = (await call(papersPage.loader, get(), { number })).data
	const drawn = drawPage(papersPage.default, { language: 'zh', read: asked, answer: again.data })
	// The form is gone by now: what became of the second request is said all the same.
	expect(drawn).toContain('这次没有再提交')
	expect(drawn).not.toContain('name="taxNumber"')
	const list = await call(sellerListPage.loader, get('/', sellerCookie))
	const [listed] = list.data?.['fapiao'] as { id: number; amountMinor: number; taxNumber: string }[]
	expect(listed?.taxNumber).toBe('91350100M000100Y43')
	const id = String(listed?.id)
	const seenMinor = String(listed?.amountMinor)
	expect((await call(sellerListPage.loader, get('/', otherCookie))).data).toMatchObject({ fapiao: [], total: 0 })
	expect((await call(sellerPage.loader, get('/', otherCookie), { id })).status).toBe(404)
	expect((await call(sellerPage.loader, get('/', sellerCookie), { id })).data).toMatchObject({ today: '2026-05-01' })
	const right = { number: '26332000000012345678', issuedOn: '2026-05-01', seenMinor }
	const record = (of: Record<string, string>, file: string | null) =>
		call(sellerPage.action, recordForm({ ...right, ...of }, file), { id })
	expect((await record({ number: '1' }, null)).data).toMatchObject({ faults: { number: 'bad-number' } })
	expect((await record({}, '<html>')).data).toMatchObject({ faults: { file: 'bad-file' } })
	const large = await record({}, 'x'.repeat(5 * MEBIBYTE))
	expect([large.status, large.data]).toMatchObject([413, { faults: { file: 'too-large' }, values: right }])
	const open = (await call(sellerPage.loader, get('/', sellerCookie), { id })).data
	const wrong = (await record({ number: '1' }, '%PDF-1.7 fapiao')).data
	const form = drawPage(sellerPage.default, { language: 'en', read: open, answer: wrong })
	expect(form).toContain('If this field is empty now, please choose the file once more.')
	expect((await record({ deed: 'reject' }, null)).data).toMatchObject({ faults: { reason: 'reason' } })
	expect((await record({}, '%PDF-1.7 fapiao')).status).toBe(303)
	const late = await record({ deed: 'reject', reason: '抬头不对' }, null)
	expect([late.status, late.data]).toMatchObject([409, { faults: { reason: 'not-now' } }])
	const issued = (await call(sellerPage.loader, get('/', sellerCookie), { id })).data
	expect(drawPage(sellerPage.default, { language: 'zh', read: issued, answer: late.data })).toContain('没有改动')
	const file = await call(filePage.loader, get(), { number, id })
	expect(await file.answer?.text()).toBe('%PDF-1.7 fapiao')
	expect(file.headers.get('content-disposition')).toBe('attachment; filename="fapiao-26332000000012345678.pdf"')
	expect((await call(filePage.loader, get('/', sellerCookie), { number, id })).status).toBe(200)
	for (const cookie of ['', otherCookie, `order_${number}=wrong`]) {
		expect((await call(filePage.loader, get('/', cookie), { number, id })).status).toBe(404)
	}
	const settled = await call(sellerListPage.loader, get('/?view=settled', sellerCookie))
	expect(settled.data).toMatchObject({ total: 1, which: 'settled' })
	expect((await call(papersPage.action, post({ intent: 'withdraw-fapiao', fapiao: id }), { number })).status).toBe(303)
	const page = await call(papersPage.loader, get(), { number })
	expect(page.data?.['fapiao']).toMatchObject([{ mayAsk: false, fapiao: [{ state: 'ISSUED' }] }])
})

test('of a form with a file far too large all that was typed is shown again', async () => {
	const typed = { number: '1', issuedOn: '2026-05-01', seenMinor: '1' }
	const large = recordForm(typed, 'x'.repeat(17 * MEBIBYTE))
	const answer = await call(sellerPage.action, large, { id: '1' })
	expect([answer.status, answer.data]).toMatchObject([413, { faults: { file: 'too-large' }, values: typed }])
})

test('what the issuing service has cannot be declined, and what is refused for how things stand is shown as they stand', async () => {
	const facts = { id: 1, kind: 'BLUE', state: 'REQUESTED', orderNumber: number, amountMinor: 100, currency: 'CNY' }
	const read = (isSubmitted: boolean) => ({
		...{ fapiao: { ...facts, isSubmitted, requestedAt: clock.now().toISOString() }, lines: [], today: '2026-05-01' },
	})
	const draw = (isSubmitted: boolean) => drawPage(sellerPage.default, { language: 'en', read: read(isSubmitted) })
	expect([draw(false).includes('value="reject"'), draw(true).includes('value="reject"')]).toEqual([true, false])
	expect([papersPage.shouldRevalidate(), sellerPage.shouldRevalidate()]).toEqual([true, true])
})
