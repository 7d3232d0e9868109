import { addDays } from '#app/domain/time/local-date.ts'
import { quoteFor } from '#tests/support/cancelling.ts'
import { changeQuoteFor } from '#tests/support/changing.ts'
import type { FaultPoint } from '#app/platform/fault-points.ts'
import { announceDisruption } from '#app/features/cancellation/announce-disruption.server.ts'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'
import { moveBatch } from '#app/features/settlement/move-batch.server.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { insertRule } from '#db/queries/session-rules.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { payOpenSessions } from '#tests/support/kills/come-back.ts'
import type { Kill, KillDeed } from '#tests/support/kills/kill-process.ts'
import { arrived, finishPayouts } from '#tests/support/kills/finish-payouts.ts'
import { DISPUTE_KILLS } from '#tests/support/kills/dispute-kills.ts'
import { TRANSFER_KILLS } from '#tests/support/kills/transfer-kills.ts'
import type { Trade } from '#tests/support/kills/trade.ts'
import { VILLAGE } from '#tests/support/market.ts'
import { orderOf } from '#tests/support/wishes.ts'

let news = 0
const job = (name: string): KillDeed => ({ deed: 'job', job: name })

async function placed(trade: Trade, parts: Parameters<Trade['basket']>[0] = {}, wishes = [trade.night()]) {
	const result = await placeOrder(trade.world, orderOf(wishes, { ...trade.basket(), wishes, ...parts }))
	if (result.outcome !== 'placed') throw new Error(JSON.stringify(result))
	return result
}

const place: Kill = {
	deed: async (trade) => ({ deed: 'place-order', order: trade.basket() }),
	again: { outcome: 'placed', isPaid: false },
}

async function paidEvent(trade: Trade) {
	await placed(trade, {}, trade.basket().wishes)
	payOpenSessions(trade.provider.sandbox)
	const session = trade.provider.sandbox.control.objects('checkout.session').at(-1)
	return trade.webhook('checkout.session.completed', { id: session?.id ?? '', object: 'checkout.session' })
}

async function storeEvent(trade: Trade, { body, signature }: { body: string; signature: string }) {
	await receiveProviderEvent(trade.world, { body: Buffer.from(body), signature })
}

const workOff: Kill = {
	deed: async (trade) => {
		await storeEvent(trade, await paidEvent(trade))
		return job('work-off-provider-events')
	},
}

const asBuyer = (orderNumber: string) => ({ by: 'buyer', orderNumber, actor: 'guest' }) as const

async function quoted(trade: Trade) {
	const { number, lines } = await trade.bought()
	await trade.deliverAll()
	const night = lines.find(({ kind }) => kind === 'STAY')
	const asker = asBuyer(number)
	const { quoteId } = await quoteFor(trade.world, asker, [night?.id ?? 0])
	return { asker, quoteId }
}

const cancel: Kill = {
	deed: async (trade) => ({ deed: 'cancel-by-quote', ...(await quoted(trade)) }),
	again: { outcome: 'cancelled' },
}

/** A night that is moved by days, or of which two are made: the one costs nothing more, the other waits for its difference. */
async function moved(trade: Trade, is: 'free' | 'dearer'): Promise<KillDeed> {
	const { number, lines } = await trade.bought()
	await trade.deliverAll()
	const night = lines.find(({ kind }) => kind === 'STAY')
	const from = night?.check_in ?? ''
	const asker = asBuyer(number)
	const nights = is === 'free' ? 1 : 2
	for (const days of [1, 2, 3, 4, 5]) {
		const [checkIn, checkOut] = [addDays(from, days), addDays(from, days + nights)]
		const quote = await changeQuoteFor(trade.world, asker, { kind: 'DATES', lineId: night?.id ?? 0, checkIn, checkOut })
		if (quote.dueMinor > 0 === (is === 'dearer')) return { deed: 'change-by-quote', asker, quoteId: quote.quoteId }
	}
	throw new Error(`no move that is ${is}`)
}

/** A cancelled night whose refund is about to be sent. */
const refund: Kill = {
	deed: async (trade) => {
		const { asker, quoteId } = await quoted(trade)
		await cancelByQuote(trade.world, asker, quoteId)
		return job('send-refunds')
	},
}

