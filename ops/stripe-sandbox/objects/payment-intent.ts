import { intentOptions, type MethodOptions } from '#ops/stripe-sandbox/objects/method-options.ts'
import type { PayMethod } from '#ops/stripe-sandbox/objects/pay-method.ts'
import type { CheckoutPlan } from '#ops/stripe-sandbox/objects/checkout-session.ts'

export type PaymentIntent = ReturnType<typeof buildPaymentIntent>

export type IntentStatus = 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled'

export interface CardError {
	type: 'card_error' | 'invalid_request_error'
	code: string
	decline_code?: string
	message: string
	charge: string
}

export interface IntentFacts {
	id: string
	secret: string
	created: number
	/** Minor units. */
	amount: number
	currency: string
	methods: PayMethod[]
	methodOptions: MethodOptions
	/** The ways the shop named; null when it named none. */
	allowed: string[] | null
	intent: CheckoutPlan['intent']
}

const NOTHING = Object.freeze({})
const NO_TIP = Object.freeze({ tip: NOTHING })

export const buildPaymentIntent = ({ intent, ...facts }: IntentFacts) => ({
	id: facts.id,
	object: 'payment_intent' as const,
	allowed_payment_method_types: facts.allowed,
	amount: facts.amount,
	amount_capturable: 0,
	amount_details: NO_TIP,
	amount_received: 0,
	application: null,
	application_fee_amount: null,
	automatic_payment_methods: null,
	canceled_at: null as number | null,
	cancellation_reason: null as string | null,
	capture_method: 'automatic_async',
	client_secret: `${facts.id}_secret_${facts.secret}`,
	confirmation_method: 'automatic',
	created: facts.created,
	currency: facts.currency,
	customer: null,
	customer_account: null,
	description: intent.description ?? null,
	excluded_payment_method_types: null,
	last_payment_error: null as CardError | null,
	latest_charge: null as string | null,
	livemode: false,
	managed_payments: null,
	metadata: intent.metadata ?? NOTHING,
	next_action: null,
	on_behalf_of: null,
	payment_method: null as string | null,
	payment_method_configuration_details: null,
	payment_method_options: intentOptions(facts.methodOptions),
	payment_method_types: facts.methods,
	payment_record: null,
	processing: null,
	receipt_email: intent.receipt_email ?? null,
	review: null,
	setup_future_usage: null,
	shipping: null,
	source: null,
	statement_descriptor: intent.statement_descriptor ?? null,
	statement_descriptor_suffix: intent.statement_descriptor_suffix ?? null,
	status: 'requires_payment_method' as IntentStatus,
	transfer_data: null,
	transfer_group: intent.transfer_group ?? null,
})
