import { beforeAll, beforeEach, expect, test } from 'vitest'
import { refundLine } from '#app/features/cancellation/refund-line.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import type { World } from '#app/platform/world.ts'
import { isAbout, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** An order with one refund of 5 yuan about to be sent. */
async function refunding() {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const [line] = await linesOf(world, orderId)
	await refundLine(world, { lineId: line?.id ?? 0, amountMinor: 500, reason: 'claim', key: `claim:${orderId}` })
	const stands = async () => {
		const [row] = await refundsOf(world, orderId)
		if (!row) throw new Error('a refund')
		return row
	}
	const { id } = await stands()
	const made = () =>
		(provider.sandbox.control.objects('refund') as unknown as { id: string; metadata: { refund_id: string } }[]).filter(
			({ metadata }) => metadata.refund_id === id,
		)
	const failures = async () =>
		(await eventsOf(world, 'refund-failed')).filter((it) => isAbout(it, { refundId: id })).length
	return { orderId, id, stands, made, failures }
}

/** A world in which the provider makes each refund and its answer is lost. */
const deafWorld = () => {
	const refund: World['payments']['refund'] = async (request, key) => {
		await provider.payments.refund(request, key)
		throw new Error('the connection was cut')
	}
	return createTestWorld(database.db, { clock, payments: { ...provider.payments, refund } })
}

test('what went back of a payment is the sum of its refunds, each added as it is written', async () => {
	const { orderId } = await refunding()
	const refunded = async () => (await paymentOf(database.db, orderId)).refunded_minor
	expect(await refunded()).toBe(500)
	const [line] = await linesOf(world, orderId)
	await refundLine(world, { lineId: line?.id ?? 0, amountMinor: 300, reason: 'claim', key: `second:${orderId}` })
	expect((await refundsOf(world, orderId)).map(({ amount_minor: minor }) => minor).sort()).toEqual([300, 500])
	expect(await refunded()).toBe(800)
})

test('a refund whose answer was lost is sent again under the same key and made once', async () => {
	const refund = await refunding()
	await sendRefunds(deafWorld())
	expect(await refund.stands()).toMatchObject({ state: 'CREATED', attempts: 1, failure: 'the connection was cut' })
	expect(refund.made()).toHaveLength(1)
	clock.advance(MINUTE - 1)
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'CREATED' })
	clock.advance(1)
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'DONE' })
	expect(refund.made()).toHaveLength(1)
})

test('a key older than 23 h is not sent again: the refund is looked for by its metadata', async () => {
	const refund = await refunding()
	await sendRefunds(deafWorld())
	clock.advance(25 * HOUR)
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'DONE', provider_refund_id: refund.made()[0]?.id })
	expect(refund.made()).toHaveLength(1)
	const posts = provider.sandbox.control.requests().filter((it) => it.idempotencyKey === `refund:${refund.id}`)
	expect(posts).toHaveLength(1)
})

test('a refund that never reached the provider is sent after its key was forgotten, once', async () => {
	const refund = await refunding()
	const lost = () => Promise.reject(new Error('no route'))
	await sendRefunds(createTestWorld(database.db, { clock, payments: { ...provider.payments, refund: lost } }))
	clock.advance(25 * HOUR)
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'DONE' })
	expect(refund.made()).toHaveLength(1)
})

test('a refund that the provider refuses is tried three times under its key, then paid by a person', async () => {
	const refund = await refunding()
	const refuses = { ...world.payments }
	const keys: string[] = []
	world = createTestWorld(database.db, {
		clock,
		payments: {
			...refuses,
			refund: (_, key) => {
				keys.push(key)
				return Promise.resolve({ providerRefundId: null, state: 'FAILED', failure: 'Insufficient funds' })
			},
		},
	})
	for (const [minutes, stands] of [
		[0, { state: 'FAILED', route: 'PROVIDER', attempts: 1 }],
		[1, { state: 'FAILED', route: 'PROVIDER', attempts: 2 }],
		[5, { state: 'FAILED', route: 'EXTERNAL', attempts: 3, failure: 'Insufficient funds' }],
		[DAY / MINUTE, { state: 'FAILED', route: 'EXTERNAL', attempts: 3 }],
	] as const) {
		clock.advance(minutes * MINUTE)
		await sendRefunds(world)
		expect(await refund.stands()).toMatchObject(stands)
	}
	expect(keys).toEqual(Array(3).fill(`refund:${refund.id}`))
	expect(await refund.failures()).toBe(3)
})

test('a refund that fails at the provider after it was made goes to a person, and its money is not sent twice', async () => {
	const refund = await refunding()
	const made = { providerRefundId: `re_${refund.id}`, failure: null }
	world = createTestWorld(database.db, {
		clock,
		payments: {
			...provider.payments,
			refund: () => Promise.resolve({ ...made, state: 'IN_TRANSIT' }),
			lookRefund: () => Promise.resolve({ ...made, state: 'FAILED', failure: 'lost_or_stolen_card' }),
		},
	})
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'IN_TRANSIT' })
	await sendRefunds(world)
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'FAILED', route: 'EXTERNAL', failure: 'lost_or_stolen_card' })
	expect(await refund.failures()).toBe(1)
	expect(refund.made()).toHaveLength(0)
})

test('a refund past its deadline is never sent to the provider', async () => {
	const refund = await refunding()
	clock.advance(180 * DAY + 1000)
	await sendRefunds(world)
	expect(await refund.stands()).toMatchObject({ state: 'FAILED', route: 'EXTERNAL' })
	expect(refund.made()).toHaveLength(0)
})

test('an external refund is done only with its evidence', async () => {
	const refund = await refunding()
	const done = { state: 'DONE', settled_at: clock.now() }
	const settle = (parts: object) =>
		database.db
			.updateTable('refunds')
			.set({ ...done, ...parts })
			.where('id', '=', refund.id)
			.execute()
	await expect(settle({ route: 'EXTERNAL' })).rejects.toMatchObject({ constraint: 'refunds_external_has_evidence' })
	await settle({ route: 'EXTERNAL', evidence: JSON.stringify({ reference: 'B-1' }) })
	expect(await refund.stands()).toMatchObject({ state: 'DONE' })
})
