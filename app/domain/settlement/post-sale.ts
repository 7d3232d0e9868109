import { sumMinor, type Currency } from '#app/domain/money/money.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { AccountCode } from '#app/domain/settlement/accounts.ts'
import { netOf, type LineShare } from '#app/domain/settlement/line-share.ts'
import { credit, debit, posting, type LedgerEntry, type Posting } from '#app/domain/settlement/posting.ts'

/** How the buyer paid: through the provider, by a transfer to the platform's bank, or to the seller on arrival. */
export type { PaymentMethod }

/** Where the money of each method lies. */
export const MONEY_AT: Readonly<Record<PaymentMethod, AccountCode>> = {
	ONLINE: 'provider_clearing',
	BANK_TRANSFER: 'bank',
	ON_ARRIVAL: 'seller_collected',
}

/** A paid order with what is settled of its lines. */
export type PaidOrder = {
	orderId: number
	method: PaymentMethod
	paidAt: Date
	currency: Currency
	lines: LineShare[]
}

/** The key of an order's payment in the ledger. */
export const orderPaidKey = (orderId: number) => `order-paid:${orderId}`

function lineEntries(line: LineShare): LedgerEntry[] {
	return [
		debit('platform_discounts', line.platformDiscountMinor, line),
		credit('seller_pending', netOf(line), line),
		credit('commission_deferred', line.commissionMinor, line),
	]
}

function moneyIn({ method, lines }: PaidOrder): LedgerEntry[] {
	if (method === 'ON_ARRIVAL') return lines.map((line) => debit('seller_collected', line.paidMinor, line))
	return [debit(MONEY_AT[method], sumMinor(lines.map(({ paidMinor }) => paidMinor)))]
}

/** An order was paid: what came in is owed to the sellers, less the commission, which is not earned yet. */
export function postOrderPaid(order: PaidOrder): Posting {
	const { orderId, paidAt: at, currency } = order
	const entries = [...moneyIn(order), ...order.lines.flatMap(lineEntries)]
	return posting({ key: orderPaidKey(orderId), kind: 'ORDER_PAID', orderId, at, currency }, entries)
}

/** A payment that paid for nothing, as one for an order that another had paid: all of it is owed back to the buyer. */
export function postExtraPayment(payment: {
	paymentId: string
	orderId: number
	at: Date
	currency: Currency
	capturedMinor: number
	method: 'ONLINE' | 'BANK_TRANSFER'
}): Posting {
	const { paymentId, orderId, at, currency, capturedMinor, method } = payment
	return posting({ key: `extra-payment:${paymentId}`, kind: 'EXTRA_PAYMENT', orderId, at, currency }, [
		debit(MONEY_AT[method], capturedMinor),
		credit('refunds_owed', capturedMinor),
	])
}
