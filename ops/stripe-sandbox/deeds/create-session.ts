import {
	buildCheckoutSession,
	buildLineItem,
	type CheckoutSession,
	type LineItem,
} from '#ops/stripe-sandbox/objects/checkout-session.ts'
import { eligibleMethods } from '#ops/stripe-sandbox/objects/pay-method.ts'
import {
	fields,
	flag,
	list,
	metadata,
	oneOf,
	required,
	text,
	webAddress,
	whole,
	type Read,
} from '#ops/stripe-sandbox/state/parameters.ts'
import { invalid } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

const lineItem = fields({
	quantity: whole,
	metadata,
	price_data: fields({
		currency: text(3),
		unit_amount: whole,
		unit_amount_decimal: whole,
		tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
		product_data: fields({
			name: text(),
			description: text(),
			images: list(text(2048)),
			metadata,
			tax_code: text(),
			unit_label: text(12),
		}),
	}),
})

const email = (value: unknown, name: string) => {
	if (typeof value !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(value) || value.length > 800) {
		throw invalid(`Invalid email address: ${String(value)}`, name, 'email_invalid')
	}
	return value
}

export const sessionParameters = {
	mode: oneOf('payment', 'setup', 'subscription'),
	ui_mode: oneOf('hosted_page', 'embedded_page', 'elements', 'form'),
	currency: text(3),
	line_items: list(lineItem),
	client_reference_id: text(200),
	customer_email: email,
	metadata,
	expires_at: whole,
	success_url: webAddress,
	cancel_url: webAddress,
	locale: text(10),
	submit_type: oneOf('auto', 'book', 'donate', 'pay', 'subscribe'),
	allowed_payment_method_types: list(text(40)),
	excluded_payment_method_types: list(text(40)),
	payment_method_options: fields({
		card: fields({
			request_three_d_secure: oneOf('any', 'automatic', 'challenge'),
			statement_descriptor_suffix_kana: text(22),
			statement_descriptor_suffix_kanji: text(17),
		}),
		alipay: fields({ setup_future_usage: oneOf('none') }),
		wechat_pay: fields({
			client: oneOf('web', 'ios', 'android'),
			app_id: text(),
			setup_future_usage: oneOf('none'),
		}),
	}),
	payment_intent_data: fields({
		metadata,
		transfer_group: text(),
		description: text(1000),
		receipt_email: email,
		statement_descriptor: text(22),
		statement_descriptor_suffix: text(22),
		capture_method: oneOf('automatic', 'automatic_async'),
	}),
	phone_number_collection: fields({ enabled: flag }),
	billing_address_collection: oneOf('auto', 'required'),
	customer_creation: oneOf('always', 'if_required'),
	expand: list(text()),
}

type SessionRequest = Read<typeof sessionParameters>

const SHORTEST_SECONDS = 30 * 60
const LONGEST_SECONDS = 24 * 3600
const LARGEST_MINOR = 99_999_999
/** About half a US dollar; a currency that is not listed may be as small as 1. */
const SMALLEST_MINOR: Record<string, number> = { cny: 400, usd: 50, hkd: 400, eur: 50, gbp: 30, jpy: 50, sgd: 50 }

/** Opens a session: nothing but the session exists until the buyer pays. */
export function createSession(sandbox: Sandbox, request: SessionRequest): CheckoutSession {
	checkRequest(request)
	const created = sandbox.seconds()
	const lineItems = readLineItems(sandbox, request, created)
	const currency = lineItems[0]?.currency ?? ''
	const amount = lineItems.reduce((sum, item) => sum + item.amount_total, 0)
	checkAmount(amount, currency)
	const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded } = request
	const methods = eligibleMethods(currency, allowed, excluded)
	if (methods.length === 0) {
		throw invalid('No valid payment method types for this Checkout Session.', 'allowed_payment_method_types')
	}
	const id = sandbox.newId('cs_test')
	const session = sandbox.put(
		buildCheckoutSession({
			...request,
			id,
			created,
			currency,
			amount,
			url: `${sandbox.publicUrl}/pay/${id}`,
			success_url: required(request.success_url, 'success_url'),
			expires_at: endOf(request.expires_at, created),
			payment_method_types: methods,
		}),
	)
	const intent = request.payment_intent_data ?? {}
	sandbox.put({ id: `${id}/plan`, object: 'sandbox.plan', created, lineItems, intent })
	return session
}

function checkRequest(request: SessionRequest) {
	if (required(request.mode, 'mode') !== 'payment') throw invalid('The sandbox only knows mode `payment`.', 'mode')
	if ((request.ui_mode ?? 'hosted_page') !== 'hosted_page') {
		throw invalid('The sandbox only knows ui_mode `hosted_page`.', 'ui_mode')
	}
	required(request.success_url, 'success_url')
	const wechat = request.payment_method_options?.wechat_pay
	if (request.allowed_payment_method_types?.includes('wechat_pay') && wechat?.client === undefined) {
		required(undefined, 'payment_method_options[wechat_pay][client]')
	}
}

function readLineItems(sandbox: Sandbox, request: SessionRequest, created: number): LineItem[] {
	const items = required(request.line_items, 'line_items')
	if (items.length === 0 || items.length > 100) throw invalid('A session has 1 to 100 line items.', 'line_items')
	const currency = (request.currency ?? items[0]?.price_data?.currency ?? '').toLowerCase()
	return items.map((item, index) => {
		const at = `line_items[${index}]`
		const price = required(item.price_data, `${at}[price_data]`)
		const product = required(price.product_data, `${at}[price_data][product_data]`)
		if (required(price.currency, `${at}[price_data][currency]`).toLowerCase() !== currency) {
			throw invalid('All prices on a Checkout session must use the same currency.', `${at}[price_data][currency]`)
		}
		const unitAmount = required(price.unit_amount ?? price.unit_amount_decimal, `${at}[price_data][unit_amount]`)
		const quantity = required(item.quantity, `${at}[quantity]`)
		if (unitAmount < 0) throw invalid('Invalid non-negative integer', `${at}[price_data][unit_amount]`)
		if (quantity < 1) throw invalid('The quantity must be at least 1.', `${at}[quantity]`)
		return buildLineItem({
			id: sandbox.newId('li'),
			priceId: sandbox.newId('price'),
			productId: sandbox.newId('prod'),
			created,
			currency,
			unitAmount,
			quantity,
			name: required(product.name, `${at}[price_data][product_data][name]`),
		})
	})
}

function checkAmount(amount: number, currency: string) {
	if (!/^[a-z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, 'currency')
	const smallest = SMALLEST_MINOR[currency] ?? 1
	if (amount < smallest) {
		throw invalid(
			`The total must be at least ${smallest} (${currency}, minor units).`,
			'line_items',
			'amount_too_small',
		)
	}
	if (amount > LARGEST_MINOR) {
		throw invalid(`The total must be at most ${LARGEST_MINOR} minor units.`, 'line_items', 'amount_too_large')
	}
}

function endOf(asked: number | undefined, created: number) {
	if (asked === undefined) return created + LONGEST_SECONDS
	if (asked < created + SHORTEST_SECONDS) {
		throw invalid(
			'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
			'expires_at',
		)
	}
	if (asked > created + LONGEST_SECONDS) {
		throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', 'expires_at')
	}
	return asked
}
