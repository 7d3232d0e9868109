import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { LineWeight } from '#app/domain/goods/catch-weight.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { PaymentState } from '#app/domain/payments/states.ts'
import type { RefundState } from '#app/domain/payments/refund-states.ts'
import type { LineDiscount } from '#app/domain/pricing/priced-line.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** A line of an order as its buyer sees it: as bought, in both languages, amounts in minor units. */
export type OrderLineView = {
	id: number
	kind: OrderLineKind
	state: OrderLineState
	listing: { kind: 'product' | 'stay' | 'experience' | 'package'; slug: string; picture: string | null } | null
	/** The group it is bought in, by the code of its page. */
	groupCode?: string | null
	/** The package it came with. */
	packageTitle: Bilingual | null
	title: Bilingual
	option: Bilingual
	qty: number
	unitMinor: number
	listMinor: number
	/** What it costs as it is booked now, and what went back of that. */
	paidMinor: number
	refundedMinor: number
	/** What its changes cost beside. */
	changeFeeMinor: number
	nights: NightPrice[]
	discounts: LineDiscount[]
	stay: { checkIn: string; checkOut: string; adults: number; childAges: number[] } | null
	service: { startsAt: Date; endsAt: Date } | null
	/** Goods: when they are promised to leave. */
	dispatchBy: Date | null
	/** Goods that go elsewhere than the order's address, the place in both languages. */
	shipTo: { place: Bilingual; line: string } | null
	/** Pre-orders: local dates between which they leave. */
	promise: { from: string; to: string } | null
	/** Catch weight: how it was sold, and what the scales said in grams. */
	weight: LineWeight | null
	weighedG: number | null
	/** Requests: until when the seller answers. */
	answerBy: Date | null
	timeZone: string
	/** Its session was called off, and its guest may choose another. */
	isCalledOff: boolean
	policy: CancellationPolicy | null
	/** The lots it was packed from, and whether something of it was called back. */
	lots: { token: string; lotCode: string }[]
	isRecalled: boolean
	/** Whether it may be reviewed by now, and the stars of its review. */
	isReviewable: boolean
	reviewStars: number | null
	/** null also where it was revoked: nobody is to show it. */
	voucher: { code: string; state: string } | null
}

/** A parcel on its way. */
export type OrderShipmentView = {
	number: string
	sellerOrderId: number
	state: ShipmentState
	method: string
	/** Brought to the buyer's room. */
	isToRoom: boolean
	promisedBy: Date | null
	pickedUpAt: Date | null
	deliveredAt: Date | null
	/** Where and with which code it is fetched while it waits at a point; `keepUntil` is the end of the last day. */
	pickUp: { code: string; keepUntil: Date; place: Bilingual } | null
}

/** What one seller delivers of an order. */
export type OrderPartView = {
	sellerOrderId: number
	seller: { slug: string; name: Bilingual; phone: string | null }
	totalMinor: number
	shippingMinor: number
	lines: OrderLineView[]
	shipments: OrderShipmentView[]
}

/** Money on its way back. */
export type OrderRefundView = {
	id: string
	amountMinor: number
	state: RefundState
	reason: string
	createdAt: Date
	settledAt: Date | null
	/** What the buyer's bank gave back of it. */
	coveredMinor: number
	/** The bank still decides about it. */
	isWithBank: boolean
	/** A phone at the gate that may have let its guests in has not told yet. */
	isAtGate: boolean
}

/** The head of an order. */
export type OrderHeadView = {
	number: string
	checkoutId: string
	placedAt: Date
	paidAt: Date | null
	closedAt: Date | null
	/** Confirmed with its money still to come on arrival. */
	confirmedAt: Date | null
	paymentMethod: PaymentMethod
	isUnfulfillable: boolean
	currency: string
	totalMinor: number
	buyer: { name: string; phone: string; email: string }
	shipTo: { place: Bilingual; line: string } | null
	note: string
	/** Until when the things are kept while payment is awaited. */
	holdUntil: Date
	isHeld: boolean
	/** Never paid, and cancelled by its buyer. */
	isLetGo: boolean
	payment: { state: PaymentState; method: string | null; refundedMinor: number } | null
}

/** A whole order as its buyer sees it. */
export type OrderView = OrderHeadView & { parts: OrderPartView[]; refunds: OrderRefundView[]; changedAt: Date[] }

/** What the log of states tells of single things. */
export type LoggedWhat =
	| 'accepted'
	| 'gathered'
	| 'packed'
	| 'checked-in'
	| 'checked-out'
	| 'redeemed'
	| 'redeem-undone'
	| 'no-show'
	| `cancelled-by-${'buyer' | 'seller' | 'platform'}`
	| 'not-collected'
	| `claim-${'opened' | 'approved' | 'accepted' | 'refused' | 'escalated' | 'withdrawn'}`
	| 'fapiao-issued'
	| `substitute-${'offered' | 'taken' | 'refused'}`

/** Something that happened to an order; `subject` is a parcel's number or an amount in minor units. */
export type OrderEvent = {
	at: Date
	what:
		| 'placed'
		| 'paid'
		| 'lapsed'
		| 'let-go'
		| 'sent'
		| 'delivered'
		| 'changed'
		| 'refund-started'
		| 'refund-done'
		| 'refund-covered'
		| LoggedWhat
	subject: string | number | null
	/** Names of the things it happened to, where not to the whole. */
	things?: Bilingual[]
}

/** What happened to an order, in the order of time. */
export function orderTimeline(order: OrderView, logged: readonly OrderEvent[] = []): OrderEvent[] {
	const event = (at: Date | null, what: OrderEvent['what'], subject: OrderEvent['subject'] = null): OrderEvent[] =>
		at ? [{ at, what, subject }] : []
	const shipments = order.parts.flatMap((part) => part.shipments)
	return [
		...event(order.placedAt, 'placed'),
		...event(order.paidAt, 'paid'),
		...event(order.closedAt, order.isLetGo ? 'let-go' : 'lapsed'),
		...shipments.flatMap((it) => event(it.pickedUpAt, 'sent', it.number)),
		...shipments.flatMap((it) => event(it.deliveredAt, 'delivered', it.number)),
		...logged,
		...order.changedAt.flatMap((at) => event(at, 'changed')),
		...order.refunds.flatMap((it) => event(it.createdAt, 'refund-started', it.amountMinor)),
		...order.refunds.flatMap((it) =>
			event(it.settledAt, it.state === 'COVERED' ? 'refund-covered' : 'refund-done', it.amountMinor),
		),
	].sort((a, b) => a.at.getTime() - b.at.getTime())
}
