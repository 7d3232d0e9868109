import { beforeAll, beforeEach, expect, test } from 'vitest'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import type { World } from '#app/platform/world.ts'
import { openDifferences, resolveDifference, resolvedDifferences } from '#db/queries/provider-differences.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

const dealtWith = () => ({ actor: 'account:7', note: 'looked it up', at: clock.now() })

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 1000 }).execute()
})
beforeEach(async () => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	provider.sandbox.control.turn({ hidden: [] })
	clock.advance(60_000)
	await reconcilePayments(world)
	expect(await openDifferences(database.db, 10)).toEqual([])
})

const sell = async () => paymentOf(database.db, await buy(world, provider, orderOf([teaWish(market)])))

async function giveBack(payment: { id: string; order_id: number; method?: string | null }, amountMinor: number) {
	const id = world.newId()
	const refund = { id, paymentId: payment.id, orderId: payment.order_id, amountMinor, reason: 'test', lines: [] }
	await insertRefund(database.db, { ...refund, at: clock.now() })
	await sendRefunds(world)
	return database.db.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

const found = async () => {
	await reconcilePayments(world)
	return openDifferences(database.db, 10)
}

test('a calm day with sales and refunds gives nothing, however often it is gone through', async () => {
	await giveBack(await sell(), 300)
	for (let times = 0; times < 2; times++)
		expect(await reconcilePayments(world, 24)).toMatchObject({ applied: 0, differences: 0 })
})

test('a payment of ours that the provider does not have is found, and resolved once it is back', async () => {
	const payment = await sell()
	provider.sandbox.control.turn({ hidden: [payment.session_id ?? ''] })
	expect(await found()).toMatchObject([
		{
			...{ kind: 'missing-payment', subject: 'payment', objectId: payment.session_id, ourId: payment.id },
			...{ oursMinor: payment.amount_minor, theirsMinor: null, ourState: 'SUCCEEDED' },
		},
	])
	const firstSeen = (await openDifferences(database.db, 1))[0]?.foundAt
	clock.advance(10 * 3_600_000)
	expect((await found())[0]?.foundAt).toEqual(firstSeen)
	provider.sandbox.control.turn({ hidden: [] })
	expect(await found()).toEqual([])
	expect(await resolvedDifferences(database.db, 1)).toMatchObject([
		{ objectId: payment.session_id, resolvedBy: 'reconciler' },
	])
})

test('a payment that succeeded with us and not there is found with both states', async () => {
	const { session_id: id } = await sell()
	const { control } = provider.sandbox
	const session = control.objects('checkout.session').find((it) => it.id === id)
	const intent = session?.payment_intent ?? ''
	control.amend('checkout.session', id ?? '', { payment_status: 'unpaid' })
	control.amend('payment_intent', intent, { status: 'processing' })
	expect(await found()).toMatchObject([
		{ kind: 'wrong-state', objectId: id, ourState: 'SUCCEEDED', theirState: 'PROCESSING' },
	])
	control.amend('checkout.session', id ?? '', { payment_status: 'paid' })
	control.amend('payment_intent', intent, { status: 'succeeded' })
	expect(await found()).toEqual([])
})

test('another amount than was asked for is found with both figures', async () => {
	const { session_id: id, amount_minor: asked } = await sell()
	const { control } = provider.sandbox
	const intent = control.objects('checkout.session').find((it) => it.id === id)?.payment_intent ?? ''
	control.amend('payment_intent', intent, { amount_received: asked - 1 })
	expect(await found()).toMatchObject([{ kind: 'wrong-amount', oursMinor: asked, theirsMinor: asked - 1 }])
	control.amend('payment_intent', intent, { amount_received: asked })
})

test('a refund that the provider does not have, has in another amount, or has as failed, is found', async () => {
	const refund = await giveBack(await sell(), 400)
	const id = refund.provider_refund_id ?? ''
	expect(refund.state).toBe('DONE')
	const { control } = provider.sandbox
	control.turn({ hidden: [id] })
	expect(await found()).toMatchObject([{ kind: 'missing-refund', ourId: refund.id, oursMinor: 400, theirsMinor: null }])
	control.turn({ hidden: [] })
	control.amend('refund', id, { amount: 4_000 })
	expect(await found()).toMatchObject([{ kind: 'wrong-amount', subject: 'refund', oursMinor: 400, theirsMinor: 4_000 }])
	control.amend('refund', id, { amount: 400, status: 'failed' })
	expect(await found()).toMatchObject([{ kind: 'wrong-state', ourState: 'DONE', theirState: 'FAILED' }])
	control.amend('refund', id, { status: 'succeeded' })
	expect(await found()).toEqual([])
})

test('a refund made by hand at the provider is found', async () => {
	const payment = await sell()
	await provider.payments.refund(
		{ refundId: world.newId(), intentId: payment.intent_id ?? '', amountMinor: 100 },
		'by-hand',
	)
	const [difference] = await found()
	expect(difference).toMatchObject({ kind: 'unknown-refund', theirsMinor: 100, oursMinor: null })
	await resolveDifference(database.db, difference?.objectId ?? '', dealtWith())
	expect(await found()).toEqual([])
	expect(await resolvedDifferences(database.db, 1)).toMatchObject([{ kind: 'unknown-refund', resolvedBy: 'account:7' }])
})

test('what a person has dealt with comes back only when its figures change', async () => {
	const payment = await sell()
	const made = await provider.payments.refund(
		{ refundId: world.newId(), intentId: payment.intent_id ?? '', amountMinor: 200 },
		'by-hand-2',
	)
	const id = made.providerRefundId ?? ''
	await found()
	await resolveDifference(database.db, id, dealtWith())
	expect(await found()).toEqual([])
	provider.sandbox.control.amend('refund', id, { amount: 250 })
	expect(await found()).toMatchObject([{ objectId: id, theirsMinor: 250, resolvedAt: null }])
	await resolveDifference(database.db, id, dealtWith())
})
