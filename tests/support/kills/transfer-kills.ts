import { LEAST_PAYOUT_MINOR } from '#app/domain/settlement/payout-due.ts'
import { choosePayoutWay } from '#app/features/settlement/choose-payout-way.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'
import { sendTransfers } from '#app/features/settlement/send-transfers.server.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { connectedAccount } from '#tests/support/connected-account.ts'
import { finishPayouts } from '#tests/support/kills/finish-payouts.ts'
import type { Kill } from '#tests/support/kills/kill-process.ts'
import { balanceOf } from '#tests/support/ledger.ts'
import type { Trade } from '#tests/support/kills/trade.ts'

let account: string | undefined

/** A payout by transfer, ordered and not yet sent; the seller's next one goes by the bank's file again. */
async function ordered(trade: Trade): Promise<string> {
	const { world, owner, provider } = trade
	account ??= await connectedAccount(provider.sandbox)
	// What the bank has not told of yet would keep the transfer waiting.
	await finishPayouts(trade)
	const payable = () => balanceOf(world.db, 'seller_payable', owner.enterpriseId)
	while ((await payable()) < LEAST_PAYOUT_MINOR) await trade.earned()
	await choosePayoutWay(world, owner, { way: 'stripe', account })
	await runPayouts(world)
	await choosePayoutWay(world, owner, { way: 'bank_file', account: '' })
	const payout = world.db
		.selectFrom('payouts')
		.select('id')
		.where('carrier', '=', 'stripe')
		.where('state', '=', 'PENDING')
	return (await payout.executeTakeFirstOrThrow()).id
}

const transfer: Kill = {
	deed: async (trade) => {
		await ordered(trade)
		return { deed: 'job', job: 'send-transfers' }
	},
}

/** A seller who was paid by transfer for something that is refunded after. */
const reversal: Kill = {
	deed: async (trade) => {
		await ordered(trade)
		await sendTransfers(trade.world)
		const line = await trade.world.db
			.selectFrom('order_lines')
			.innerJoin('seller_orders', 'seller_orders.id', 'order_lines.seller_order_id')
			.innerJoin('payments', 'payments.order_id', 'seller_orders.order_id')
			.select(['order_lines.id', 'order_lines.paid_minor', 'seller_orders.order_id', 'payments.id as payment_id'])
			.where('order_lines.released_at', 'is not', null)
			.where('order_lines.kind', '=', 'EXPERIENCE')
			.orderBy('order_lines.id', 'desc')
			.executeTakeFirstOrThrow()
		const lines = [{ id: line.id, amountMinor: line.paid_minor }]
		await insertRefund(trade.world.db, {
			...{ id: trade.world.newId(), paymentId: line.payment_id, orderId: line.order_id, reason: 'kill', lines },
			...{ amountMinor: line.paid_minor, at: trade.world.now() },
		})
		await trade.world.db
			.updateTable('order_lines')
			.set({ refunded_minor: line.paid_minor })
			.where('id', '=', line.id)
			.execute()
		await trade.deliverAll()
		return { deed: 'job', job: 'take-back-transfers' }
	},
}

/** A sale whose fee the provider has kept. */
const movement: Kill = {
	deed: async (trade) => {
		await trade.bought()
		return { deed: 'job', job: 'take-in-movements' }
	},
}

/** An owner sets up the shop's account, which is opened once under its key. */
const connecting: Kill = {
	deed: async ({ world, owner }) => {
		await world.db.deleteFrom('connected_accounts').where('enterprise_id', '=', owner.enterpriseId).execute()
		return { deed: 'connect-account', seller: owner }
	},
	again: { outcome: 'go-on' },
}

/** The points of transfers to sellers, of taking them back, and of taking in what moved our balance. */
export const TRANSFER_KILLS = {
	'account-marked': connecting,
	'account-opened': connecting,
	'transfer-marked': transfer,
	'transfer-sent': transfer,
	'transfer-kept-before-commit': transfer,
	'transfer-kept': transfer,
	'reversal-written-before-commit': reversal,
	'reversal-marked': reversal,
	'reversal-sent': reversal,
	'reversal-kept-before-commit': reversal,
	'movements-taken-in-before-commit': movement,
} as const satisfies Record<string, Kill>
