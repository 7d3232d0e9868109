import { beforeAll, expect, test } from 'vitest'
import { checkDigit } from '#app/domain/orders/number.ts'
import { deskHref } from '#app/domain/payments/desk-pages.ts'
import type { TransferAnswer, TransferAnswered } from '#app/domain/payments/transfer-answers.ts'
import { tellAnswer } from '#app/features/checkout/components/transfers/tell-answer.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { transferAnswerText } from '#app/features/checkout/transfer-answer-text.ts'
import type { World } from '#app/platform/world.ts'
import * as office from '#app/routes/cluster/office.tsx'
import * as transfers from '#app/routes/cluster/transfers.tsx'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const ids: Record<string, number | null> = { stranger: null }
let market: TestMarket
let world: World

async function administrator(name: string, regionCode: string, role = 'administrator') {
	const accountId = await addPerson(world, `${name}@example.com`)
	await database.db
		.insertInto('administrators')
		.values({ account_id: accountId, region_code: regionCode, role })
		.execute()
	ids[name] = accountId
}

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	ids.buyer = await addPerson(world, 'buyer@example.com')
	await administrator('city', '990100000000')
	await administrator('county', '990102000000')
	await administrator('analyst', '990100000000', 'analyst')
	await database.db
		.insertInto('transfer_accounts')
		.values({ currency: 'CNY', holder: '山海', bank: 'Bank', account_number: '0000', is_demo: true })
		.execute()
})

const statusOf = (thrown: unknown) => {
	if (!(thrown instanceof Response)) throw thrown
	return thrown.headers.get('Location')?.startsWith('/login') ? 401 : thrown.status
}

async function read(name: string) {
	const args = {
		request: await requestAs(world, ids[name] ?? null, '/admin/transfers'),
		params: {},
		context: { world },
	}
	return transfers.loader(args as never)
}

async function post(name: string, body: Record<string, string> | FormData) {
	const bare = await requestAs(world, ids[name] ?? null, '/admin/transfers', 'POST')
	const request = new Request(bare, { body: body instanceof FormData ? body : new URLSearchParams(body) })
	return transfers.action({ request, params: {}, context: { world } } as never)
}

async function sent(body: Record<string, string> | FormData): Promise<TransferAnswer & { status: number }> {
	const { data, init } = await post('city', body)
	return { ...data, status: init?.status ?? 200 }
}

const desk = async () => (await read('city')).data

/** Places an order to be paid by transfer; gives its number and total. */
async function transferOrder() {
	const number = Object.keys(ids).length + (await database.db.selectFrom('orders').select('id').execute()).length
	const buyer = { ...BUYER, phone: `000-0000-${1000 + number}`, email: `guest${number}@example.test` }
	const placed = await placeOrder(world, orderOf([teaWish(market)], { method: 'BANK_TRANSFER', buyer }))
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const awaited = (await desk()).awaited.find((it) => it.number === placed.orderNumber)
	if (!awaited) throw new Error('not awaited')
	return { number: awaited.number, totalMinor: awaited.totalMinor }
}

const yuan = (minor: number) => (minor / 100).toFixed(2)
const received = (subject: string, amountMinor: number, reference: string, parts = {}) => ({
	...{ deed: 'receive', subject, currency: 'CNY', amount: yuan(amountMinor), reference, on: '2026-05-01' },
	...parts,
})

test('only an administrator whose region holds every seller gets in, and nobody else changes anything', async () => {
	const { number, totalMinor } = await transferOrder()
	for (const [name, status] of Object.entries({ stranger: 401, buyer: 403, county: 403, analyst: 403 })) {
		expect([name, statusOf(await read(name).catch((thrown: unknown) => thrown))]).toEqual([name, status])
		const tried = await post(name, received(number, totalMinor, `BY-${name}`)).catch((thrown: unknown) => thrown)
		expect([name, statusOf(tried)]).toEqual([name, status])
	}
	expect((await desk()).awaited.find((it) => it.number === number)).toMatchObject({ heldMinor: 0, totalMinor })
	const menuOf = async (name: string) => {
		const request = await requestAs(world, ids[name] ?? null, '/admin')
		return (await office.loader({ request, params: {}, context: { world } } as never)).canSettle
	}
	expect([await menuOf('city'), await menuOf('county'), await menuOf('analyst')]).toEqual([true, false, false])
})

