import { buildBalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import type { Refund } from '#ops/stripe-sandbox/objects/refund.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** Ends a pending refund: it succeeds, or by the knob fails and the money returns to the platform's balance. */
export function settleRefund(sandbox: Sandbox, refund: Refund) {
	if (refund.status !== 'pending') return
	if (sandbox.knobs.refundFailShare > 0 && sandbox.random() < sandbox.knobs.refundFailShare) {
		failRefund(sandbox, refund)
		return
	}
	const succeeded = sandbox.put({ ...refund, status: 'succeeded' })
	tellUpdate(sandbox, succeeded)
}

function failRefund(sandbox: Sandbox, refund: Refund) {
	const transaction = sandbox.put(
		buildBalanceTransaction({
			id: sandbox.newId('txn'),
			created: sandbox.seconds(),
			kind: 'refund_failure',
			amount: refund.amount,
			fee: 0,
			currency: refund.currency,
			source: refund.id,
		}),
	)
	const failed = sandbox.put({
		...refund,
		status: 'failed',
		failure_reason: 'declined',
		failure_balance_transaction: transaction.id,
	})
	const charge = sandbox.store.charge.get(refund.charge)
	if (charge) sandbox.put({ ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false })
	tellUpdate(sandbox, failed)
	sandbox.emit('refund.failed', failed)
}

/** Stripe tells the same change under its new and its old name. */
function tellUpdate(sandbox: Sandbox, refund: Refund) {
	sandbox.emit('refund.updated', refund, { status: 'pending' })
	sandbox.emit('charge.refund.updated', refund, { status: 'pending' })
}
