import { buildBalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import { buildPayout, type Payout } from '#ops/stripe-sandbox/objects/payout.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** Sends the whole balance of a currency to the platform's bank; nothing when there is none. */
export function payOut(sandbox: Sandbox, currency: string): Payout | undefined {
	const amount = sandbox.balances.get(currency) ?? 0
	if (amount <= 0) return undefined
	const id = sandbox.newId('po')
	const created = sandbox.seconds()
	const balance = { id: sandbox.newId('txn'), created, kind: 'payout' as const, amount: -amount, fee: 0 }
	sandbox.put(buildBalanceTransaction({ ...balance, currency, source: id }))
	const payout = sandbox.put(buildPayout({ id, created, amount, currency, balanceTransaction: balance.id }))
	sandbox.emit('payout.paid', payout)
	return payout
}

/** Stripe corrects the platform's balance by itself, as for a chargeback. */
export function adjust(sandbox: Sandbox, amount: number, currency: string) {
	return sandbox.put(
		buildBalanceTransaction({
			...{ id: sandbox.newId('txn'), created: sandbox.seconds(), kind: 'adjustment', amount, fee: 0 },
			...{ currency, source: null },
		}),
	)
}

/** The platform pays in from its bank, once in the life of a sandbox, so that there is something to pay sellers with. */
export function topUpOnce(sandbox: Sandbox, amount: number, currency: string) {
	if (amount <= 0 || sandbox.store.balance_transaction.having('type', 'topup').length > 0) return
	const facts = { id: sandbox.newId('txn'), created: sandbox.seconds(), kind: 'topup' as const, amount, fee: 0 }
	sandbox.put(buildBalanceTransaction({ ...facts, currency, source: null }))
}
