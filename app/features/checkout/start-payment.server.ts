import type { DraftOrder } from '#app/domain/checkout/draft-order.ts'
import { paymentLines } from '#app/domain/checkout/payable.ts'
import { providerMethods } from '#app/domain/payments/provider-methods.ts'
import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { confirmOnArrival } from '#app/features/checkout/confirm-on-arrival.server.ts'
import type { PaymentRequest } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import type { FirstPayment } from '#db/queries/payments.ts'

export interface OrderToPay {
	number: string
	method: PaymentMethod
	draft: DraftOrder
	buyer: BuyerDetails
	sessionEndsAt: Date
}

/** A payment page about to be opened. */
export type PageToOpen = { id: string; key: string; request: PaymentRequest }

function pageOf(world: World, { draft, buyer, number, sessionEndsAt }: OrderToPay): PageToOpen {
	const id = world.newId()
	const page = `${world.origin}/orders/${number}`
	const lines = draft.sellerOrders.flatMap((part) => part.lines)
	const request: PaymentRequest = {
		paymentId: id,
		orderNumber: number,
		amountMinor: draft.totalMinor,
		currency: draft.currency,
		email: buyer.email,
		language: buyer.language,
		lines: paymentLines(draft, buyer.language),
		methods: providerMethods(lines, world.now()),
		expiresAt: sessionEndsAt.toISOString(),
		successUrl: `${page}?return=1`,
		cancelUrl: page,
	}
	return { id, key: `pay:${id}:create`, request }
}

/** The payment page of an order about to be written; null when it is not paid online, or not at all. */
export function pageToOpen(world: World, order: OrderToPay): PageToOpen | null {
	return order.method === 'ONLINE' && order.draft.totalMinor > 0 ? pageOf(world, order) : null
}

/** The row of a payment page, written with its order and before the provider is called. */
export function firstPayment(world: World, { id, key: idempotencyKey, request }: PageToOpen): FirstPayment {
	const { provider } = world.payments
	const { amountMinor, currency } = request
	return { id, provider, amountMinor, currency, idempotencyKey, request, at: world.now() }
}

/** What follows, in its transaction, when an order has no page: it is confirmed to be paid on arrival, or waits for a transfer. */
export async function startWithoutPage(
	tx: Db,
	world: World,
	{ orderId, method }: { orderId: number; method: Exclude<PaymentMethod, 'ONLINE'> },
): Promise<void> {
	if (method === 'ON_ARRIVAL') return confirmOnArrival(tx, world, orderId)
	const dedupeKey = `transfer-awaited:${orderId}`
	await publishEvent(tx, { topic: 'transfer-awaited', dedupeKey, payload: { orderId }, at: world.now() })
}
