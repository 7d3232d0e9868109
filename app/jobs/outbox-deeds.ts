import { emptyPaidCart } from '#app/features/cart/empty-paid-cart.server.ts'
import { issueCreditNotes } from '#app/features/invoices/issue-credit-notes.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import { markOrderStale } from '#app/features/clusters/mark-months-stale.server.ts'
import { postCancelledLines } from '#app/features/settlement/post-cancelled-lines.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundDone, postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import type { World } from '#app/platform/world.ts'

/** What the outbox may carry, with the facts of each event. */
export interface OutboxTopics {
	'order-paid': { orderId: number }
	/** Confirmed with its money still to come: on arrival, or by a bank transfer. */
	'order-confirmed': { orderId: number }
	/** Placed to be paid by a bank transfer: the buyer needs the account to pay to. */
	'transfer-awaited': { orderId: number }
	/** Closed without ever having been paid. */
	'order-lapsed': { orderId: number; reason: string }
	/** Lines that must be ended by no wish of the buyer, everything back: whoever finds that says so here. */
	'lines-called-off': { lineIds: number[]; cause: 'SELLER' | 'DISRUPTION'; reason: string; actor: string }
	/** Money that is due back on a line which itself goes on; `key` makes it due once. */
	'line-refund-due': { lineId: number; amountMinor: number; reason: string; key: string }
	'lines-cancelled': { orderId: number; lineIds: number[]; cause: 'BUYER' | 'SELLER' | 'DISRUPTION' | 'PLATFORM' }
	'line-changed': { orderId: number; lineId: number; changeId: number }
	'request-received': { orderId: number; lineIds: number[] }
	'request-answered': { orderId: number; lineId: number; isAccepted: boolean }
	'seats-offered': { entryId: number }
	'refund-created': { refundId: string; orderId: number }
	'refund-settled': { refundId: string; orderId: number }
	'refund-failed': { refundId: string; orderId: number }
	'claim-moved': { claimId: number; orderId: number }
	'invoice-issued': { invoiceId: number; orderId: number }
	'payout-moved': { payoutId: string; enterpriseId: number }
	'shipment-moved': { shipmentId: number; orderId: number }
	'voucher-redeemed': { voucherId: number; orderId: number }
}

type Deed<T extends keyof OutboxTopics> = (world: World, event: OutboxTopics[T]) => Promise<unknown>

/** Each event with the deeds that answer it. A deed may be called again with the same event and must then change nothing. */
export const outboxDeeds: { [T in keyof OutboxTopics]: Record<string, Deed<T>> } = {
	'order-paid': {
		'empty-paid-cart': emptyPaidCart,
		'plan-shipments': planShipments,
		'issue-vouchers': issueVouchers,
		'mark-months-stale': markOrderStale,
		'post-ledger': postPaidOrder,
	},
	'order-confirmed': {},
	'transfer-awaited': {},
	'order-lapsed': {},
	'lines-called-off': {},
	'line-refund-due': {},
	'lines-cancelled': { 'mark-months-stale': markOrderStale, 'post-ledger': postCancelledLines },
	'line-changed': {},
	'request-received': {},
	'request-answered': { 'issue-vouchers': issueVouchers },
	'seats-offered': {},
	'refund-created': { 'post-ledger': postRefundOwed },
	'refund-settled': {
		'mark-months-stale': markOrderStale,
		'post-ledger': postRefundDone,
		'issue-credit-notes': issueCreditNotes,
	},
	'refund-failed': {},
	'claim-moved': {},
	'invoice-issued': {},
	'payout-moved': {},
	'shipment-moved': { 'mark-months-stale': markOrderStale },
	'voucher-redeemed': { 'mark-months-stale': markOrderStale },
}
