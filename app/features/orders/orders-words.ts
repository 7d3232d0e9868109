import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import type { OrderEvent } from '#app/domain/orders/order-view.ts'
import type { RefundState } from '#app/domain/payments/refund-states.ts'

/** What the pages of orders say. */
export interface OrdersText {
	title: (number: string) => string
	status: Record<OrderStatus, string>
	lead: Record<OrderStatus, string>
	lineState: Record<OrderLineState, string>
	keptUntil: (time: string) => string
	pay: (total: string) => string
	letGo: string
	letGoHint: string
	confirming: string
	confirmingBody: string
	stillConfirming: string
	paidNow: string
	paidNowBody: string
	ended: string
	outOfReach: string
	toCart: string
	steps: Record<'placed' | 'paid' | 'served', string>
	stepsLabel: string
	seller: string
	phone: string
	parcels: string
	parcel: (number: string) => string
	collect: string
	toRoom: string
	track: string
	promisedBy: (when: string) => string
	pickUp: string
	waitsUntil: (when: string) => string
	dispatchBy: (when: string) => string
	voucher: string
	voucherHint: string
	rules: string
	fromPackage: (title: string) => string
	refunded: (amount: string) => string
	refunds: string
	refundState: Record<RefundState, string>
	papers: string
	papersHint: string
	contact: string
	name: string
	shipTo: string
	note: string
	total: string
	paidBy: string
	methods: Record<string, string>
	placedAt: string
	recipients: (sellers: string) => string
	timeline: string
	events: Record<OrderEvent['what'], (subject: string) => string>
	keep: string
	privacy: string
	unfulfillable: string
	notFound: string
}
