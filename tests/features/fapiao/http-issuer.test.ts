import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { followRefund } from '#app/features/fapiao/follow-refund.server.ts'
import { readOneFapiao } from '#app/features/fapiao/read-fapiao.server.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
import { followFapiao, receiveFapiaoNews, submitFapiao } from '#app/features/fapiao/submit-fapiao.server.ts'
import { createHttpIssuer } from '#app/platform/http-fapiao-issuer.ts'
import type { World } from '#app/platform/world.ts'
import { startFapiaoIssuer } from '#ops/fapiao-issuer/start-fapiao-issuer.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { settledRefund } from '#tests/support/settled-refund.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const keys = { key: 'a-key', secret: 'a secret of sixteen' }
let market: TestMarket
let world: World
let service: Awaited<ReturnType<typeof startFapiaoIssuer>>

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	service = await startFapiaoIssuer({ ...keys, now: clock.now })
	const fapiao = createHttpIssuer({ url: service.url, ...keys, now: clock.now, timeoutMs: 2_000 })
	world = createTestWorld(database.db, { clock, payments: provider.payments, fapiao })
})
afterAll(() => service.stop())
beforeEach(() => Object.assign(service.knobs, { isSlow: false, refuses: null, faults: 0, losesAnswers: 0 }))

async function asked() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
	const lines = await linesOf(world, orderId)
	const order = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	const result = await requestFapiao(world, order, {
		...{ sellerOrderId: lines[0]?.seller_order_id ?? 0, title: { kind: 'PERSONAL', name: '测试游客' } },
		...{ email: 'guest@example.test', actor: 'guest' },
	})
	if (result.outcome !== 'requested') throw new Error(JSON.stringify(result))
	return { orderId, lines, fapiaoId: result.fapiaoId }
}

const rowOf = (id: number) =>
	database.db.selectFrom('fapiao').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a fapiao is issued by one call under its key, with the amounts of the sale to the fen', async () => {
	const { fapiaoId } = await asked()
	await submitFapiao(world, { fapiaoId })
	const row = await rowOf(fapiaoId)
	expect(row).toMatchObject({ state: 'ISSUED', issuer: '127.0.0.1', number: expect.stringMatching(/^\d{20}$/) })
	const { body = '{}' } = service.kept.get(row.idempotency_key) ?? {}
	const sent = JSON.parse(body) as { total_minor: number; items: { amount_minor: number }[] }
	expect(sent.total_minor).toBe(row.amount_minor)
	expect(sent.items.reduce((sum, item) => sum + item.amount_minor, 0)).toBe(row.amount_minor)
})

test('an issuer that answers later is asked after, and its signed news hurry that', async () => {
	service.knobs.isSlow = true
	const [polled, told] = [await asked(), await asked()]
	for (const { fapiaoId } of [polled, told]) await submitFapiao(world, { fapiaoId })
	expect(await followFapiao(world)).toBe(2)
	expect(await rowOf(told.fapiaoId)).toMatchObject({ state: 'REQUESTED', issuer_failure: null })
	service.finish()
	const { body, signature } = service.newsOf((await rowOf(told.fapiaoId)).idempotency_key)
	const call = { body: Buffer.from(body), signature }
	expect(
		await receiveFapiaoNews(world, { ...call, signature: signature.replace(/.$/, (it) => (it === '0' ? '1' : '0')) }),
	).toBe('refused')
	expect(await receiveFapiaoNews(world, { ...call, signature: undefined })).toBe('refused')
	expect((await rowOf(told.fapiaoId)).state).toBe('REQUESTED')
	expect(await receiveFapiaoNews(world, call)).toBe('taken')
	expect(await receiveFapiaoNews(world, call)).toBe('taken')
	expect((await rowOf(told.fapiaoId)).state).toBe('ISSUED')
	expect((await rowOf(polled.fapiaoId)).state).toBe('REQUESTED')
	await followFapiao(world)
	expect((await rowOf(polled.fapiaoId)).state).toBe('ISSUED')
	expect(await followFapiao(world)).toBe(0)
})

test('news older than five minutes are refused, at five minutes they are taken', async () => {
	const { body, signature } = service.newsOf('fapiao:none')
	const call = { body: Buffer.from(body), signature }
	const start = clock.now()
	clock.advance(300_000)
	expect(await receiveFapiaoNews(world, call)).toBe('taken')
	clock.advance(1_000)
	expect(await receiveFapiaoNews(world, call)).toBe('refused')
	clock.set(start)
})

test('an answer that is lost is no second fapiao; what fails is told to the seller until it goes well', async () => {
	const { fapiaoId } = await asked()
	service.knobs.faults = 1
	await expect(submitFapiao(world, { fapiaoId })).rejects.toThrow('HTTP 503')
	const seller = { enterpriseId: market.enterpriseId }
	expect((await readOneFapiao(world, seller, fapiaoId))?.fapiao).toMatchObject({
		isSubmitted: true,
		issuerFailure: 'HTTP 503',
	})
	service.knobs.losesAnswers = 1
	await expect(submitFapiao(world, { fapiaoId })).rejects.toThrow()
	const issuedThere = [...service.kept.values()].filter(({ answer }) => answer.status === 'issued').length
	await followFapiao(world)
	expect([...service.kept.values()].filter(({ answer }) => answer.status === 'issued')).toHaveLength(issuedThere)
	expect((await readOneFapiao(world, seller, fapiaoId))?.fapiao).toMatchObject({ state: 'ISSUED', issuerFailure: null })
})

test('one that never reached the issuer is handed over again by the clock, in the same words', async () => {
	const { fapiaoId } = await asked()
	service.knobs.faults = 1
	await expect(submitFapiao(world, { fapiaoId })).rejects.toThrow()
	await followFapiao(world)
	expect((await rowOf(fapiaoId)).state).toBe('ISSUED')
})

test('a refund is taken back by a red one of its number, and never more than was issued', async () => {
	const { orderId, lines, fapiaoId } = await asked()
	await submitFapiao(world, { fapiaoId })
	const goods = lines.find(({ kind }) => kind === 'GOODS')?.id ?? 0
	const refundId = await settledRefund(world, orderId, [{ id: goods, amountMinor: 700 }])
	await followRefund(world, { refundId })
	const red = await database.db
		.selectFrom('fapiao')
		.select('id')
		.where('red_of', '=', fapiaoId)
		.executeTakeFirstOrThrow()
	await submitFapiao(world, { fapiaoId: red.id })
	expect(await rowOf(red.id)).toMatchObject({ state: 'ISSUED', kind: 'RED', amount_minor: 700 })
	const blue = await rowOf(fapiaoId)
	const { reverses } = service.kept.get((await rowOf(red.id)).idempotency_key) ?? {}
	expect(reverses).toBe(blue.number)
})

test('what the issuer refuses is declined with its words', async () => {
	const { fapiaoId } = await asked()
	service.knobs.refuses = '销售方未开通'
	await submitFapiao(world, { fapiaoId })
	expect(await rowOf(fapiaoId)).toMatchObject({ state: 'REJECTED', reason: '销售方未开通' })
})
