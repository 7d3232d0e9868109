import { buildBalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import { endWarnings } from '#ops/stripe-sandbox/deeds/warn-of-fraud.ts'
import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'
import {
	buildDispute,
	DISPUTE_FEE_MINOR,
	isRefundable,
	takesMoney,
	type Dispute,
	type DisputeStatus,
} from '#ops/stripe-sandbox/objects/dispute.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export interface DisputeClaim {
	/** Why, in Stripe's word; 'fraudulent' when the bank says nothing else. */
	reason?: string
	/** Minor units; the whole charge when absent. */
	amount?: number
}

const OVER: ReadonlySet<DisputeStatus> = new Set(['won', 'lost', 'warning_closed', 'prevented'])

/** Opens a dispute of a charge, or moves the one it has; Stripe tells it by an event named for what happened. */
export function moveDispute(
	sandbox: Sandbox,
	charge: Charge,
	status: DisputeStatus,
	{ reason = 'fraudulent', amount = charge.amount }: DisputeClaim = {},
): Dispute {
	const known = sandbox.store.dispute.having('charge', charge.id)[0]
	if (known) return toStatus(sandbox, known, status)
	const facts = { id: sandbox.newId('dp'), created: sandbox.seconds(), charge, status, reason, amount }
	const opened = sandbox.put(buildDispute(facts))
	sandbox.put({ ...charge, disputed: true })
	endWarnings(sandbox, charge.id)
	const dispute = takesMoney(status) ? withdraw(sandbox, opened) : opened
	sandbox.emit('charge.dispute.created', dispute)
	if (takesMoney(status)) sandbox.emit('charge.dispute.funds_withdrawn', dispute)
	return dispute
}

/** Brings a dispute to another status; money goes or comes back where that changes who has it. */
export function toStatus(sandbox: Sandbox, dispute: Dispute, status: DisputeStatus): Dispute {
	const had = takesMoney(dispute.status)
	const is_charge_refundable = isRefundable(status)
	const moved = sandbox.put({ ...dispute, status, is_charge_refundable })
	const settled = had === takesMoney(status) ? moved : had ? reinstate(sandbox, moved) : withdraw(sandbox, moved)
	sandbox.emit(OVER.has(status) ? 'charge.dispute.closed' : 'charge.dispute.updated', settled)
	if (had !== takesMoney(status)) {
		sandbox.emit(had ? 'charge.dispute.funds_reinstated' : 'charge.dispute.funds_withdrawn', settled)
	}
	return settled
}

const withdraw = (sandbox: Sandbox, dispute: Dispute) =>
	move(sandbox, dispute, { amount: -dispute.amount, fee: DISPUTE_FEE_MINOR, category: 'dispute' })

/** The money comes back; the fee does not. */
const reinstate = (sandbox: Sandbox, dispute: Dispute) =>
	move(sandbox, dispute, { amount: dispute.amount, fee: 0, category: 'dispute_reversal' })

function move(
	sandbox: Sandbox,
	dispute: Dispute,
	{ amount, fee, category }: { amount: number; fee: number; category: 'dispute' | 'dispute_reversal' },
): Dispute {
	const movement = buildBalanceTransaction({
		...{ id: sandbox.newId('txn'), created: sandbox.seconds(), kind: 'adjustment', amount, fee, category },
		...{ currency: dispute.currency, source: dispute.id },
	})
	sandbox.put(movement)
	return sandbox.put({ ...dispute, balance_transactions: [...dispute.balance_transactions, movement] })
}
