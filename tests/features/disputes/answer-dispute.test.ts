import { beforeAll, beforeEach, expect, test } from 'vitest'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { answerDispute } from '#app/features/disputes/answer-dispute.server.ts'
import { printEvidence, readDispute, readDisputes } from '#app/features/disputes/read-disputes.server.ts'
import { sendDisputeAnswer } from '#app/features/disputes/send-answer.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const DAY = 24 * 3_600_000
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function deliver() {
	while (await deliverOutbox(world, outboxDeeds));
}

const statement = 'The parcel was delivered to the door and signed for.'
const by = 'account:1'

/** A paid order of tea and a picking whose payment the bank disputes; served as far as is said. */
async function disputed({ isServed = true } = {}) {
	const orderId = await buy(world, provider, orderOf([teaWish(market), pickingWish(market, 1)]))
	await deliver()
	if (isServed) await serve(orderId)
	const payment = await paymentOf(database.db, orderId)
	const told = provider.sandbox.control.dispute(payment.charge_id ?? '', 'needs_response')
	await applyDispute(world, await provider.payments.lookDispute(told?.id ?? ''))
	const { id } = await database.db
		.selectFrom('payment_disputes')
		.select('id')
		.where('provider_id', '=', told?.id ?? '')
		.executeTakeFirstOrThrow()
	const there = () => provider.sandbox.control.objects('dispute').find((it) => it.id === told?.id)
	return { id, orderId, there }
}

/** The parcel arrives, and the voucher is used at the site. */
async function serve(orderId: number) {
	const { db } = database
	const parcel = await db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('shipments.id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const facts = {
		carrier: 'SF',
		carrier_number: `SF${parcel.id}`,
		picked_up_at: clock.now(),
		delivered_at: clock.now(),
	}
	await db
		.updateTable('shipments')
		.set({ ...facts, state: 'DELIVERED' })
		.where('id', '=', parcel.id)
		.execute()
	const event = { event_time: clock.now(), recorded_at: clock.now(), source: 'CARRIER', status: 'DELIVERED' }
	await db
		.insertInto('tracking_events')
		.values({ ...event, shipment_id: parcel.id, note_en: 'signed: J. Chen' })
		.execute()
	const lines = await linesOf(world, orderId)
	const voucher = await db
		.selectFrom('vouchers')
		.select('id')
		.where(
			'order_line_id',
			'in',
			lines.map(({ id }) => id),
		)
		.executeTakeFirstOrThrow()
	const scan = { scan_id: world.newId(), device: 'gate', qty: 1, scanned_at: clock.now(), recorded_at: clock.now() }
	await db
		.insertInto('redemptions')
		.values({ ...scan, voucher_id: voucher.id, state: 'CONFIRMED' })
		.execute()
}

test('what our rows prove goes to the bank with the statement and a paper, once', async () => {
	const { id, there } = await disputed()
	expect(await answerDispute(world, id, { statement, by })).toEqual({ outcome: 'answered' })
	await deliver()
	const dispute = there()
	expect(dispute).toMatchObject({ status: 'under_review', evidence_details: { submission_count: 1 } })
	expect(dispute?.evidence).toMatchObject({ uncategorized_text: statement, shipping_carrier: 'SF' })
	expect(dispute?.evidence.access_activity_log).toContain('delivered, signed: J. Chen')
	expect(dispute?.evidence.access_activity_log).toContain('redeemed on site')
	expect(dispute?.evidence.product_description).toContain('雁荡毛峰新茶')
	const file = provider.sandbox.control.objects('file').find((it) => it.id === dispute?.evidence.uncategorized_file)
	expect(file).toMatchObject({ purpose: 'dispute_evidence', type: 'pdf' })
	expect(await answerDispute(world, id, { statement, by })).toEqual({ outcome: 'refused', reason: 'answered' })
	const page = await readDispute(world, id)
	expect(page).toMatchObject({ dispute: { answerState: 'SENT' }, lines: [{ isProven: true }, { isProven: true }] })
})

