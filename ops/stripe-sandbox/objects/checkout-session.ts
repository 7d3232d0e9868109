import { shownOptions, type MethodOptions } from '#ops/stripe-sandbox/objects/method-options.ts'
import type { PayMethod } from '#ops/stripe-sandbox/objects/pay-method.ts'

/** Facts of a session that Stripe keeps to itself until the buyer pays, stored beside it under `${session.id}/plan`. */
export interface CheckoutPlan {
	id: string
	object: 'sandbox.plan'
	created: number
	lineItems: LineItem[]
	intent: {
		metadata?: Record<string, string>
		transfer_group?: string
		description?: string
		receipt_email?: string
		statement_descriptor?: string
		statement_descriptor_suffix?: string
	}
	/** How a delayed payment will end; absent when the buyer chose an immediate method. */
	ending?: 'succeeded' | 'failed'
}

export type CheckoutSession = ReturnType<typeof buildCheckoutSession>
export type LineItem = ReturnType<typeof buildLineItem>

export interface SessionFacts {
	id: string
	created: number
	url: string
	currency: string
	/** Minor units. */
	amount: number
	expires_at: number
	success_url: string
	cancel_url?: string
	client_reference_id?: string
	customer_email?: string
	locale?: string
	submit_type?: string
	metadata?: Record<string, string>
	payment_method_options?: MethodOptions
	payment_method_types: PayMethod[]
	allowed_payment_method_types?: string[]
	excluded_payment_method_types?: string[]
}

/* Shared and frozen, so that a session costs little memory. */
const NOTHING = Object.freeze({})
const EMPTY: readonly never[] = Object.freeze([])
const NO_OPTIONS: MethodOptions = NOTHING
const OFF = Object.freeze({ enabled: false })
const NO_TAX = Object.freeze({ enabled: false, liability: null, provider: null, status: null })
const NO_TEXT = Object.freeze({
	after_submit: null,
	shipping_address: null,
	submit: null,
	terms_of_service_acceptance: null,
})
const NO_INVOICE = Object.freeze({
	enabled: false,
	invoice_data: Object.freeze({
		account_tax_ids: null,
		custom_fields: null,
		description: null,
		footer: null,
		issuer: null,
		metadata: NOTHING,
		rendering_options: null,
	}),
})
const NO_DETAILS = Object.freeze({ amount_discount: 0, amount_shipping: 0, amount_tax: 0 })

export type CustomerDetails = ReturnType<typeof customerDetails>

export const customerDetails = (email: string) => ({
	address: { city: null, country: 'CN', line1: null, line2: null, postal_code: null, state: null },
	business_name: null,
	email,
	individual_name: null,
	name: 'Sandbox Buyer',
	phone: null,
	tax_exempt: 'none',
	tax_ids: EMPTY,
})

/** Features of Stripe that the sandbox's sessions never use. */
const UNUSED = {
	adaptive_pricing: OFF,
	after_expiration: null,
	allow_promotion_codes: null,
	billing_address_collection: null,
	client_secret: null,
	collected_information: null,
	consent: null,
	consent_collection: null,
	currency_conversion: null,
	custom_fields: EMPTY,
	custom_text: NO_TEXT,
	customer: null,
	customer_account: null,
	integration_identifier: null,
	invoice: null,
	invoice_creation: NO_INVOICE,
	managed_payments: OFF,
	origin_context: null,
	payment_link: null,
	payment_method_configuration_details: null,
	permissions: null,
	phone_number_collection: OFF,
	recovered_from: null,
	saved_payment_method_options: null,
	setup_intent: null,
	shipping_address_collection: null,
	shipping_cost: null,
	shipping_options: EMPTY,
	subscription: null,
	wallet_options: null,
}

export const buildCheckoutSession = (facts: SessionFacts) => ({
	id: facts.id,
	object: 'checkout.session' as const,
	...UNUSED,
	allowed_payment_method_types: facts.allowed_payment_method_types ?? null,
	amount_subtotal: facts.amount,
	amount_total: facts.amount,
	automatic_tax: NO_TAX,
	cancel_url: facts.cancel_url ?? null,
	client_reference_id: facts.client_reference_id ?? null,
	created: facts.created,
	currency: facts.currency,
	customer_creation: 'if_required',
	customer_details: null as CustomerDetails | null,
	customer_email: facts.customer_email ?? null,
	discounts: EMPTY,
	...(facts.excluded_payment_method_types && { excluded_payment_method_types: facts.excluded_payment_method_types }),
	expires_at: facts.expires_at,
	livemode: false,
	locale: facts.locale ?? null,
	metadata: facts.metadata ?? NOTHING,
	mode: 'payment',
	payment_intent: null as string | null,
	payment_method_collection: 'if_required',
	payment_method_options: facts.payment_method_options ? shownOptions(facts.payment_method_options) : NO_OPTIONS,
	payment_method_types: facts.payment_method_types,
	payment_status: 'unpaid' as 'unpaid' | 'paid',
	status: 'open' as 'open' | 'complete' | 'expired',
	submit_type: facts.submit_type ?? null,
	success_url: facts.success_url,
	total_details: NO_DETAILS,
	ui_mode: 'hosted_page',
	/** Null as soon as the session is no longer open. */
	url: facts.url as string | null,
})

export interface LineItemFacts {
	id: string
	priceId: string
	productId: string
	created: number
	currency: string
	/** Minor units of one piece. */
	unitAmount: number
	quantity: number
	name: string
}

export const buildLineItem = (facts: LineItemFacts) => ({
	id: facts.id,
	object: 'item' as const,
	adjustable_quantity: null,
	amount_discount: 0,
	amount_subtotal: facts.unitAmount * facts.quantity,
	amount_tax: 0,
	amount_total: facts.unitAmount * facts.quantity,
	currency: facts.currency,
	description: facts.name,
	metadata: NOTHING,
	price: {
		id: facts.priceId,
		object: 'price' as const,
		active: false,
		billing_scheme: 'per_unit',
		created: facts.created,
		currency: facts.currency,
		custom_unit_amount: null,
		livemode: false,
		lookup_key: null,
		metadata: NOTHING,
		nickname: null,
		product: facts.productId,
		recurring: null,
		tax_behavior: 'unspecified',
		tiers_mode: null,
		transform_quantity: null,
		type: 'one_time',
		unit_amount: facts.unitAmount,
		unit_amount_decimal: String(facts.unitAmount),
	},
	quantity: facts.quantity,
})