async function arrival(trade: Trade): Promise<KillDeed> {
	const { orderNumber } = await placed(trade, { method: 'ON_ARRIVAL' })
	const part = await trade.world.db
		.selectFrom('seller_orders')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select('seller_orders.id')
		.where('number', '=', orderNumber)
		.executeTakeFirstOrThrow()
	return { deed: 'record-arrival-payment', seller: trade.owner, sellerOrderId: part.id }
}

/** One transfer for an order, with more than it costs: the rest is to go back by hand. */
async function transfer(trade: Trade): Promise<KillDeed> {
	const { orderNumber, totalMinor } = await placed(trade, { method: 'BANK_TRANSFER' })
	const money = { amountMinor: totalMinor + 500, currency: 'CNY', remittance: orderNumber, payer: '****' }
	const said = { bankReference: `B-${++news}`, receivedOn: '2026-05-02', evidence: '', recordedBy: 'account:1' }
	return { deed: 'record-transfer', transfer: { ...money, ...said } }
}

async function refundByHand(trade: Trade): Promise<KillDeed> {
	const { number } = await trade.bought()
	const row = trade.world.db.selectFrom('orders').innerJoin('payments', 'payments.order_id', 'orders.id')
	const payment = await row
		.select(['payments.id', 'orders.id as orderId'])
		.where('number', '=', number)
		.executeTakeFirstOrThrow()
	// The bank takes nothing back the way it came any more.
	await trade.world.db
		.updateTable('payments')
		.set({ refund_deadline: trade.world.now() })
		.where('id', '=', payment.id)
		.execute()
	trade.world.clock.advance(1)
	const lines = await trade.world.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('order_lines.id')
		.where('order_id', '=', payment.orderId)
		.where('kind', '=', 'STAY')
		.execute()
	const { quoteId } = await quoteFor(
		trade.world,
		asBuyer(number),
		lines.map(({ id }) => id),
	)
	await cancelByQuote(trade.world, asBuyer(number), quoteId)
	const refund = await trade.world.db
		.selectFrom('refunds')
		.select('id')
		.where('order_id', '=', payment.orderId)
		.executeTakeFirstOrThrow()
	const made = { refundId: refund.id, reference: `HAND-${++news}`, date: '2026-05-02', by: 'account:1' }
	return { deed: 'record-external-refund', made }
}

async function calledOff(trade: Trade): Promise<KillDeed> {
	const { lines } = await trade.bought()
	await trade.deliverAll()
	const lineIds = lines.filter(({ kind }) => kind !== 'FEE').map(({ id }) => id)
	const payload = { lineIds, cause: 'SELLER', reason: 'ill', actor: 'system' }
	const event = { topic: 'lines-called-off', dedupeKey: `kill-off-${++news}`, payload, at: trade.world.now() }
	await publishEvent(trade.world.db, event)
	return { deed: 'deliver-outbox' }
}

async function lineRefundDue(trade: Trade): Promise<KillDeed> {
	const { lines } = await trade.bought()
	await trade.deliverAll()
	const key = `kill-due-${++news}`
	const payload = { lineId: lines[0]?.id ?? 0, amountMinor: 700, reason: 'lighter', key }
	await publishEvent(trade.world.db, { topic: 'line-refund-due', dedupeKey: key, payload, at: trade.world.now() })
	return { deed: 'deliver-outbox' }
}

async function storm(trade: Trade): Promise<KillDeed> {
	const { lines } = await trade.bought()
	await trade.bought()
	await trade.deliverAll()
	const day = lines.find(({ kind }) => kind === 'STAY')?.check_in ?? ''
	const about = { kind: 'TYPHOON', regionCode: VILLAGE, noteZh: '台风', noteEn: 'Typhoon' } as const
	await announceDisruption(trade.world, trade.administrator, { ...about, fromDate: day, toDate: day, cancelsAll: true })
	return job('apply-disruptions')
}

async function openBatch(trade: Trade) {
	await finishPayouts(trade)
	await trade.earned()
	await runPayouts(trade.world)
	const payout = await trade.world.db
		.selectFrom('payouts')
		.select(['id', 'batch_id'])
		.where('state', '=', 'PENDING')
		.executeTakeFirstOrThrow()
	return { payoutId: payout.id, batchId: payout.batch_id ?? 0 }
}