test('money received is recorded in parts: less waits for the rest, the rest pays, the same reference is told', async () => {
	const { number, totalMinor } = await transferOrder()
	expect(await sent(received(number, 100, 'PART-1'))).toMatchObject({
		outcome: 'short',
		missingMinor: totalMinor - 100,
	})
	expect((await desk()).awaited.find((it) => it.number === number)).toMatchObject({ heldMinor: 100 })
	expect(await sent(received(number, 100, 'PART-1'))).toMatchObject({ outcome: 'known', status: 200 })
	expect(await sent(received(number, totalMinor - 100, 'PART-2'))).toMatchObject({ outcome: 'paid', surplusMinor: 0 })
	expect((await desk()).awaited.map((it) => it.number)).not.toContain(number)
})

test('a form that cannot be taken records nothing and keeps what was entered', async () => {
	const { number, totalMinor } = await transferOrder()
	const wrong = { amount: '0', reference: ' ', on: '2026-05-02' }
	const answer = await sent(received(number, totalMinor, 'X', wrong))
	expect(answer).toMatchObject({
		status: 400,
		outcome: 'bad-form',
		faults: { amount: 'amount', reference: 'reference', on: 'later' },
		values: { subject: number, amount: '0', on: '2026-05-02' },
	})
	expect(await sent({ deed: 'melt' })).toMatchObject({ status: 400, faults: { deed: 'deed' } })
	expect(await sent({ deed: 'assign', subject: 'x', order: '12' })).toMatchObject({
		faults: { subject: 'transfer', order: 'order' },
	})
	expect((await desk()).awaited.find((it) => it.number === number)).toMatchObject({ heldMinor: 0 })
})

test('unmatched money is assigned to an order by its number, once, and never across currencies', async () => {
	const { number, totalMinor } = await transferOrder()
	expect(await sent(received('', totalMinor, 'LOST-1', { remittance: 'for tea' }))).toMatchObject({
		outcome: 'unmatched',
	})
	expect(await sent(received('', totalMinor, 'LOST-2', { currency: 'EUR' }))).toMatchObject({ outcome: 'unmatched' })
	const { unmatched } = await desk()
	const idOf = (reference: string) => unmatched.find((it) => it.bankReference === reference)?.id ?? ''
	const assign = (reference: string, order: string) => sent({ deed: 'assign', subject: idOf(reference), order })
	const nobodys = `260501-000000-${checkDigit('260501000000')}`
	expect(await assign('LOST-1', nobodys)).toMatchObject({ outcome: 'no-such-order', values: { order: nobodys } })
	expect(await assign('LOST-2', number)).toMatchObject({ outcome: 'not-unmatched' })
	expect(await assign('LOST-1', number.replaceAll('-', ''))).toMatchObject({ outcome: 'paid', surplusMinor: 0 })
	expect(await assign('LOST-1', number)).toMatchObject({ outcome: 'not-unmatched' })
	expect((await desk()).unmatched.map((it) => it.bankReference)).toEqual(['LOST-2'])
})

test('a statement is taken in row by row: faults are told by row, the rest is recorded, and again records nothing twice', async () => {
	const { number, totalMinor } = await transferOrder()
	const rows = [
		'bank_reference,date,amount,currency,remittance,payer',
		`S-1,2026-05-01,${yuan(totalMinor)},CNY,${number},6222000011112222`,
		'S-2,yesterday,1.00,CNY,,',
		'S-3,2026-05-01,2.00,CNY,hello,',
	]
	const text = rows.join('\n')
	const pasted = await sent({ deed: 'statement', text })
	expect(pasted).toMatchObject({
		outcome: 'imported',
		faults: [{ row: 2, column: 'date' }],
		rows: [
			{ row: 1, outcome: 'paid' },
			{ row: 3, outcome: 'unmatched' },
		],
		values: { text },
	})
	const form = new FormData()
	form.set('deed', 'statement')
	form.set('file', new File([text.replace('yesterday', '2026-05-01')], 'may.csv', { type: 'text/csv' }))
	expect(await sent(form)).toMatchObject({
		faults: [],
		rows: [{ outcome: 'known' }, { row: 2, outcome: 'unmatched' }, { outcome: 'known' }],
		values: {},
	})
	expect(await sent({ deed: 'statement', text: 'a,b\n1' })).toMatchObject({
		status: 400,
		outcome: 'no-statement',
		values: { text: 'a,b\n1' },
	})
	const large = new FormData()
	large.set('deed', 'statement')
	large.set('text', 'x'.repeat(300_000))
	const { values, ...answer } = await sent(large)
	expect(answer).toMatchObject({ status: 413, outcome: 'too-large' })
	expect(values.text).toHaveLength(300_000)
})

