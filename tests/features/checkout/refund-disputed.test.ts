import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { readEnding } from '#app/features/cancellation/read-ending.server.ts'
import { refundLine } from '#app/features/cancellation/refund-line.server.ts'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { recordExternalRefund } from '#app/features/checkout/record-external-refund.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { readDispute } from '#app/features/disputes/read-disputes.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { checkPayables } from '#app/features/reconciliation/check-payables.server.ts'
import { compareBalance } from '#app/features/reconciliation/compare-balance.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { DisputeStatus } from '#ops/stripe-sandbox/objects/dispute.ts'
import { markRefundTried } from '#db/queries/refunds.ts'
import { buyerOf, cancelNow, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const DAY = 24 * 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('product_variants').set({ price_minor: 3_001 }).execute()
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const ACCOUNTS = [
	...(['provider_clearing', 'disputed', 'dispute_losses', 'refunds_owed', 'seller_pending'] as const),
	...(['commission_deferred', 'bank'] as const),
]

/** How much each account moved since, those that did not left out. */
async function watch() {
	const read = () => Promise.all(ACCOUNTS.map((account) => balanceOf(database.db, account)))
	const before = await read()
	return async () => {
		const after = await read()
		return Object.fromEntries(
			ACCOUNTS.map((account, at) => [account, (after[at] ?? 0) - (before[at] ?? 0)]).filter(([, moved]) => moved !== 0),
		)
	}
}

const deliver = async () => {
	while (await deliverOutbox(world, outboxDeeds));
}

/** A paid order of tea, and what can be done about it. */
async function sold() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
	await deliver()
	const payment = await paymentOf(database.db, orderId)
	const lines = await linesOf(world, orderId)
	const goods = lines.find(({ kind }) => kind === 'GOODS')
	if (!goods) throw new Error('no tea was bought')
	const asker = await buyerOf(world, orderId)
	if (asker.by !== 'buyer') throw new Error('a buyer')
	const refused = (status: DisputeStatus, amount?: number) =>
		provider.sandbox.control.dispute(payment.charge_id ?? '', status, amount === undefined ? {} : { amount })
	const bank = async (status: DisputeStatus, amount?: number) => {
		await applyDispute(world, await provider.payments.lookDispute(refused(status, amount)?.id ?? ''))
		await deliver()
	}
	const cancel = async () => {
		const done = await cancelNow(world, asker, [goods.id])
		await deliver()
		return done.refundMinor
	}
	/** What the provider sent back by now, and how our refunds stand. */
	const stand = async () => {
		const back = provider.sandbox.control.objects('refund').filter((it) => it.payment_intent === payment.intent_id)
		const refunds = await refundsOf(world, orderId)
		return {
			sentMinor: back.reduce((sum, { amount }) => sum + amount, 0),
			refunds: refunds.map(({ state, route, covered_minor: covered }) => [state, route, covered]),
		}
	}
	return { orderId, payment, goods, asker, refused, bank, cancel, stand, paidMinor: payment.captured_minor }
}

/** The refunds job, a day later: nothing waits for a next try any more. */
async function send(days = 1) {
	clock.advance(days * DAY)
	await sendRefunds(world)
	await deliver()
}

/** Our rows, our books and the provider's are one. */
async function expectNoDifference() {
	await deliver()
	clock.advance(20 * 60_000)
	expect(await compareBalance(world, 24 * 400)).toBe(0)
	expect(await checkPayables(world)).toBe(0)
	expect(await reconcilePayments(world, 24 * 400)).toMatchObject({ differences: 0, 'unknown-refund': 0 })
}

const noticesOf = async (orderId: number) =>
	(
		await database.db
			.selectFrom('notices')
			.select(['kind', 'params'])
			.where('order_id', '=', orderId)
			.where('kind', 'like', 'refund%')
			.orderBy('id')
			.execute()
	).map(({ kind, params }) => [kind, (params as { isWithBank: boolean }).isWithBank])

