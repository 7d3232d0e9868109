import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import { answerDispute } from '#app/features/disputes/answer-dispute.server.ts'
import type { Kill, KillDeed } from '#tests/support/kills/kill-process.ts'
import type { Trade } from '#tests/support/kills/trade.ts'

const STATEMENT = 'The guest stayed the night and signed the register at the door.'

/** The bank opens a dispute of what was bought, and its news is stored. */
async function told(trade: Trade): Promise<void> {
	const { orderId } = await trade.bought()
	const payment = await trade.world.db
		.selectFrom('payments')
		.select('charge_id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const opened = trade.provider.sandbox.control.dispute(payment.charge_id ?? '', 'needs_response')
	const { body, signature } = trade.webhook('charge.dispute.created', { id: opened?.id ?? '', object: 'dispute' })
	await receiveProviderEvent(trade.world, { body: Buffer.from(body), signature })
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

/** Points of disputes with the deed that is killed there. */
export const DISPUTE_KILLS = {
	'dispute-kept-before-commit': { deed: dispute },
	'dispute-kept': { deed: dispute },
	'dispute-answer-before-commit': {
		deed: async (trade) => ({ deed: 'answer-dispute', disputeId: await open(trade), statement: STATEMENT }),
		again: { outcome: 'answered' },
	},
	'dispute-answer-sent': { deed: answered },
} satisfies Record<string, Kill>