test('a refund by hand is listed with why and to whom, recorded once, and a second submit says so', async () => {
	const { number, totalMinor } = await transferOrder()
	expect(await sent(received(number, totalMinor + 250, 'MUCH-1'))).toMatchObject({ outcome: 'paid', surplusMinor: 250 })
	const refund = (await desk()).refunds.find((it) => it.orderNumber === number)
	expect(refund).toMatchObject({ amountMinor: 250, reason: 'surplus', method: 'bank_transfer', buyerName: BUYER.name })
	const form = { deed: 'refund', subject: refund?.id ?? '', reference: 'OUT-77', on: '2026-05-01' }
	expect(await sent({ ...form, reference: '' })).toMatchObject({ status: 400, faults: { reference: 'reference' } })
	expect(await sent(form)).toMatchObject({ outcome: 'recorded', status: 200 })
	expect(await sent(form)).toMatchObject({ outcome: 'done-before' })
	expect((await desk()).refunds.map((it) => it.orderNumber)).not.toContain(number)
	const { evidence } = await database.db
		.selectFrom('refunds')
		.select('evidence')
		.where('id', '=', form.subject)
		.executeTakeFirstOrThrow()
	expect(evidence).toEqual({ reference: 'OUT-77', date: '2026-05-01', by: `account:${ids.city}` })
})

test('a long list goes on on its next page, where it was left by the others', async () => {
	const rows = Array.from({ length: 51 }, (_, at) => ({
		...{
			id: world.newId(),
			bank_reference: `MANY-${at}`,
			received_on: '2026-06-01',
			amount_minor: 100,
			currency: 'CNY',
		},
		...{ state: 'UNMATCHED', recorded_by: 'account:1', recorded_at: clock.now() },
	}))
	const before = (await desk()).unmatched.length
	await database.db.insertInto('bank_transfers').values(rows).execute()
	const request = await requestAs(world, ids.city ?? null, '/admin/transfers?unmatched=2&awaited=1')
	const second = await transfers.loader({ request, params: {}, context: { world } } as never)
	expect((await desk()).unmatched).toHaveLength(50)
	expect(second.data).toMatchObject({ pages: { unmatched: 2, awaited: 1 }, pageCounts: { unmatched: 2 } })
	expect(second.data.unmatched).toHaveLength(before + 1)
	expect(deskHref(second.data.pages, 'refunds', 3)).toBe('/admin/transfers?unmatched=2&refunds=3#refunds')
	await database.db.deleteFrom('bank_transfers').where('bank_reference', 'like', 'MANY-%').execute()
})

test('each answer is told in Chinese and in English, with its sum', () => {
	const answers: TransferAnswered[] = [
		{ outcome: 'paid', paidMinor: 500, surplusMinor: 0 },
		{ outcome: 'paid', paidMinor: 500, surplusMinor: 77 },
		{ outcome: 'short', missingMinor: 77 },
		{ outcome: 'paid-before', returnedMinor: 77 },
		{ outcome: 'too-little', returnedMinor: 77 },
		{ outcome: 'let-go', returnedMinor: 77 },
		...(['unmatched', 'known', 'no-such-order'] as const).map((outcome) => ({ outcome })),
		...(['recorded', 'done-before', 'not-by-hand', 'no-evidence', 'no-such-refund'] as const).map((outcome) => ({
			outcome,
		})),
		...(['not-unmatched', 'too-large', 'no-statement'] as const).map((outcome) => ({
			outcome,
		})),
		{ outcome: 'imported', rows: [], faults: [{ row: 2, column: 'date' }] },
		{ outcome: 'bad-form', faults: { amount: 'amount' } },
	]
	const told = (language: 'zh' | 'en') =>
		answers.map((answer) => tellAnswer(answer, transferAnswerText[language], (minor) => `¥${minor}`).words)
	const [zh, en] = [told('zh'), told('en')]
	expect(new Set(zh).size).toBe(answers.length)
	expect(new Set(en).size).toBe(answers.length)
	for (const words of zh) expect(words).toMatch(/[\u4e00-\u9fff].*。$/)
	for (const words of en) expect(words).toMatch(/^[\x20-\x7e’¥]+\.$/)
	for (const words of [...zh.slice(1, 5), ...en.slice(1, 5)]) expect(words).toContain('¥77')
})
