import type { CustomerDetails } from '#ops/stripe-sandbox/objects/checkout-session.ts'
import type { PayMethod } from '#ops/stripe-sandbox/objects/pay-method.ts'
import type { PaymentIntent } from '#ops/stripe-sandbox/objects/payment-intent.ts'

export type Charge = ReturnType<typeof buildCharge>

export interface ChargeFacts {
	id: string
	created: number
	intent: PaymentIntent
	method: PayMethod
	methodId: string
	buyer: CustomerDetails
	/** Why the money did not come; absent when it did. */
	failure?: { code: string; message: string }
}

const NOTHING = Object.freeze({})
const ACCEPTED = Object.freeze({
	advice_code: null,
	network_advice_code: null,
	network_decline_code: null,
	network_status: 'approved_by_network',
	reason: null,
	seller_message: 'Payment complete.',
	type: 'authorized',
})
const DECLINED = Object.freeze({
	...ACCEPTED,
	network_decline_code: '01',
	network_status: 'declined_by_network',
	reason: 'generic_decline',
	seller_message: 'The bank did not return any further details with this decline.',
	type: 'issuer_declined',
})

const CARD = Object.freeze({
	amount_authorized: null,
	authorization_code: null,
	brand: 'visa',
	checks: Object.freeze({ address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' }),
	country: 'US',
	electronic_commerce_indicator: null,
	exp_month: 12,
	exp_year: 2034,
	extended_authorization: Object.freeze({ status: 'disabled' }),
	fingerprint: 'sandboxfingerpr0',
	funding: 'credit',
	incremental_authorization: Object.freeze({ status: 'unavailable' }),
	installments: null,
	last4: '4242',
	mandate: null,
	multicapture: Object.freeze({ status: 'unavailable' }),
	network: 'visa',
	network_token: Object.freeze({ used: false }),
	network_transaction_id: null,
	overcapture: Object.freeze({ maximum_amount_capturable: 0, status: 'unavailable' }),
	regulated_status: 'unregulated',
	three_d_secure: null,
	transaction_link_id: null,
	wallet: null,
})

/** Shared per method, so that a charge costs little memory. */
const METHOD_DETAILS: Record<PayMethod, { readonly type: PayMethod } & Record<string, unknown>> = {
	card: Object.freeze({ card: CARD, type: 'card' }),
	alipay: Object.freeze({
		alipay: Object.freeze({ fingerprint: null, transaction_id: null }),
		type: 'alipay',
	}),
	wechat_pay: Object.freeze({
		type: 'wechat_pay',
		wechat_pay: Object.freeze({ fingerprint: null, transaction_id: null }),
	}),
	customer_balance: Object.freeze({ customer_balance: NOTHING, type: 'customer_balance' }),
}

export const buildCharge = ({ id, created, intent, method, methodId, buyer, failure }: ChargeFacts) => ({
	id,
	object: 'charge' as const,
	amount: intent.amount,
	amount_captured: failure ? 0 : intent.amount,
	amount_refunded: 0,
	application: null,
	application_fee: null,
	application_fee_amount: null,
	balance_transaction: null as string | null,
	billing_details: { address: buyer.address, email: buyer.email, name: buyer.name, phone: null, tax_id: null },
	calculated_statement_descriptor: 'SANDBOX',
	captured: failure === undefined,
	created,
	currency: intent.currency,
	customer: null,
	description: intent.description,
	disputed: false,
	failure_balance_transaction: null,
	failure_code: failure?.code ?? null,
	failure_message: failure?.message ?? null,
	fraud_details: NOTHING,
	livemode: false,
	metadata: intent.metadata,
	on_behalf_of: null,
	outcome: failure ? DECLINED : ACCEPTED,
	paid: failure === undefined,
	payment_intent: intent.id,
	payment_method: methodId,
	payment_method_details: METHOD_DETAILS[method],
	receipt_email: intent.receipt_email,
	receipt_number: null,
	receipt_url: null,
	refunded: false,
	review: null,
	shipping: null,
	source: null,
	source_transfer: null,
	statement_descriptor: intent.statement_descriptor,
	statement_descriptor_suffix: intent.statement_descriptor_suffix,
	status: failure ? ('failed' as const) : ('succeeded' as const),
	transfer_data: null,
	transfer_group: intent.transfer_group,
})