const heldUnits = async (lineId: number) =>
	database.db
		.selectFrom('claims')
		.innerJoin('capacity', 'capacity.id', 'capacity_id')
		.select(['capacity.sold', 'claims.state', 'qty'])
		.where('order_line_id', '=', lineId)
		.executeTakeFirstOrThrow()

test('cancelled while the bank decides: the units are free at once, the refund waits, and the order says so', async () => {
	const { orderId, payment, bank, cancel, stand, goods, asker } = await sold()
	await bank('needs_response')
	const before = await heldUnits(goods.id)
	const refundMinor = await cancel()
	expect(refundMinor).toBeGreaterThan(0)
	expect(await heldUnits(goods.id)).toEqual({ ...before, state: 'GIVEN_BACK', sold: before.sold - before.qty })
	await send(7)
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [['CREATED', 'PROVIDER', 0]] })
	expect(await readEnding(world, asker, null)).toMatchObject({ bankCase: 'OPEN' })
	const dispute = await database.db
		.selectFrom('payment_disputes')
		.select('id')
		.where('payment_id', '=', payment.id)
		.executeTakeFirstOrThrow()
	const desk = await readDispute(world, dispute.id)
	expect(desk?.refunds).toMatchObject([{ stand: 'waits', amountMinor: refundMinor }])
	expect(desk?.statement, 'the bank is told of no refund that only waits').not.toContain('refunded')
	const { orderNumber } = asker
	const page = await readOrder(world, orderNumber, { accountId: null, token: world.tokens.of(`order:${orderNumber}`) })
	expect(page).toMatchObject({ bankCase: 'OPEN', order: { refunds: [{ isWithBank: true, state: 'CREATED' }] } })
	expect(await noticesOf(orderId)).toEqual([['refund-started', true]])
	await bank('won')
	await send()
	await expectNoDifference()
})

test('the dispute won: what waited is sent then, once, and the books say nothing else', async () => {
	const { orderId, bank, cancel, stand } = await sold()
	await bank('needs_response')
	const moved = await watch()
	const refundMinor = await cancel()
	await bank('under_review')
	await send()
	await bank('won')
	await send()
	await send()
	expect(await stand()).toEqual({ sentMinor: refundMinor, refunds: [['DONE', 'PROVIDER', 0]] })
	expect((await moved()).refunds_owed).toBeUndefined()
	expect(await noticesOf(orderId)).toEqual([
		['refund-started', true],
		['refund-done', false],
	])
	await expectNoDifference()
})

test('the dispute lost: the bank’s money is the refund, nothing is sent, and sellers give up their share once', async () => {
	const { orderId, bank, cancel, stand, paidMinor } = await sold()
	const moved = await watch()
	await bank('needs_response')
	const refundMinor = await cancel()
	await bank('lost')
	await bank('lost')
	await send(2)
	expect(await stand()).toMatchObject({ sentMinor: 0, refunds: [['COVERED', 'PROVIDER', refundMinor]] })
	const { refunds_owed: owed, disputed, dispute_losses: losses, ...rest } = await moved()
	expect({ owed, disputed, losses }).toEqual({ owed: undefined, disputed: undefined, losses: undefined })
	const { provider_clearing: clearing, seller_pending: pending = 0, commission_deferred: commission = 0 } = rest
	expect(clearing).toBe(-paidMinor)
	expect(pending + commission).toBe(-paidMinor)
	const notes = await database.db
		.selectFrom('invoices')
		.innerJoin('refunds', 'refunds.id', 'refund_id')
		.select('invoices.kind')
		.where('refunds.order_id', '=', orderId)
		.execute()
	expect(notes.map(({ kind }) => kind)).toEqual(['CREDIT_NOTE'])
	expect(await noticesOf(orderId)).toEqual([
		['refund-started', true],
		['refund-covered', false],
	])
	await expectNoDifference()
})

