import { sumMinor, type Currency } from '#app/domain/money/money.ts'
import { netOf, refundShare, type LineShare, type TakenBack } from '#app/domain/settlement/line-share.ts'
import type { PaymentMethod } from '#app/domain/settlement/post-sale.ts'
import { credit, debit, posting, type LedgerEntry, type Posting } from '#app/domain/settlement/posting.ts'

/** A part of a refund that belongs to a line: how much went back of it before, and whether its money was released. */
export type RefundedLine = LineShare & {
	refundedMinor: number
	amountMinor: number
	isReleased: boolean
	/** What the earlier refunds took back, where that is known; else it is reckoned from the share. */
	takenBack?: TakenBack
}

/** Money that goes back to a buyer. What of `amountMinor` is on no line is the platform's goodwill, or was never a sale. */
export type RefundToPost = {
	refundId: string
	orderId: number
	amountMinor: number
	currency: Currency
	lines: RefundedLine[]
	/** It gives back a payment that paid for nothing. */
	isOfExtraPayment: boolean
}

/** The key of a refund in the ledger. */
export const refundKey = (refundId: string) => `refund:${refundId}`

const sellerAccount = ({ isReleased }: { isReleased: boolean }) => (isReleased ? 'seller_payable' : 'seller_pending')
const commissionAccount = ({ isReleased }: { isReleased: boolean }) =>
	isReleased ? 'commission' : 'commission_deferred'

/** Who gives up how much for a part of a refund: seller and platform. */
export function shareEntries(line: RefundedLine): LedgerEntry[] {
	const back = refundShare(line, line.refundedMinor, line.amountMinor, line.takenBack)
	return [
		debit(sellerAccount(line), back.netMinor, line),
		debit(commissionAccount(line), back.commissionMinor, line),
		credit('platform_discounts', back.platformDiscountMinor, line),
	]
}

/** A refund became due: seller and platform give up their shares, the buyer is owed the whole. */
export function postRefund(refund: RefundToPost, at: Date): Posting {
	const { refundId, orderId, amountMinor, currency } = refund
	const onLinesMinor = sumMinor(refund.lines.map((line) => line.amountMinor))
	const key = refundKey(refundId)
	const rest = refund.isOfExtraPayment ? 0 : amountMinor - onLinesMinor
	return posting({ key, kind: 'REFUND', orderId, at, currency }, [
		...refund.lines.flatMap(shareEntries),
		debit('goodwill', rest),
		credit('refunds_owed', onLinesMinor + rest),
	])
}

/** Which way a refund went: through the provider, or by hand. */
export type RefundRoute = 'PROVIDER' | 'EXTERNAL'

/** A refund reached the buyer, less what a bank had given back of it. What was paid on arrival the seller gave back: it had collected it, or is owed it now. */
export function postRefundSettled(
	refund: RefundToPost & { method: PaymentMethod; route: RefundRoute; coveredMinor: number },
	at: Date,
): Posting {
	const { refundId, orderId, currency, method, route } = refund
	const amountMinor = refund.amountMinor - refund.coveredMinor
	const fromSeller = method === 'ON_ARRIVAL' ? refund.lines : []
	const fromSellerMinor = sumMinor(fromSeller.map((line) => line.amountMinor))
	return posting({ key: `refund-settled:${refundId}`, kind: 'REFUND_SETTLED', orderId, at, currency }, [
		debit('refunds_owed', amountMinor),
		...fromSeller.map((line) =>
			credit(line.isReleased ? 'seller_payable' : 'seller_collected', line.amountMinor, line),
		),
		credit(route === 'PROVIDER' ? 'provider_clearing' : 'bank', amountMinor - fromSellerMinor),
	])
}

/** A line for which the buyer paid nothing was called off: the platform need not pay its discount. */
export function postDiscountReturned(
	line: LineShare & { isReleased: boolean; orderId: number },
	of: { at: Date; currency: Currency },
): Posting {
	const { orderId, lineId } = line
	return posting({ key: `discount-returned:${lineId}`, kind: 'DISCOUNT_RETURNED', orderId, ...of }, [
		debit(sellerAccount(line), netOf(line), line),
		debit(commissionAccount(line), line.commissionMinor, line),
		credit('platform_discounts', line.platformDiscountMinor, line),
	])
}
