import type { Currency } from '#app/domain/money/money.ts'
import { netOf, type LineShare } from '#app/domain/settlement/line-share.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { credit, debit, posting, type Posting } from '#app/domain/settlement/posting.ts'

/** Pieces that became a line of their own after their order's payment was posted. */
export type LineSplit = {
	orderId: number
	/** The line they were of. */
	fromLineId: number
	/** What is settled of them now. */
	part: LineShare
	method: PaymentMethod
	at: Date
	currency: Currency
}

/** What is due of pieces moves to the line that they have become: no account changes, and nothing is owed to anybody else. */
export function postLineSplit({ orderId, fromLineId, part, method, at, currency }: LineSplit): Posting {
	const from = { ...part, lineId: fromLineId }
	const collectedMinor = method === 'ON_ARRIVAL' ? part.paidMinor : 0
	return posting({ key: `line-split:${part.lineId}`, kind: 'LINE_SPLIT', orderId, at, currency }, [
		debit('seller_pending', netOf(part), from),
		credit('seller_pending', netOf(part), part),
		debit('commission_deferred', part.commissionMinor, from),
		credit('commission_deferred', part.commissionMinor, part),
		credit('platform_discounts', part.platformDiscountMinor, from),
		debit('platform_discounts', part.platformDiscountMinor, part),
		credit('seller_collected', collectedMinor, from),
		debit('seller_collected', collectedMinor, part),
	])
}
