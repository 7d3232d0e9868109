import type Stripe from 'stripe'
import type { ProviderMovement } from '#app/domain/settlement/post-movement.ts'
import { PROVIDER_METHODS } from '#app/domain/payments/provider-methods.ts'
import type { ListedRefund, PaymentReport, RefundReport } from '#app/platform/payment-reports.ts'
import {
	connectStripe,
	createdSince,
	isRefusal,
	MOST_LISTED,
	noneIfNotThere,
	type StripeOptions,
} from '#app/platform/stripe-client.ts'
import { stripeDisputes, type Disputes } from '#app/platform/stripe-disputes.ts'
import { stripeWarnings, type Warnings } from '#app/platform/stripe-warnings.ts'
import { listedRefund, movementOf, refundReport, reportOf, unfold } from '#app/platform/stripe-reports.ts'

export type { ListedRefund, PaymentReport, RefundReport }

/** What to charge; built from the payment's row alone, so that a repeat is the same to the letter. */
export interface PaymentRequest {
	paymentId: string
	orderNumber: string
	amountMinor: number
	currency: string
	email: string
	language: 'zh' | 'en'
	lines: { title: string; amountMinor: number }[]
	/** What the page may take; all it can where the row does not say. */
	methods?: string[]
	expiresAt: string
	successUrl: string
	cancelUrl: string
}

export interface OpenedPayment {
	sessionId: string
	url: string
	expiresAt: Date
	/** A repeat of the same key may find the session already paid or gone. */
	isOpen: boolean
}

export interface ProviderEvent {
	id: string
	type: string
	objectId: string
	sessionId: string | null
	intentId: string | null
	payload: unknown
}

export interface Payments extends Disputes, Warnings {
	provider: string
	/** null when the provider refuses the request: then nothing was opened under this key and nothing can be paid. */
	open: (request: PaymentRequest, idempotencyKey: string) => Promise<OpenedPayment | null>
	look: (sessionId: string) => Promise<PaymentReport>
	/** The same of a session that may not be there; null when it is not. */
	find: (sessionId: string) => Promise<PaymentReport | null>
	/** Ends a session; one that was paid meanwhile is reported as it is. */
	expire: (sessionId: string) => Promise<PaymentReport>
	refund: (request: RefundRequest, idempotencyKey: string) => Promise<RefundReport>
	lookRefund: (providerRefundId: string) => Promise<RefundReport>
	/** Refunds made since a moment, by us or by hand at the provider. */
	listRefundsSince: (since: Date) => Promise<ListedRefund[]>
	/** The refund of ours that the provider has made of a payment, found by listing; null when there is none. */
	findRefund: (request: Pick<RefundRequest, 'refundId' | 'intentId'>) => Promise<RefundReport | null>
	/** Sessions opened since a moment, newest first: the reconciler finds what no event told. */
	listSince: (since: Date) => Promise<PaymentReport[]>
	/** What moved our balance at the provider from a moment on, oldest first. */
	listMovementsSince: (since: Date) => Promise<ProviderMovement[]>
	/** The event of a webhook call, or null when its signature is not the provider's. */
	readEvent: (rawBody: Buffer, signature: string | undefined) => ProviderEvent | null
}

export interface RefundRequest {
	refundId: string
	intentId: string
	amountMinor: number
}

async function createRefund(stripe: Stripe, request: RefundRequest, idempotencyKey: string): Promise<RefundReport> {
	const { refundId, intentId, amountMinor: amount } = request
	try {
		const params = { payment_intent: intentId, amount, metadata: { refund_id: refundId } }
		return refundReport(await stripe.refunds.create(params, { idempotencyKey }))
	} catch (error) {
		// The request was understood and refused; a refusal is not kept under the key.
		if (!isRefusal(error)) throw error
		const isDisputed = error.code === 'charge_disputed'
		return { providerRefundId: null, state: 'FAILED', failure: error.message, isDisputed }
	}
}

async function findRefund(
	stripe: Stripe,
	{ refundId, intentId }: Pick<RefundRequest, 'refundId' | 'intentId'>,
): Promise<RefundReport | null> {
	const refunds = await stripe.refunds
		.list({ payment_intent: intentId, limit: 100 })
		.autoPagingToArray({ limit: 1_000 })
	const found = refunds.find((refund) => refund.metadata?.refund_id === refundId)
	return found ? refundReport(found) : null
}

const EXPAND = ['payment_intent.latest_charge']

type AllowedMethods = Stripe.Checkout.SessionCreateParams['allowed_payment_method_types']

