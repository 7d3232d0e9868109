import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import { answerDispute } from '#app/features/disputes/answer-dispute.server.ts'
import { quoteFor } from '#tests/support/cancelling.ts'
import type { Kill, KillDeed } from '#tests/support/kills/kill-process.ts'
import type { Trade } from '#tests/support/kills/trade.ts'

const STATEMENT = 'The guest stayed the night and signed the register at the door.'

/** The bank opens a dispute of what was bought, and its news is stored. */
async function told(trade: Trade): Promise<void> {
	const { orderId } = await trade.bought()
	const opened = await disputed(trade, orderId)
	const { body, signature } = trade.webhook('charge.dispute.created', { id: opened, object: 'dispute' })
	await receiveProviderEvent(trade.world, { body: Buffer.from(body), signature })
}

/** The bank opens a dispute of what an order paid; its number. */
async function disputed(trade: Trade, orderId: number): Promise<string> {
	const payment = await trade.world.db
		.selectFrom('payments')
		.select('charge_id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	return trade.provider.sandbox.control.dispute(payment.charge_id ?? '', 'needs_response')?.id ?? ''
}

async function dispute(trade: Trade): Promise<KillDeed> {
	await told(trade)
	return { deed: 'job', job: 'work-off-provider-events' }
}

/** A dispute of our own that waits for an answer; its id. */
async function open(trade: Trade): Promise<number> {
	await told(trade)
	await workOffProviderEvents(trade.world)
	const row = await trade.world.db
		.selectFrom('payment_disputes')
		.select('id')
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow()
	await trade.deliverAll()
	return row.id
}

async function answered(trade: Trade): Promise<KillDeed> {
	await answerDispute(trade.world, await open(trade), { statement: STATEMENT, by: 'account:1' })
	return { deed: 'deliver-outbox' }
}

/** A night called off whose payment the bank disputes, of which no news has come: the provider refuses the refund. */
async function refused(trade: Trade): Promise<KillDeed> {
	const { number, orderId, lines } = await trade.bought()
	await trade.deliverAll()
	const night = lines.find(({ kind }) => kind === 'STAY')
	const asker = { by: 'buyer', orderNumber: number, actor: 'guest' } as const
	const { quoteId } = await quoteFor(trade.world, asker, [night?.id ?? 0])
	await cancelByQuote(trade.world, asker, quoteId)
	await disputed(trade, orderId)
	return { deed: 'job', job: 'send-refunds' }
}

/** The bank warns of fraud in what was bought, and its news is stored. */
async function warned(trade: Trade): Promise<number> {
	const { orderId } = await trade.bought()
	await trade.deliverAll()
	const payment = await trade.world.db
		.selectFrom('payments')
		.select('charge_id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const id = trade.provider.sandbox.control.warn(payment.charge_id ?? '')?.id ?? ''
	const hint = { id, object: 'radar.early_fraud_warning' }
	const { body, signature } = trade.webhook('radar.early_fraud_warning.created', hint)
	await receiveProviderEvent(trade.world, { body: Buffer.from(body), signature })
	return orderId
}

/** A warning of our own that waits for somebody; its id. */
async function waiting(trade: Trade): Promise<number> {
	const orderId = await warned(trade)
	await workOffProviderEvents(trade.world)
	const row = await trade.world.db
		.selectFrom('fraud_warnings')
		.innerJoin('payments', 'payments.id', 'payment_id')
		.select('fraud_warnings.id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	return row.id
}

/** Points of disputes with the deed that is killed there. */
export const DISPUTE_KILLS = {
	'dispute-kept-before-commit': { deed: dispute },
	'dispute-kept': { deed: dispute },
	'dispute-answer-before-commit': {
		deed: async (trade) => ({ deed: 'answer-dispute', disputeId: await open(trade), statement: STATEMENT }),
		again: { outcome: 'answered' },
	},
	'dispute-answer-sent': { deed: answered },
	'warning-kept-before-commit': {
		deed: async (trade) => {
			await warned(trade)
			return { deed: 'job', job: 'work-off-provider-events' }
		},
	},
	'warning-decided-before-commit': {
		deed: async (trade) => ({ deed: 'decide-warning', warningId: await waiting(trade), to: 'CANCELLED' }),
		again: { outcome: 'decided' },
	},
	'refund-held-before-commit': { deed: refused },
} satisfies Record<string, Kill>
