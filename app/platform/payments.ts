import Stripe from 'stripe'

/** What to charge; built from the payment's row alone, so that a repeat is the same to the letter. */
export interface PaymentRequest {
	paymentId: string
	orderNumber: string
	amountMinor: number
	currency: string
	email: string
	language: 'zh' | 'en'
	lines: { title: string; amountMinor: number }[]
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

/** What the provider says of a payment now. */
export interface PaymentReport {
	state: 'REQUIRES_ACTION' | 'PROCESSING' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED'
	capturedMinor: number
	currency: string
	paymentId: string | null
	sessionId: string
	intentId: string | null
	chargeId: string | null
	method: string | null
	capturedAt: Date | null
}

export interface RefundReport {
	providerRefundId: string
	state: 'IN_TRANSIT' | 'DONE' | 'FAILED'
}

export interface ProviderEvent {
	id: string
	type: string
	objectId: string
	sessionId: string | null
	intentId: string | null
	payload: unknown
}

export interface Payments {
	provider: string
	/** null when the provider refuses the request: then nothing was opened under this key and nothing can be paid. */
	open: (request: PaymentRequest, idempotencyKey: string) => Promise<OpenedPayment | null>
	look: (sessionId: string) => Promise<PaymentReport>
	/** Ends a session; one that was paid meanwhile is reported as it is. */
	expire: (sessionId: string) => Promise<PaymentReport>
	refund: (request: RefundRequest, idempotencyKey: string) => Promise<RefundReport>
	lookRefund: (providerRefundId: string) => Promise<RefundReport>
	/** Sessions opened since a moment, newest first: the reconciler finds what no event told. */
	listSince: (since: Date) => Promise<PaymentReport[]>
	/** The event of a webhook call, or null when its signature is not the provider's. */
	readEvent: (rawBody: Buffer, signature: string | undefined) => ProviderEvent | null
}

export interface RefundRequest {
	refundId: string
	intentId: string
	amountMinor: number
}

export interface StripeOptions {
	secretKey: string
	webhookSecret: string
	/** Origin of a stand-in that speaks Stripe's protocol; the real one when absent. */
	apiBase?: string
}

type Session = Stripe.Checkout.Session

function connectStripe(options: StripeOptions): Stripe {
	const base = options.apiBase ? new URL(options.apiBase) : null
	return new Stripe(options.secretKey, {
		telemetry: false,
		timeout: 20_000,
		maxNetworkRetries: 2,
		...(base && {
			host: base.hostname,
			port: base.port || (base.protocol === 'https:' ? 443 : 80),
			protocol: base.protocol === 'https:' ? 'https' : 'http',
		}),
	})
}

function stateOf(session: Session, intent: Stripe.PaymentIntent | null): PaymentReport['state'] {
	if (session.payment_status === 'paid' || intent?.status === 'succeeded') return 'SUCCEEDED'
	if (session.status === 'expired') return 'EXPIRED'
	if (intent?.status === 'processing') return 'PROCESSING'
	if (session.status === 'complete') return intent?.status === 'requires_payment_method' ? 'FAILED' : 'PROCESSING'
	return 'REQUIRES_ACTION'
}

/** A reference that is either the object itself or its id. */
function unfold<T extends { id: string }>(
	value: T | string | null | undefined,
): { id: string | null; object: T | null } {
	if (typeof value === 'string') return { id: value, object: null }
	return { id: value?.id ?? null, object: value ?? null }
}

function chargeFacts(charge: Stripe.Charge | null) {
	if (!charge) return { chargeId: null, method: null, capturedAt: null }
	const method = charge.payment_method_details?.type ?? null
	return { chargeId: charge.id, method, capturedAt: new Date(charge.created * 1000) }
}

function reportOf(session: Session): PaymentReport {
	const intent = unfold(session.payment_intent)
	const state = stateOf(session, intent.object)
	const received = intent.object?.amount_received ?? session.amount_total ?? 0
	return {
		state,
		capturedMinor: state === 'SUCCEEDED' ? received : 0,
		currency: (session.currency ?? '').toUpperCase(),
		paymentId: session.metadata?.payment_id ?? null,
		sessionId: session.id,
		intentId: intent.id,
		...chargeFacts(unfold(intent.object?.latest_charge).object),
	}
}

const REFUND_STATES: Record<string, RefundReport['state']> = { succeeded: 'DONE', failed: 'FAILED', canceled: 'FAILED' }
const refundReport = (refund: Stripe.Refund): RefundReport => ({
	providerRefundId: refund.id,
	state: REFUND_STATES[refund.status ?? ''] ?? 'IN_TRANSIT',
})

const EXPAND = ['payment_intent.latest_charge']

function sessionParams(request: PaymentRequest): Stripe.Checkout.SessionCreateParams {
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
		allowed_payment_method_types: ['card', 'alipay', 'wechat_pay'],
		payment_method_options: { wechat_pay: { client: 'web' } },
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

interface EventObject {
	id: string
	object: string
	payment_intent?: string | { id: string } | null
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
		objectId: object.id,
		sessionId: isSession ? object.id : null,
		intentId: isIntent ? object.id : unfold(object.payment_intent).id,
		payload: event,
	}
}

/** Payments by Stripe's hosted page; the only file that knows the SDK. */
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
				if (error instanceof Stripe.errors.StripeInvalidRequestError) return null
				throw error
			}
		},
		look,
		async expire(id) {
			try {
				await stripe.checkout.sessions.expire(id)
			} catch (error) {
				// A session that is complete or gone cannot be expired; what it is now decides.
				if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
			}
			return look(id)
		},
		async refund(request, idempotencyKey) {
			const params = {
				payment_intent: request.intentId,
				amount: request.amountMinor,
				metadata: { refund_id: request.refundId },
			}
			return refundReport(await stripe.refunds.create(params, { idempotencyKey }))
		},
		lookRefund: async (id) => refundReport(await stripe.refunds.retrieve(id)),
		async listSince(since) {
			const created = { gte: Math.floor(since.getTime() / 1000) }
			const expand = EXPAND.map((path) => `data.${path}`)
			const sessions = await stripe.checkout.sessions
				.list({ created, limit: 100, expand })
				.autoPagingToArray({ limit: 10_000 })
			return sessions.map(reportOf)
		},
		readEvent: (rawBody, signature) => readEvent(stripe, options.webhookSecret, rawBody, signature),
	}
}
