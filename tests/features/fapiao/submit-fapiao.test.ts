import { beforeAll, expect, test } from 'vitest'
import { withdrawFapiao } from '#app/features/fapiao/close-request.server.ts'
import { followRefund } from '#app/features/fapiao/follow-refund.server.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
import { submitFapiao } from '#app/features/fapiao/submit-fapiao.server.ts'
import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'
import type { Issuing } from '#app/platform/fapiao-issuer.ts'
import type { World } from '#app/platform/world.ts'
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
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const NO_NEWS = { look: async () => ({ outcome: 'unknown' as const }), readNews: () => null }

/** A world whose issuer gives these answers, one a call, and remembers what it was asked. */
function issuing(...answers: Issuing[]) {
	const requests: FapiaoToIssue[] = []
	const issue = async (request: FapiaoToIssue): Promise<Issuing> => {
		requests.push(request)
		return answers[requests.length - 1] ?? { outcome: 'unreachable', reason: 'no answer' }
	}
	return {
		requests,
		world: { ...world, fapiao: { ...NO_NEWS, kind: 'online', name: 'a-service', issue } } satisfies World,
	}
}

let number = 0
const issued = (): Issuing => ({
	...{ outcome: 'issued', issuedOn: '2026-05-01' },
	number: `26339${String(++number).padStart(15, '0')}`,
})

async function asked() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
	const lines = await linesOf(world, orderId)
	const find = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	const order = await find.executeTakeFirstOrThrow()
	const result = await requestFapiao(world, order, {
		...{ sellerOrderId: lines[0]?.seller_order_id ?? 0, title: { kind: 'PERSONAL', name: '测试游客' } },
		...{ email: 'guest@example.test', actor: 'guest' },
	})
	if (result.outcome !== 'requested') throw new Error(JSON.stringify(result))
	return {
		orderId,
		order,
		lines,
		fapiaoId: result.fapiaoId,
		paidMinor: lines.reduce((sum, it) => sum + it.paid_minor, 0),
	}
}

const rowsOf = (orderId: number) =>
	database.db.selectFrom('fapiao').selectAll().where('order_id', '=', orderId).orderBy('id').execute()

test('with no issuer connected a request waits for the seller’s hand, as it is', async () => {
	const { orderId, fapiaoId } = await asked()
	await submitFapiao(world, { fapiaoId })
	expect(await rowsOf(orderId)).toMatchObject([{ state: 'REQUESTED', submitted_at: null, number: null }])
})

test('an issuer is asked with the fields of a digital fapiao, its items summing to the total, and its number is kept', async () => {
	const { orderId, order, fapiaoId, paidMinor } = await asked()
	const service = issuing(issued())
	await submitFapiao(service.world, { fapiaoId })
	const [request] = service.requests
	expect(request).toMatchObject({
		buyer: { name: '测试游客', taxNumber: null, email: 'guest@example.test' },
		seller: { name: '云雾合作社' },
		...{ totalMinor: paidMinor, currency: 'CNY', remark: `订单 ${order.number}`, reverses: null },
	})
	expect(request?.items[0]).toMatchObject({ name: '雁荡毛峰新茶', specification: '1罐', quantity: 2 })
	expect(request?.items.reduce((sum, item) => sum + item.amountMinor, 0)).toBe(paidMinor)
	expect(await rowsOf(orderId)).toMatchObject([{ state: 'ISSUED', issuer: 'a-service' }])
	await submitFapiao(service.world, { fapiaoId })
	expect(service.requests).toHaveLength(1)
})

test('items are what is left of each line, so that they sum to the total after a refund too', async () => {
	const { orderId, order, lines, fapiaoId, paidMinor } = await asked()
	await withdrawFapiao(world, order, { fapiaoId, actor: 'guest' })
	const goods = lines.find(({ kind }) => kind === 'GOODS')?.id ?? 0
	await settledRefund(world, orderId, [{ id: goods, amountMinor: 700 }])
	const again = await requestFapiao(world, order, {
		...{ sellerOrderId: lines[0]?.seller_order_id ?? 0, title: { kind: 'PERSONAL', name: '测试游客' } },
		...{ email: 'guest@example.test', actor: 'guest' },
	})
	const service = issuing(issued())
	await submitFapiao(service.world, { fapiaoId: 'fapiaoId' in again ? again.fapiaoId : 0 })
	const [request] = service.requests
	expect(request?.totalMinor).toBe(paidMinor - 700)
	expect(request?.items.reduce((sum, item) => sum + item.amountMinor, 0)).toBe(paidMinor - 700)
})

test('an issuer that cannot be reached is asked again under the same key with the same words, also when money went back meanwhile', async () => {
	const { orderId, lines, fapiaoId, paidMinor } = await asked()
	const service = issuing({ outcome: 'unreachable', reason: 'timeout' }, issued())
	await expect(submitFapiao(service.world, { fapiaoId })).rejects.toThrow('timeout')
	const goods = lines.find(({ kind }) => kind === 'GOODS')?.id ?? 0
	const refundId = await settledRefund(world, orderId, [{ id: goods, amountMinor: 500 }])
	await followRefund(world, { refundId })
	await submitFapiao(service.world, { fapiaoId })
	expect(service.requests[1]).toEqual(service.requests[0])
	const [blue, red, ...more] = await rowsOf(orderId)
	expect(more).toEqual([])
	expect(blue).toMatchObject({ state: 'ISSUED', amount_minor: paidMinor })
	expect(red).toMatchObject({ kind: 'RED', state: 'REQUESTED', amount_minor: 500, refund_id: refundId })
})

test('while it is with an issuer the buyer cannot take it back', async () => {
	const { order, fapiaoId } = await asked()
	await expect(submitFapiao(issuing().world, { fapiaoId })).rejects.toThrow('no answer')
	expect(await withdrawFapiao(world, order, { fapiaoId, actor: 'guest' })).toEqual({ outcome: 'not-now' })
})

test('what an issuer refuses is declined with its reason; a red one it refuses is left to the seller’s hand', async () => {
	const { orderId, lines, fapiaoId } = await asked()
	const service = issuing(issued(), { outcome: 'refused', reason: 'not registered' })
	await submitFapiao(service.world, { fapiaoId })
	const goods = lines.find(({ kind }) => kind === 'GOODS')?.id ?? 0
	await followRefund(world, { refundId: await settledRefund(world, orderId, [{ id: goods, amountMinor: 500 }]) })
	const red = (await rowsOf(orderId))[1]
	await submitFapiao(service.world, { fapiaoId: red?.id ?? 0 })
	const [blue] = await rowsOf(orderId)
	expect(service.requests[1]).toMatchObject({
		totalMinor: 500,
		reverses: { number: blue?.number, reason: 'ALLOWANCE' },
	})
	expect((await rowsOf(orderId))[1]).toMatchObject({ state: 'REQUESTED', submitted_at: null })
	const other = await asked()
	await submitFapiao(issuing({ outcome: 'refused', reason: 'bad title' }).world, { fapiaoId: other.fapiaoId })
	expect(await rowsOf(other.orderId)).toMatchObject([{ state: 'REJECTED', reason: 'bad title' }])
})