async function closedBatch(trade: Trade) {
	const opened = await openBatch(trade)
	await moveBatch(trade.world, trade.administrator, { batchId: opened.batchId, move: 'close' })
	return opened
}

async function sendBatch(trade: Trade): Promise<KillDeed> {
	const { batchId } = await closedBatch(trade)
	return { deed: 'move-batch', administrator: trade.administrator, wanted: { batchId, move: 'send' } }
}

async function payoutArrived(trade: Trade): Promise<KillDeed> {
	const { batchId, payoutId } = await closedBatch(trade)
	await moveBatch(trade.world, trade.administrator, { batchId, move: 'send' })
	return { deed: 'record-payout', administrator: trade.administrator, news: arrived(payoutId) }
}

/** A rule whose sessions have not been made yet. */
async function ruleToUnfold({ world, market }: Trade): Promise<KillDeed> {
	const startsOn = localDateAt(world.now(), 'Asia/Shanghai')
	await insertRule(world.db, {
		recurrence: { weekdays: [1, 2, 3, 4, 5, 6, 7], interval: 1, until: null, count: 3 },
		...{ startsOn, times: ['21:30'], leftOut: [], seasons: [], minutes: 60, cutoffMinutes: 0, seats: 5, minToRun: 0 },
		...{ listingId: market.experienceId, unfoldedUntil: startsOn, at: world.now() },
	})
	return job('unfold-rules')
}

/** Every point with the deed that is killed there; one without does not compile. */
export const KILLS: Readonly<Record<FaultPoint, Kill>> = {
	'order-written-before-commit': place,
	'order-committed': place,
	'payment-opened': place,
	'payment-session-kept': place,
	'event-stored': { deed: async (trade) => ({ deed: 'receive-event', ...(await paidEvent(trade)) }), again: 'known' },
	'payment-looked': workOff,
	'payment-applied-before-commit': workOff,
	'payment-applied': workOff,
	'session-expired': {
		deed: async (trade) => ({ deed: 'let-go', checkoutId: (await placed(trade)).checkoutId }),
		again: 'ended',
	},
	'arrival-payment-before-commit': { deed: arrival, again: { outcome: 'recorded' } },
	'transfer-recorded-before-commit': { deed: transfer, again: { outcome: 'paid' } },
	'lines-ended-before-commit': cancel,
	'cancelled-by-quote': cancel,
	'change-done-before-commit': { deed: (trade) => moved(trade, 'free'), again: { outcome: 'changed' } },
	'changed-by-quote': { deed: (trade) => moved(trade, 'dearer'), again: { outcome: 'to-pay' } },
	'called-off-in-order': { deed: calledOff },
	'disruption-order-done': { deed: storm },
	'session-rule-unfolded-before-commit': { deed: ruleToUnfold },
	'refund-due-before-commit': { deed: lineRefundDue },
	'line-refund-written': { deed: lineRefundDue },
	'refund-marked': refund,
	'refund-sent': refund,
	'refund-kept-before-commit': refund,
	'refund-kept': refund,
	'refund-recorded-before-commit': { deed: refundByHand, again: { outcome: 'recorded' } },
	'lines-moved-before-commit': {
		deed: async (trade) => {
			const { lines } = await trade.bought()
			const goods = lines.find(({ kind }) => kind === 'GOODS')
			const move = { sellerOrderId: goods?.seller_order_id ?? 0, lineIds: null, deed: 'pack' } as const
			return { deed: 'move-lines', seller: trade.owner, move }
		},
		again: { outcome: 'moved', count: 1 },
	},
	'line-released-before-commit': {
		deed: async (trade) => {
			await trade.served()
			return job('release-lines')
		},
	},
	'payout-written-before-commit': {
		deed: async (trade) => {
			await finishPayouts(trade)
			await trade.earned()
			return job('run-payouts')
		},
	},
	...TRANSFER_KILLS,
	'batch-moved-before-commit': { deed: sendBatch, again: null },
	'payout-recorded-before-commit': { deed: payoutArrived, again: { outcome: 'recorded' } },
	...DISPUTE_KILLS,
	'outbox-deed-done': {
		deed: async (trade) => {
			await trade.bought()
			return { deed: 'deliver-outbox' }
		},
	},
	'message-sent': {
		deed: async (trade) => {
			await trade.bought()
			await trade.deliverAll()
			return job('send-messages')
		},
	},
}
