import { endWarnings } from '#ops/stripe-sandbox/deeds/warn-of-fraud.ts'
import { buildBalanceTransaction } from '#ops/stripe-sandbox/objects/balance-transaction.ts'
import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'
import { refundsAtOnce, refundWindowSeconds } from '#ops/stripe-sandbox/objects/pay-method.ts'
import { buildRefund, type Refund } from '#ops/stripe-sandbox/objects/refund.ts'
import { list, metadata, oneOf, text, whole, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import { forbidden, invalid, noSuch } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export const refundParameters = {
	payment_intent: text(),
	charge: text(),
	amount: whole,
	reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
	metadata,
	expand: list(text()),
}

type RefundRequest = Read<typeof refundParameters>

/** Gives money back: at once for cards, pending first for wallets, never more than was captured or later than allowed. */
export function createRefund(sandbox: Sandbox, request: RefundRequest): Refund {
	const charge = chargeToRefund(sandbox, request)
	const left = charge.amount_captured - charge.amount_refunded
	if (left === 0) throw forbidden(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded')
	const amount = request.amount ?? left
	if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
	if (amount > left) {
		throw forbidden(
			`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
			undefined,
			'amount',
		)
	}
	const id = sandbox.newId('re')
	const created = sandbox.seconds()
	const balance = { id: sandbox.newId('txn'), created, kind: 'refund' as const, amount: -amount, fee: 0 }
	sandbox.put(buildBalanceTransaction({ ...balance, currency: charge.currency, source: id }))
	const status = refundsAtOnce(charge.payment_method_details.type) ? 'succeeded' : 'pending'
	const { reason, metadata: notes } = request
	const facts = {
		id,
		created,
		charge,
		amount,
		status,
		reason,
		metadata: notes,
		balanceTransaction: balance.id,
	} as const
	const refund = sandbox.put(buildRefund(facts))
	sandbox.emit('refund.created', refund)
	const amount_refunded = charge.amount_refunded + amount
	const reduced = sandbox.put({ ...charge, amount_refunded, refunded: amount_refunded === charge.amount_captured })
	sandbox.emit('charge.refunded', reduced, { amount_refunded: charge.amount_refunded })
	if (reduced.refunded) endWarnings(sandbox, charge.id)
	return refund
}

function chargeToRefund(sandbox: Sandbox, request: RefundRequest): Charge {
	const charge = findCharge(sandbox, request)
	if (charge?.status !== 'succeeded') {
		throw forbidden('This PaymentIntent does not have a successful charge to refund.', undefined, 'payment_intent')
	}
	if (sandbox.store.dispute.having('charge', charge.id).some((it) => !it.is_charge_refundable)) {
		throw forbidden(`Charge ${charge.id} has been charged back; cannot issue a refund.`, 'charge_disputed')
	}
	const window = refundWindowSeconds(charge.payment_method_details.type)
	if (sandbox.seconds() - charge.created > window) {
		throw forbidden(
			`Charge ${charge.id} was made more than ${window / 86_400} days ago and can no longer be refunded.`,
			'charge_not_refundable',
		)
	}
	return charge
}

function findCharge({ store }: Sandbox, { payment_intent, charge }: RefundRequest) {
	if (payment_intent === undefined && charge === undefined) {
		throw invalid('One of the following params should be provided for this request: payment_intent or charge.')
	}
	if (payment_intent === undefined) {
		const found = store.charge.get(charge ?? '')
		if (found === undefined) throw noSuch('charge', charge ?? '', 'charge')
		return found
	}
	const intent = store.payment_intent.get(payment_intent)
	if (intent === undefined) throw noSuch('payment_intent', payment_intent, 'payment_intent')
	return store.charge.get(intent.latest_charge ?? '')
}