test('cancelled after the bank gave the money back: the units are free, and nothing is paid a second time', async () => {
	const { bank, asker, goods, stand } = await sold()
	await bank('needs_response')
	await bank('lost')
	expect(await readEnding(world, asker, null)).toMatchObject({ bankCase: 'LOST' })
	const done = await cancelNow(world, asker, [goods.id])
	expect(done).toMatchObject({ refundMinor: 0, refundIds: [] })
	expect(await heldUnits(goods.id)).toMatchObject({ state: 'GIVEN_BACK' })
	await deliver()
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [] })
	await expectNoDifference()
})

test('a quote made before the bank decided is no longer used after', async () => {
	const { bank, asker, goods } = await sold()
	await bank('needs_response')
	const { quoteId } = await quoteFor(world, asker, [goods.id])
	await bank('lost')
	expect(await cancelByQuote(world, asker, quoteId)).toEqual({ outcome: 'changed' })
})

test('money due back on a line that goes on waits for the bank too, and is not written once the bank gave all back', async () => {
	const { bank, goods, stand } = await sold()
	const due = { lineId: goods.id, amountMinor: 500, reason: 'lighter' }
	await bank('needs_response')
	await refundLine(world, { ...due, key: `disputed-${goods.id}-1` })
	await send()
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [['CREATED', 'PROVIDER', 0]] })
	await bank('lost')
	await refundLine(world, { ...due, key: `disputed-${goods.id}-2` })
	await send()
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [['COVERED', 'PROVIDER', 500]] })
	await expectNoDifference()
})

test('lost and won after all: what the bank had covered is owed again, and sent', async () => {
	const { bank, cancel, stand } = await sold()
	const moved = await watch()
	await bank('needs_response')
	const refundMinor = await cancel()
	await bank('lost')
	await bank('under_review')
	await send()
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [['CREATED', 'PROVIDER', 0]] })
	expect((await moved()).refunds_owed).toBe(refundMinor)
	await bank('won')
	await send()
	expect(await stand()).toEqual({ sentMinor: refundMinor, refunds: [['DONE', 'PROVIDER', 0]] })
	const { refunds_owed: owed, disputed, dispute_losses: losses } = await moved()
	expect({ owed, disputed, losses }).toEqual({ owed: undefined, disputed: undefined, losses: undefined })
	await expectNoDifference()
})

test('a dispute of a part, lost: the bank’s part is not paid again, and a person pays the rest, once the bank has decided', async () => {
	const { orderId, bank, cancel, stand } = await sold()
	const moved = await watch()
	await bank('needs_response', 1_000)
	const refundMinor = await cancel()
	await bank('lost', 1_000)
	await send()
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [['CREATED', 'EXTERNAL', 1_000]] })
	expect((await moved()).refunds_owed).toBe(refundMinor - 1_000)
	const [refund] = await refundsOf(world, orderId)
	const made = { refundId: refund?.id ?? '', reference: 'R-1', date: '2026-05-20', by: 'account:1' }
	expect(await recordExternalRefund(world, made)).toEqual({ outcome: 'recorded' })
	await deliver()
	const { refunds_owed: owed, bank: paidOut, dispute_losses: losses } = await moved()
	expect({ owed, paidOut, losses }).toEqual({ owed: undefined, paidOut: 1_000 - refundMinor, losses: undefined })
	await expectNoDifference()
})

test('nobody pays by hand what the bank decides about, or has given back', async () => {
	const { orderId, payment, bank, cancel } = await sold()
	await database.db.updateTable('payments').set({ refund_deadline: clock.now() }).where('id', '=', payment.id).execute()
	clock.advance(1)
	await cancel()
	const [refund] = await refundsOf(world, orderId)
	expect(refund).toMatchObject({ state: 'CREATED', route: 'EXTERNAL' })
	const made = { refundId: refund?.id ?? '', reference: 'R-2', date: '2026-05-20', by: 'account:1' }
	await bank('needs_response')
	expect(await recordExternalRefund(world, made)).toEqual({ outcome: 'with-the-bank' })
	await bank('lost')
	expect(await recordExternalRefund(world, made)).toEqual({ outcome: 'covered' })
	expect(await refundsOf(world, orderId)).toMatchObject([{ state: 'COVERED' }])
	await expectNoDifference()
})