test('two administrators at once hand in one answer', async () => {
	const { id, there } = await disputed()
	const answers = await Promise.all(
		[1, 2, 3].map((who) => answerDispute(world, id, { statement, by: `account:${who}` })),
	)
	expect(answers.filter(({ outcome }) => outcome === 'answered')).toHaveLength(1)
	await deliver()
	expect(there()?.evidence_details.submission_count).toBe(1)
})

test('an answer whose word was lost is looked for, and is there once, with one paper', async () => {
	const { id, there } = await disputed()
	await answerDispute(world, id, { statement, by })
	const { id: answerId } = await database.db
		.selectFrom('dispute_answers')
		.select('id')
		.where('dispute_id', '=', id)
		.executeTakeFirstOrThrow()
	const files = provider.sandbox.control.objects('file').length
	provider.sandbox.control.fail({ path: '/v1/files', at: 'before', times: 3 })
	await expect(sendDisputeAnswer(world, { answerId })).rejects.toThrow()
	// It is handed in, and the key gives the same broken answer from then on.
	provider.sandbox.control.fail({ path: '/v1/disputes/:id', method: 'POST', at: 'after', status: 500 })
	await expect(sendDisputeAnswer(world, { answerId })).rejects.toThrow()
	provider.sandbox.control.turn({ faults: [] })
	await sendDisputeAnswer(world, { answerId })
	await sendDisputeAnswer(world, { answerId })
	expect(there()?.evidence_details.submission_count).toBe(1)
	expect(provider.sandbox.control.objects('file')).toHaveLength(files + 1)
	expect(await readDispute(world, id)).toMatchObject({ dispute: { answerState: 'SENT' } })
})

test('what the provider refuses is said, and can be answered anew', async () => {
	const { id, there } = await disputed()
	const dispute = there()
	if (!dispute) throw new Error('no dispute')
	const details = { ...dispute.evidence_details, due_by: Math.floor(clock.now().getTime() / 1000) - 1 }
	provider.sandbox.control.amend('dispute', dispute.id, { evidence_details: details })
	await answerDispute(world, id, { statement, by })
	await deliver()
	const page = await readDispute(world, id)
	expect(page?.dispute.answerState).toBe('FAILED')
	expect(page?.dispute.answerFailure).toContain('time to answer')
	expect(page?.noAnswer).toBeNull()
	provider.sandbox.control.amend('dispute', dispute.id, { evidence_details: dispute.evidence_details })
	expect(await answerDispute(world, id, { statement, by })).toEqual({ outcome: 'answered' })
	await deliver()
	expect(there()?.status).toBe('under_review')
})

test('after the deadline nothing is written, and too few words are no statement', async () => {
	const { id } = await disputed()
	expect(await answerDispute(world, id, { statement: 'no', by })).toEqual({ outcome: 'no-statement' })
	clock.advance(7 * DAY + 1)
	expect(await answerDispute(world, id, { statement, by })).toEqual({ outcome: 'refused', reason: 'too-late' })
	clock.set(START)
	expect(await answerDispute(world, 987_654, { statement, by })).toEqual({ outcome: 'not-found' })
})

test('the paper shows the order and what proves it; what was not served is said to be unproven', async () => {
	const { id } = await disputed({ isServed: false })
	const page = await readDispute(world, id)
	expect(page?.lines.map(({ isProven }) => isProven)).toEqual([false, false])
	const paper = await printEvidence(world, id)
	const text = readPdf(paper?.pdf ?? Buffer.alloc(0)).pages.join('\n')
	expect(text).toContain('Evidence')
	expect(text).toContain(page?.order.number)
	expect(text).not.toContain('□')
	expect(await printEvidence(world, 987_654)).toBeNull()
	expect((await readDisputes(world, 1)).open.map((it) => it.id)).toContain(id)
})
