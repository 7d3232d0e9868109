import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { matchEndpoint, ENDPOINTS } from '#ops/stripe-sandbox/http/endpoints.ts'
import { faultsOf, type Said } from '#tests/ops/stripe-sandbox/declared-types.ts'
import { openReceiver, openSandbox, order, SELLER } from '#tests/ops/stripe-sandbox/opened.ts'
import type { Kind } from '#ops/stripe-sandbox/state/store.ts'
import type { StripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'
import Stripe from 'stripe'

/** The client's name for each kind of object. */
const TYPES: Record<string, string> = {
	account: 'Stripe.Account',
	account_link: 'Stripe.AccountLink',
	balance_transaction: 'Stripe.BalanceTransaction',
	charge: 'Stripe.Charge',
	'checkout.session': 'Stripe.Checkout.Session',
	dispute: 'Stripe.Dispute',
	event: 'Stripe.Event',
	file: 'Stripe.File',
	item: 'Stripe.LineItem',
	payment_intent: 'Stripe.PaymentIntent',
	payout: 'Stripe.Payout',
	'radar.early_fraud_warning': 'Stripe.Radar.EarlyFraudWarning',
	refund: 'Stripe.Refund',
	transfer: 'Stripe.Transfer',
	transfer_reversal: 'Stripe.TransferReversal',
}

interface Answer {
	route: string
	body: string
}
interface Shown {
	object?: string
	data?: { object: string }[]
	error?: object
}

/** What an answer's own words make of it: one object, a page of objects of one kind, or a refusal. */
function typeOf(body: string) {
	const { object = '', data, error } = JSON.parse(body) as Shown
	if (error) return 'Refused'
	if (object === 'list') return `Stripe.ApiList<${TYPES[data?.[0]?.object ?? ''] ?? 'never'}>`
	return TYPES[object] ?? `never /* ${object} */`
}

/** The client, and each answer that it was given, as it came. */
function listening(sandbox: StripeSandbox) {
	const answers: Answer[] = []
	const fetching: typeof fetch = async (input, init) => {
		const response = await fetch(input, init)
		const method = init?.method ?? 'GET'
		const { pathname } = new URL(input instanceof Request ? input.url : input)
		const path = matchEndpoint(method, pathname)?.endpoint.path ?? pathname
		answers.push({ route: `${method} ${path}`, body: await response.clone().text() })
		return response
	}
	const stripe = new Stripe('sk_test_x', {
		...{ host: '127.0.0.1', port: sandbox.port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 },
		httpClient: Stripe.createFetchHttpClient(fetching),
	})
	return { stripe, answers }
}

interface Shop {
	stripe: Stripe
	control: StripeSandbox['control']
}

const PAYING = ['card', 'alipay', 'wechat_pay', 'card_declined', 'card_disputed', 'card_inquired'] as const
const INTO_THE_CHARGE = ['payment_intent.latest_charge.balance_transaction', 'line_items']
const EVERY_SESSION_FIELD = {
	...{ customer_email: 'buyer@example.com', locale: 'zh', submit_type: 'pay', expand: ['line_items'] },
	allowed_payment_method_types: ['card', 'alipay', 'wechat_pay', 'customer_balance'],
	payment_method_options: { wechat_pay: { client: 'web' }, card: { request_three_d_secure: 'automatic' } },
} satisfies Partial<Stripe.Checkout.SessionCreateParams>

/** Sessions paid in every way there is, and left to end unpaid. */
async function sell({ stripe, control }: Shop) {
	for (const method of [...PAYING, 'delayed', 'delayed_failing'] as const) {
		const { id } = await stripe.checkout.sessions.create(order(EVERY_SESSION_FIELD))
		control.pay(id, { method })
		await stripe.checkout.sessions.retrieve(id, { expand: INTO_THE_CHARGE })
		await stripe.checkout.sessions.listLineItems(id)
	}
	control.settle()
	const left = await stripe.checkout.sessions.create(order({ excluded_payment_method_types: ['alipay'] }))
	control.pay(left.id, { method: 'card_declined' })
	await stripe.checkout.sessions.expire(left.id)
	await stripe.checkout.sessions.expire(left.id).catch(() => undefined)
	for (const { id } of (await stripe.paymentIntents.list({ expand: ['data.latest_charge'] })).data)
		await stripe.paymentIntents.retrieve(id)
	await stripe.checkout.sessions.list({ limit: 100, expand: ['data.payment_intent'] })
}

/** Money given back at once, later and not at all. */
async function giveBack({ stripe, control }: Shop) {
	for (const refundFailShare of [0, 1]) {
		control.turn({ refundFailShare })
		for (const { id, paid, disputed } of (await stripe.charges.list({ limit: 100 })).data)
			if (paid && !disputed)
				await stripe.refunds.create({ charge: id, amount: 100, reason: 'requested_by_customer', metadata: { a: 'b' } })
		control.settle()
	}
	for (const { id } of (await stripe.refunds.list({ limit: 100, expand: ['data.charge'] })).data)
		await stripe.refunds.retrieve(id, { expand: ['payment_intent', 'balance_transaction'] })
	for (const { id } of (await stripe.charges.list({ limit: 100, expand: ['data.refunds'] })).data)
		await stripe.charges.retrieve(id, { expand: ['balance_transaction', 'payment_intent'] })
}

/** Banks warn of fraud; of what is disputed or given back after, too. */
async function warn({ stripe, control }: Shop) {
	for (const { id, paid, disputed } of (await stripe.charges.list({ limit: 100 })).data)
		if (paid && !disputed) control.warn(id, 'misc')
	for (const { id } of (await stripe.radar.earlyFraudWarnings.list({ expand: ['data.charge'] })).data)
		await stripe.radar.earlyFraudWarnings.retrieve(id, { expand: ['payment_intent'] })
}

/** Disputes answered, given in, won, lost and only asked. */
async function dispute({ stripe, control }: Shop) {
	const data = Buffer.from('%PDF-1.7')
	const file = await stripe.files.create({
		purpose: 'dispute_evidence',
		file: { name: 'a.pdf', data, type: 'application/pdf' },
	})
	await stripe.files.retrieve(file.id)
	const [inquiry, chargeback] = (await stripe.disputes.list()).data
	await stripe.disputes.update(String(chargeback?.id), { evidence: { receipt: file.id }, submit: false })
	await stripe.disputes.update(String(chargeback?.id), { evidence: { uncategorized_text: 'winning_evidence' } })
	await stripe.disputes.close(String(inquiry?.id))
	const [wallet, another] = (await stripe.charges.list({ limit: 100 })).data.filter((it) => it.paid && !it.disputed)
	control.dispute(String(wallet?.id), 'warning_needs_response', { reason: 'product_not_received', amount: 300 })
	control.dispute(String(wallet?.id), 'warning_closed')
	control.dispute(String(another?.id), 'prevented')
	for (const { id } of (await stripe.disputes.list({ expand: ['data.charge'] })).data)
		await stripe.disputes.retrieve(id, { expand: ['payment_intent'] })
}

/** Sellers are paid, and pay back. */
async function share({ stripe, control }: Shop) {
	const express = await stripe.accounts.create({ ...SELLER, type: 'express', email: 'a@example.com' })
	const link = { account: express.id, return_url: 'http://shop.example/a', refresh_url: 'http://shop.example/b' }
	await stripe.accountLinks.create({ ...link, type: 'account_onboarding' })
	for (const telling of ['papers_later', 'everything'] as const) {
		control.tell(express.id, telling)
		await stripe.accounts.retrieve(express.id)
	}
	control.deauthorize(express.id)
	await stripe.accounts.retrieve(express.id).catch(() => undefined)
	const { id: destination } = await stripe.accounts.create({ ...SELLER, business_type: 'individual' })
	await stripe.accounts.list()
	const source = (await stripe.charges.list({ limit: 100 })).data.find((it) => it.paid)
	const facts = { amount: 200, currency: 'cny', destination, transfer_group: 'order_1', description: 'Stay' }
	await stripe.transfers.create({ ...facts, source_transaction: String(source?.id) })
	const { id } = await stripe.transfers.create(facts)
	const reversal = await stripe.transfers.createReversal(id, { amount: 100, expand: ['transfer'] })
	await stripe.transfers.retrieveReversal(id, reversal.id)
	await stripe.transfers.listReversals(id)
	await stripe.transfers.retrieve(id, { expand: ['balance_transaction', 'destination', 'reversals'] })
	await stripe.transfers.list({ expand: ['data.source_transaction'] })
}

async function keepBooks({ stripe, control }: Shop) {
	control.adjust(-50)
	control.topUp(5_000)
	const payout = control.payOut()
	await stripe.payouts.list({ expand: ['data.balance_transaction'] })
	await stripe.payouts.retrieve(String(payout?.id))
	for (const { id } of (await stripe.balanceTransactions.list({ limit: 100 })).data)
		await stripe.balanceTransactions.retrieve(id, { expand: ['source'] })
	const [event] = (await stripe.events.list({ limit: 100 })).data
	await stripe.events.retrieve(String(event?.id))
}

/** One refusal of each kind. */
async function askInVain({ stripe, control }: Shop) {
	for (const status of [429, 500]) {
		control.nextStatus('/v1/charges', status)
		await stripe.charges.list().catch(() => undefined)
	}
	await stripe.charges.retrieve('ch_none').catch(() => undefined)
	await stripe.refunds.create({ amount: 5 }).catch(() => undefined)
	for (const amount of [1, 2]) {
		const facts = { amount, currency: 'cny', destination: 'acct_none' }
		await stripe.transfers.create(facts, { idempotencyKey: 'same' }).catch(() => undefined)
	}
}

const DEEDS = 'ops/stripe-sandbox/deeds'
const NO_EVENTS: readonly string[] = [
	...(['checkout.session', 'sandbox.plan', 'radar.early_fraud_warning'] as const),
] satisfies Kind[]
/** Every event that a deed of the sandbox may tell. */
const eventsOfDeeds = () =>
	readdirSync(DEEDS)
		.flatMap((name) => readFileSync(`${DEEDS}/${name}`, 'utf8').match(/(?<=')[a-z_]+(?:\.[a-z_]+)+(?=')/g) ?? [])
		.filter((type) => !NO_EVENTS.includes(type))

test('whatever the sandbox says is what the client declares of Stripe', { timeout: 120_000 }, async () => {
	const { received, webhook } = await openReceiver()
	const { sandbox, control } = await openSandbox({ webhook })
	const { stripe, answers } = listening(sandbox)
	const shop = { stripe, control }
	for (const deed of [sell, giveBack, share, warn, dispute, keepBooks, askInVain]) await deed(shop)
	await control.delivered()

	const done = new Set(answers.filter(({ body }) => typeOf(body) !== 'Refused').map(({ route }) => route))
	expect(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).filter((route) => !done.has(route))).toEqual([])
	const told = new Set(received.map(({ event }) => event.type as string))
	expect(eventsOfDeeds().filter((type) => !told.has(type))).toEqual([])

	const said: Said[] = [
		...answers.map(({ route, body }) => ({ type: typeOf(body), body, where: route })),
		...received.map(({ body, event }) => ({ type: 'Stripe.Event', body, where: event.type })),
	]
	expect([...new Set(faultsOf(said))]).toEqual([])
})