test('a dispute of one payment keeps no refund of another back, neither by the provider nor by hand, and tells its buyer nothing', async () => {
	const disputed = await sold()
	await disputed.bank('needs_response')
	const { orderId, payment, goods, asker, cancel, stand } = await sold()
	await refundLine(world, { lineId: goods.id, amountMinor: 500, reason: 'lighter', key: `other-${goods.id}` })
	await deliver()
	expect(await noticesOf(orderId)).toEqual([['refund-started', false]])
	await send()
	expect(await stand()).toEqual({ sentMinor: 500, refunds: [['DONE', 'PROVIDER', 0]] })
	await database.db.updateTable('payments').set({ refund_deadline: clock.now() }).where('id', '=', payment.id).execute()
	clock.advance(1)
	await cancel()
	const token = world.tokens.of(`order:${asker.orderNumber}`)
	const page = await readOrder(world, asker.orderNumber, { accountId: null, token })
	expect(page?.bankCase).toBeNull()
	expect(page?.order.refunds.map(({ isWithBank }) => isWithBank)).toEqual([false, false])
	const refund = (await refundsOf(world, orderId)).find(({ state }) => state === 'CREATED')
	const made = { refundId: refund?.id ?? '', reference: 'R-3', date: '2026-05-20', by: 'account:1' }
	expect(await recordExternalRefund(world, made)).toEqual({ outcome: 'recorded' })
	await disputed.bank('won')
	await expectNoDifference()
})

test('an inquiry keeps no refund back: while the bank only asks, giving the money back is an answer', async () => {
	const { bank, cancel, stand } = await sold()
	await bank('warning_needs_response')
	const refundMinor = await cancel()
	await send()
	expect(await stand()).toEqual({ sentMinor: refundMinor, refunds: [['DONE', 'PROVIDER', 0]] })
	await expectNoDifference()
})

test('refused by the provider for a dispute we had not heard of: no failure to anybody, and asked again under another key', async () => {
	const { orderId, refused, cancel, stand, bank } = await sold()
	const refundMinor = await cancel()
	refused('needs_response')
	await send()
	await send()
	const [held] = await refundsOf(world, orderId)
	expect(held).toMatchObject({ state: 'CREATED', route: 'PROVIDER', attempts: 0, sent_at: null })
	expect(held?.idempotency_key).toBe(`refund:${held?.id}:3`)
	await bank('won')
	await send()
	expect(await stand()).toEqual({ sentMinor: refundMinor, refunds: [['DONE', 'PROVIDER', 0]] })
	expect((await noticesOf(orderId)).map(([kind]) => kind)).toEqual(['refund-started', 'refund-done'])
	await expectNoDifference()
})

test('a refund of which no answer came is covered only once the provider has said that it was never made', async () => {
	const { orderId, bank, cancel, stand } = await sold()
	const moved = await watch()
	const refundMinor = await cancel()
	const [asked] = await refundsOf(world, orderId)
	// The process died before it heard the answer.
	await markRefundTried(database.db, asked?.id ?? '', clock.now(), true)
	await bank('needs_response')
	await bank('lost')
	expect((await stand()).refunds).toEqual([['CREATED', 'PROVIDER', 0]])
	expect((await moved()).refunds_owed).toBe(refundMinor)
	await sendRefunds(world)
	await deliver()
	expect(await stand()).toEqual({ sentMinor: 0, refunds: [['COVERED', 'PROVIDER', refundMinor]] })
	const { refunds_owed: owed, dispute_losses: losses } = await moved()
	expect({ owed, losses }).toEqual({ owed: undefined, losses: undefined })
	await expectNoDifference()
})
