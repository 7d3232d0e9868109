import { buildBalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import { buildTransferReversal, type Transfer, type TransferReversal } from '#ops/stripe-sandbox/objects/transfer.ts'
import { flag, list, metadata, text, whole, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import { forbidden, invalid } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export const reversalParameters = {
	amount: whole,
	description: text(),
	metadata,
	refund_application_fee: flag,
	expand: list(text()),
}

/** Takes a transfer back, in whole or in part. */
export function reverseTransfer(
	sandbox: Sandbox,
	transfer: Transfer,
	request: Read<typeof reversalParameters>,
): TransferReversal {
	const left = transfer.amount - transfer.amount_reversed
	const amount = request.amount ?? left
	if (amount > left || left === 0) {
		throw forbidden(`Amount (${amount}) is greater than the amount left to reverse (${left}).`, undefined, 'amount')
	}
	if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
	if (sandbox.knobs.accountsEmpty) {
		throw forbidden('The connected account has insufficient funds to reverse this transfer.', 'balance_insufficient')
	}
	const id = sandbox.newId('trr')
	const created = sandbox.seconds()
	const balance = { id: sandbox.newId('txn'), created, kind: 'transfer_refund' as const, amount, fee: 0 }
	sandbox.put(buildBalanceTransaction({ ...balance, currency: transfer.currency, source: id }))
	const reversal = sandbox.put(
		buildTransferReversal({
			id,
			created,
			amount,
			transfer,
			balanceTransaction: balance.id,
			metadata: request.metadata,
		}),
	)
	const amount_reversed = transfer.amount_reversed + amount
	const reversals = { ...transfer.reversals, data: [reversal, ...transfer.reversals.data] }
	const reduced = sandbox.put({
		...transfer,
		amount_reversed,
		reversals,
		reversed: amount_reversed === transfer.amount,
	})
	sandbox.emit('transfer.reversed', reduced, { amount_reversed: transfer.amount_reversed })
	return reversal
}
