import { buildBalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import { buildTransfer, type Transfer } from '#ops/stripe-sandbox/objects/transfer.ts'
import { list, metadata, oneOf, required, text, whole, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import { forbidden, invalid, noSuch } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export const transferParameters = {
	amount: whole,
	currency: text(3),
	destination: text(),
	description: text(),
	metadata,
	source_transaction: text(),
	source_type: oneOf('card', 'bank_account', 'fpx'),
	transfer_group: text(),
	expand: list(text()),
}

type TransferRequest = Read<typeof transferParameters>

/** Sends money to a connected account, out of one charge or out of the balance. */
export function createTransfer(sandbox: Sandbox, request: TransferRequest): Transfer {
	const { source_transaction } = request
	const destination = required(request.destination, 'destination')
	const currency = required(request.currency, 'currency').toLowerCase()
	const amount = required(request.amount, 'amount')
	if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
	checkDestination(sandbox, destination)
	if (source_transaction === undefined) checkBalance(sandbox, amount, currency)
	else checkSource(sandbox, { id: source_transaction, amount, currency })
	const id = sandbox.newId('tr')
	const created = sandbox.seconds()
	const balance = { id: sandbox.newId('txn'), created, kind: 'transfer' as const, amount: -amount, fee: 0 }
	sandbox.put(buildBalanceTransaction({ ...balance, currency, source: id }))
	const transfer = sandbox.put(
		buildTransfer({
			...request,
			id,
			created,
			amount,
			currency,
			destination,
			destinationPayment: sandbox.newId('py'),
			balanceTransaction: balance.id,
		}),
	)
	sandbox.emit('transfer.created', transfer)
	return transfer
}

/** Only an account whose capability to receive transfers is active is sent anything. */
function checkDestination(sandbox: Sandbox, id: string) {
	const account = sandbox.deauthorized.has(id) ? undefined : sandbox.store.account.get(id)
	if (account === undefined) throw noSuch('destination', id, 'destination', 400)
	if (account.capabilities['transfers'] === 'active') return
	throw forbidden(
		'Your destination account needs to have at least one of the following capabilities enabled: transfers.',
		'insufficient_capabilities_for_transfer',
		'destination',
	)
}

function checkBalance({ balances }: Sandbox, amount: number, currency: string) {
	if (amount <= (balances.get(currency) ?? 0)) return
	throw forbidden('You have insufficient funds in your account for this transfer.', 'balance_insufficient')
}

/** All transfers out of one charge together, less what was reversed, stay within the charge. */
function checkSource({ store }: Sandbox, { id, amount, currency }: { id: string; amount: number; currency: string }) {
	const charge = store.charge.get(id)
	if (charge === undefined) throw noSuch('charge', id, 'source_transaction')
	if (charge.currency !== currency) {
		throw invalid(`The currency of source_transaction's balance transaction is ${charge.currency}.`, 'currency')
	}
	const sent = store.transfer
		.having('source_transaction', id)
		.reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
	if (sent + amount > charge.amount_captured) {
		throw forbidden('The transfers using this transaction as a source exceed its amount.', undefined, 'amount')
	}
}