function sessionParams(request: PaymentRequest): Stripe.Checkout.SessionCreateParams {
	const methods = request.methods ?? PROVIDER_METHODS
	return {
		mode: 'payment',
		currency: request.currency.toLowerCase(),
		client_reference_id: request.orderNumber,
		customer_email: request.email,
		locale: request.language,
		line_items: request.lines.map((line) => ({
			quantity: 1,
			price_data: {
				currency: request.currency.toLowerCase(),
				unit_amount: line.amountMinor,
				product_data: { name: line.title },
			},
		})),
		allowed_payment_method_types: methods as AllowedMethods & {},
		...(methods.includes('wechat_pay') && { payment_method_options: { wechat_pay: { client: 'web' } } }),
		payment_intent_data: {
			metadata: { payment_id: request.paymentId },
			transfer_group: `order_${request.orderNumber}`,
		},
		metadata: { payment_id: request.paymentId, order_number: request.orderNumber },
		expires_at: Math.floor(Date.parse(request.expiresAt) / 1000),
		success_url: request.successUrl,
		cancel_url: request.cancelUrl,
	}
}

/** All of them, for none may be left out: the balance is their sum. */
async function listMovements(stripe: Stripe, since: Date): Promise<ProviderMovement[]> {
	const all: ProviderMovement[] = []
	for await (const movement of stripe.balanceTransactions.list(createdSince(since))) all.push(movementOf(movement))
	return all.reverse()
}

interface EventObject {
	id: string
	object: string
	account?: string | { id: string }
	payment_intent?: string | { id: string } | null
}

/** What is to be looked at: of a part of a seller's account, or of the end of our access to it, the account. */
function aboutOf(event: Stripe.Event, object: EventObject): string {
	if (object.object === 'capability') return unfold(object.account).id ?? event.account ?? object.id
	return object.object === 'application' ? (event.account ?? object.id) : object.id
}

function readEvent(
	stripe: Stripe,
	secret: string,
	rawBody: Buffer,
	signature: string | undefined,
): ProviderEvent | null {
	if (!signature) return null
	let event: Stripe.Event
	try {
		event = stripe.webhooks.constructEvent(rawBody, signature, secret)
	} catch {
		return null
	}
	const object = event.data.object as unknown as EventObject
	const isSession = object.object === 'checkout.session'
	const isIntent = object.object === 'payment_intent'
	return {
		id: event.id,
		type: event.type,
		objectId: aboutOf(event, object),
		sessionId: isSession ? object.id : null,
		intentId: isIntent ? object.id : unfold(object.payment_intent).id,
		payload: event,
	}
}

/** Payments by Stripe's hosted page. */
export function createStripePayments(options: StripeOptions): Payments {
	const stripe = connectStripe(options)
	const look = async (id: string) => reportOf(await stripe.checkout.sessions.retrieve(id, { expand: EXPAND }))
	return {
		provider: 'stripe',
		async open(request, idempotencyKey) {
			try {
				const session = await stripe.checkout.sessions.create(sessionParams(request), { idempotencyKey })
				const isOpen = session.status === 'open'
				return { sessionId: session.id, url: session.url ?? '', expiresAt: new Date(session.expires_at * 1000), isOpen }
			} catch (error) {
				if (isRefusal(error)) return null
				throw error
			}
		},
		look,
		find: (id) => look(id).catch(noneIfNotThere),
		async expire(id) {
			try {
				await stripe.checkout.sessions.expire(id)
			} catch (error) {
				// A session that is complete or gone cannot be expired; what it is now decides.
				if (!isRefusal(error)) throw error
			}
			return look(id)
		},
		refund: (request, idempotencyKey) => createRefund(stripe, request, idempotencyKey),
		lookRefund: async (id) => refundReport(await stripe.refunds.retrieve(id)),
		...stripeDisputes(stripe),
		...stripeWarnings(stripe),
		async listRefundsSince(since) {
			const refunds = await stripe.refunds.list(createdSince(since)).autoPagingToArray({ limit: MOST_LISTED })
			return refunds.map(listedRefund)
		},
		findRefund: (request) => findRefund(stripe, request),
		async listSince(since) {
			const expand = EXPAND.map((path) => `data.${path}`)
			const sessions = await stripe.checkout.sessions
				.list({ ...createdSince(since), expand })
				.autoPagingToArray({ limit: MOST_LISTED })
			return sessions.map(reportOf)
		},
		listMovementsSince: (since) => listMovements(stripe, since),
		readEvent: (rawBody, signature) => readEvent(stripe, options.webhookSecret, rawBody, signature),
	}
}
