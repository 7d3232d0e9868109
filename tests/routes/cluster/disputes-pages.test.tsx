import { beforeAll, expect, test } from 'vitest'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { followWarnings } from '#app/features/checkout/follow-warnings.server.ts'
import type { World } from '#app/platform/world.ts'
import * as disputePage from '#app/routes/cluster/dispute.tsx'
import * as disputesPage from '#app/routes/cluster/disputes.tsx'
import * as orderPage from '#app/routes/cluster/order.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { settleOutbox } from '#tests/support/groups.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

/* The desk of warnings and chargebacks as it is drawn, in both languages, in every state it can be in. */

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const CHINESE = /[\u4e00-\u9fff]/
let market: TestMarket
let world: World
let settler = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	settler = await addPerson(world, 'city@example.test')
	await database.db
		.insertInto('administrators')
		.values({ account_id: settler, region_code: '990100000000', role: 'administrator' })
		.execute()
})

type Page = typeof disputesPage | typeof disputePage
const PATH = '/admin/disputes'

async function read(page: Page | typeof orderPage, params: Record<string, string> = {}) {
	const request = await requestAs(world, settler, PATH)
	return (await page.loader({ request, params, context: { world, language: 'zh' } } as never)).data
}

/** What a form that was sent is answered with: the page it leads to, or what is wrong. */
async function post(page: Page, body: Record<string, string>, params: Record<string, string> = {}) {
	const bare = await requestAs(world, settler, PATH, 'POST')
	const request = new Request(bare, { body: new URLSearchParams(body) })
	const sent = page.action({ request, params, context: { world, language: 'zh' } } as never)
	const answer: unknown = await sent.catch((it: unknown) => it)
	if (answer instanceof Response) return answer.headers.get('Location')
	return (answer as { data: unknown }).data
}

/** The page in Chinese and in English, without what React puts between texts. */
async function drawn(page: Page, params: Record<string, string> = {}, answer?: unknown) {
	const facts = await read(page, params)
	const [zh, en] = (['zh', 'en'] as const).map((language) =>
		drawPage(page.default, { language, read: facts, answer }).replaceAll('<!-- -->', ''),
	)
	return { zh: zh ?? '', en: en ?? '' }
}

async function numberOf(orderId: number) {
	const row = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	return (await row.executeTakeFirstOrThrow()).number
}

/** A paid order of whose payment its bank warns. */
async function warned() {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await settleOutbox(world)
	const { id, charge_id } = await paymentOf(database.db, orderId)
	provider.sandbox.control.warn(charge_id ?? '')
	await followWarnings(world)
	await settleOutbox(world)
	const row = database.db.selectFrom('fraud_warnings').select('id').where('payment_id', '=', id)
	const warning = String((await row.executeTakeFirstOrThrow()).id)
	return { orderId, number: await numberOf(orderId), warning, chargeId: charge_id ?? '' }
}

const stateOf = async (orderId: number) => {
	const lines = database.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('order_lines.state')
	return (await lines.where('order_id', '=', orderId).where('kind', '=', 'GOODS').executeTakeFirstOrThrow()).state
}

test('with nothing to decide and nothing over the desk says so, in either language', async () => {
	const { zh, en } = await drawn(disputesPage)
	expect(zh).toMatch(CHINESE)
	expect(en).not.toMatch(CHINESE)
	for (const page of [zh, en]) expect(page).not.toContain('<form')
})

test('a warning waits with the ways on; let go on or cancelled it is among the decided, with the words; a second decision is told', async () => {
	const [one, other] = [await warned(), await warned()]
	const before = await drawn(disputesPage)
	for (const page of [before.zh, before.en]) {
		expect(page.match(/<form/g)).toHaveLength(2)
		for (const { number } of [one, other]) expect(page).toContain(`href="/admin/orders/${number}"`)
		for (const way of ['LET_GO_ON', 'CANCELLED']) expect(page).toContain(`value="${way}"`)
	}
	// Who settles is led to no page that they may not open.
	for (const { number } of [one, other]) expect(await read(orderPage, { number })).toMatchObject({ outcome: 'found' })
	const asked = { warning: one.warning, words: 'it was the cardholder' }
	expect(await post(disputesPage, { ...asked, to: 'LET_GO_ON' })).toBe(`${PATH}#warnings`)
	expect(await post(disputesPage, { warning: other.warning, to: 'CANCELLED', words: '' })).toBe(`${PATH}#warnings`)
	await settleOutbox(world)
	expect([await stateOf(one.orderId), await stateOf(other.orderId)]).toEqual(['PLACED', 'CANCELLED'])
	const late = await post(disputesPage, { ...asked, to: 'CANCELLED' })
	const after = await drawn(disputesPage, {}, late)
	for (const page of [after.zh, after.en]) {
		expect(page).not.toContain('<form')
		expect(page.match(/it was the cardholder/g)).toHaveLength(2)
	}
	expect(after.zh).toContain('别人已经作了另一个决定，没有改动。')
})

test('a chargeback is answered with what the rows prove, refused while too short, and its outcome stands on both pages', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await settleOutbox(world)
	const { charge_id } = await paymentOf(database.db, orderId)
	const told = provider.sandbox.control.dispute(charge_id ?? '', 'needs_response')
	const follow = async () => {
		await applyDispute(world, await provider.payments.lookDispute(told?.id ?? ''))
		await settleOutbox(world)
	}
	await follow()
	const { id: row } = await database.db
		.selectFrom('payment_disputes')
		.select('id')
		.where('provider_id', '=', told?.id ?? '')
		.executeTakeFirstOrThrow()
	const id = String(row)
	const number = await numberOf(orderId)
	const list = await drawn(disputesPage)
	for (const page of [list.zh, list.en]) expect(page).toContain(`href="/admin/disputes/${id}"`)

	const open = await drawn(disputePage, { id })
	for (const page of [open.zh, open.en]) {
		expect(page).toContain(`href="/admin/orders/${number}"`)
		expect(page).toContain('name="statement"')
		expect(page).toContain(`/admin/disputes/${id}/evidence`)
	}
	expect(open.zh).toContain('银行收走了钱，支付机构就不再退款')
	const short = await post(disputePage, { statement: 'too short' }, { id })
	const refused = await drawn(disputePage, { id }, short)
	for (const page of [refused.zh, refused.en]) {
		expect(page).toContain('aria-invalid="true"')
		expect(page).toContain('too short</textarea>')
	}
	const statement = 'The guest had it and signed the register: winning_evidence'
	expect(await post(disputePage, { statement }, { id })).toBe(`${PATH}/${id}`)
	await settleOutbox(world)
	await follow()
	const [over, gone] = [await drawn(disputePage, { id }), await drawn(disputesPage)]
	for (const page of [over.zh, over.en]) expect(page).not.toContain('name="statement"')
	// The money is back: refunds go their usual way again.
	expect(over.zh).not.toContain('银行收走了钱，支付机构就不再退款')
	expect(over.zh).toContain('胜诉')
	expect(over.en).toContain('Won')
	expect(gone.en).toContain('Won')
	expect(gone.zh).toContain('胜诉')
	const again = await post(disputePage, { statement }, { id })
	expect(again).toMatchObject({ fault: expect.any(String) as string })
})
