import { emptyPaidCart } from '#app/features/cart/empty-paid-cart.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import { markOrderStale } from '#app/features/clusters/mark-months-stale.server.ts'
import type { World } from '#app/platform/world.ts'

/** What the outbox may carry, with the facts of each event. */
export interface OutboxTopics {
	'order-paid': { orderId: number }
	'refund-settled': { refundId: string; orderId: number }
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
	},
	'refund-settled': { 'mark-months-stale': markOrderStale },
	'shipment-moved': { 'mark-months-stale': markOrderStale },
	'voucher-redeemed': { 'mark-months-stale': markOrderStale },
}
