import { beforeAll, expect, test } from 'vitest'
import { recordExternalRefund } from '#app/features/checkout/record-external-refund.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { refundsOwedByHand } from '#db/queries/refunds-by-hand.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** A refund of one yuan that stands as told, for an order of its own. */
async function refundThatIs(route: 'PROVIDER' | 'EXTERNAL', state = 'CREATED'): Promise<string> {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const payment = await database.db
		.selectFrom('payments')
		.select('id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const id = world.newId()
	const refund = { id, paymentId: payment.id, orderId, amountMinor: 100, reason: 'claim', lines: [], route }
	await insertRefund(database.db, { ...refund, at: world.now() })
	await database.db
		.updateTable('refunds')
		.set({ state, settled_at: state === 'DONE' ? clock.now() : null })
		.where('id', '=', id)
		.execute()
	return id
}

const made = (refundId: string, parts = {}) => ({
	...{ refundId, reference: 'OUT-1', date: '2026-05-01', by: 'account:7' },
	...parts,
})
const rowOf = (id: string) =>
	database.db.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const changesOf = (id: string) =>
	database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor', 'reason'])
		.where('entity', '=', 'refund')
		.where('entity_id', '=', id)
		.execute()
const tellingsOf = async (id: string) =>
	(await eventsOf(world, 'refund-settled')).filter((it) => (it as { refundId: string }).refundId === id).length

test('a refund by hand is done with its evidence, told once, and a second record changes nothing', async () => {
	const id = await refundThatIs('EXTERNAL')
	expect((await refundsOwedByHand(database.db, 50)).map((it) => it.id)).toContain(id)
	expect(await recordExternalRefund(world, made(id))).toEqual({ outcome: 'recorded' })
	const done = await rowOf(id)
	expect(done).toMatchObject({
		state: 'DONE',
		settled_at: clock.now(),
		evidence: { reference: 'OUT-1', date: '2026-05-01', by: 'account:7' },
	})
	clock.advance(60_000)
	expect(await recordExternalRefund(world, made(id, { reference: 'OUT-2' }))).toEqual({ outcome: 'done-before' })
	expect(await rowOf(id)).toEqual(done)
	expect(await changesOf(id)).toEqual([
		{ from_state: 'CREATED', to_state: 'DONE', actor: 'account:7', reason: 'OUT-1' },
	])
	expect(await tellingsOf(id)).toBe(1)
	expect((await refundsOwedByHand(database.db, 50)).map((it) => it.id)).not.toContain(id)
})

test('recorded by five at once, one records it and the others are told that it is done', async () => {
	const id = await refundThatIs('EXTERNAL')
	const answers = await Promise.all(
		[1, 2, 3, 4, 5].map((at) => recordExternalRefund(world, made(id, { reference: `AT-ONCE-${at}` }))),
	)
	expect(answers.map(({ outcome }) => outcome).sort()).toEqual([...Array<string>(4).fill('done-before'), 'recorded'])
	expect(await changesOf(id)).toHaveLength(1)
	expect(await tellingsOf(id)).toBe(1)
})

test('a refund that the provider gave up is owed by hand and can be recorded', async () => {
	const id = await refundThatIs('EXTERNAL', 'FAILED')
	expect((await refundsOwedByHand(database.db, 50)).map((it) => it.id)).toContain(id)
	expect(await recordExternalRefund(world, made(id))).toEqual({ outcome: 'recorded' })
	expect(await changesOf(id)).toMatchObject([{ from_state: 'FAILED', to_state: 'DONE' }])
})

test('what a provider may still pay is never recorded by hand', async () => {
	for (const state of ['CREATED', 'IN_TRANSIT', 'FAILED', 'DONE']) {
		const id = await refundThatIs('PROVIDER', state)
		expect(await recordExternalRefund(world, made(id))).toEqual({ outcome: 'not-by-hand' })
		expect(await rowOf(id)).toMatchObject({ state, evidence: null })
		expect(await tellingsOf(id)).toBe(0)
	}
	const onItsWay = await refundThatIs('EXTERNAL', 'IN_TRANSIT')
	expect(await recordExternalRefund(world, made(onItsWay))).toEqual({ outcome: 'not-by-hand' })
	expect(await recordExternalRefund(world, made(world.newId()))).toEqual({ outcome: 'no-such-refund' })
})

test('without the bank’s reference and day a refund by hand is not done, in the deed and in the database', async () => {
	const id = await refundThatIs('EXTERNAL')
	for (const parts of [{ reference: '  ' }, { date: '' }, { date: '2026-02-30' }])
		expect(await recordExternalRefund(world, made(id, parts))).toEqual({ outcome: 'no-evidence' })
	expect(await rowOf(id)).toMatchObject({ state: 'CREATED', evidence: null })
	expect(await changesOf(id)).toEqual([])
	const bare = database.db
		.updateTable('refunds')
		.set({ state: 'DONE', settled_at: clock.now() })
		.where('id', '=', id)
		.execute()
	await expect(bare).rejects.toThrow(/refunds_external_has_evidence/)
})

test('a crash before the commit leaves the refund owed, and recording it again does it once', async () => {
	const id = await refundThatIs('EXTERNAL')
	const failing = createTestWorld(database.db, {
		clock,
		payments: provider.payments,
		faultPoint: (name: string) => {
			if (name === 'refund-recorded-before-commit') throw new Error('crashed')
		},
	})
	await expect(recordExternalRefund(failing, made(id))).rejects.toThrow('crashed')
	expect(await rowOf(id)).toMatchObject({ state: 'CREATED' })
	expect(await tellingsOf(id)).toBe(0)
	expect(await recordExternalRefund(world, made(id))).toEqual({ outcome: 'recorded' })
	expect(await tellingsOf(id)).toBe(1)
})
