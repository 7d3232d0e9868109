import { refundRoute } from '#app/domain/payments/refund-deadline.ts'

/** A payment that brought money in; what of it has gone or is promised back is `refundedMinor`. */
export type PaymentToRefund = {
	id: string
	capturedMinor: number
	refundedMinor: number
	/** The last instant at which it can go back the way it came; null for never. */
	refundDeadline: Date | null
}

/** A refund about to be written: one payment, one way, with the share of each line. Minor units. */
export type PlannedRefund = {
	paymentId: string
	amountMinor: number
	route: 'PROVIDER' | 'EXTERNAL'
	lines: { id: number; amountMinor: number }[]
}

const leftOf = ({ capturedMinor, refundedMinor }: PaymentToRefund) => Math.max(0, capturedMinor - refundedMinor)

/** What payments can still give back together, in minor units. */
export function refundableOf(payments: readonly PaymentToRefund[]): number {
	return payments.reduce((sum, payment) => sum + leftOf(payment), 0)
}

/** The payment with the newest deadline first, those that never go back by themselves last. */
function inOrder(payments: readonly PaymentToRefund[]): PaymentToRefund[] {
	const rank = ({ refundDeadline }: PaymentToRefund) => refundDeadline?.getTime() ?? -Infinity
	return [...payments].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
}

function takeFrom(payment: PaymentToRefund, due: { id: number; amountMinor: number }[], at: Date): PlannedRefund {
	let left = leftOf(payment)
	const lines = due.map(({ id, amountMinor }) => {
		const taken = Math.min(left, amountMinor)
		left -= taken
		return { id, amountMinor: taken }
	})
	const taken = lines.filter((line) => line.amountMinor > 0)
	return {
		paymentId: payment.id,
		amountMinor: taken.reduce((sum, line) => sum + line.amountMinor, 0),
		route: refundRoute(payment.refundDeadline, at),
		lines: taken,
	}
}

/**
 * Spreads what is due on lines over an order's payments: as much as can goes back the way it came, and no payment gives
 * more than came in by it. What no payment can give is left out.
 */
export function planRefunds(
	due: readonly { id: number; amountMinor: number }[],
	payments: readonly PaymentToRefund[],
	at: Date,
): PlannedRefund[] {
	let open = due.filter((line) => line.amountMinor > 0)
	const refunds: PlannedRefund[] = []
	for (const payment of inOrder(payments)) {
		const refund = takeFrom(payment, open, at)
		if (refund.amountMinor === 0) continue
		refunds.push(refund)
		const taken = new Map(refund.lines.map((line) => [line.id, line.amountMinor]))
		open = open
			.map((line) => ({ ...line, amountMinor: line.amountMinor - (taken.get(line.id) ?? 0) }))
			.filter((line) => line.amountMinor > 0)
	}
	return refunds
}
