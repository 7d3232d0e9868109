import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import Stripe from 'stripe'
import { onTestFinished } from 'vitest'
import {
	startStripeSandbox,
	type SandboxOptions,
	type StripeSandbox,
} from '#ops/stripe-sandbox/start-stripe-sandbox.ts'

export const SECRET = 'whsec_for_tests'

/** A sandbox that ends with the test, and the real client pointed at it. */
export async function openSandbox(options: SandboxOptions = {}) {
	const sandbox = await startStripeSandbox({ random: seeded(7), ...options })
	onTestFinished(() => sandbox.stop().catch(() => undefined))
	return { sandbox, control: sandbox.control, stripe: clientOf(sandbox) }
}

export const clientOf = (sandbox: StripeSandbox, key = 'sk_test_x') =>
	new Stripe(key, { host: '127.0.0.1', port: sandbox.port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 })

/** A linear congruential generator: the same numbers in every run. */
export function seeded(seed: number) {
	let state = seed
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
		return state / 2 ** 32
	}
}

export function movableClock(start = '2026-11-01T08:00:00Z') {
	let at = Date.parse(start)
	return {
		now: () => new Date(at),
		seconds: () => Math.floor(at / 1000),
		advanceDays: (days: number) => {
			at += days * 86_400_000
		},
		advanceMs: (ms: number) => {
			at += ms
		},
	}
}

export const order = (changes: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
	({
		mode: 'payment',
		currency: 'cny',
		line_items: [
			{
				quantity: 2,
				price_data: { currency: 'cny', unit_amount: 4_950, product_data: { name: '演示茶叶 <100 g>' } },
			},
		],
		client_reference_id: 'order-1',
		metadata: { payment_id: 'p-1' },
		payment_intent_data: { transfer_group: 'order_1', metadata: { payment_id: 'p-1' } },
		success_url: 'http://shop.example/done?s={CHECKOUT_SESSION_ID}',
		cancel_url: 'http://shop.example/cart',
		...changes,
	}) satisfies Stripe.Checkout.SessionCreateParams

/** A connected account to which money can be sent. */
export const SELLER = {
	type: 'custom',
	country: 'HK',
	capabilities: { transfers: { requested: true } },
} satisfies Stripe.AccountCreateParams

export async function paidIntent(
	{ sandbox, stripe }: { sandbox: StripeSandbox; stripe: Stripe },
	method: 'card' | 'alipay' | 'wechat_pay',
) {
	const session = await stripe.checkout.sessions.create(order())
	sandbox.control.pay(session.id, { method })
	const paid = await stripe.checkout.sessions.retrieve(session.id)
	return String(paid.payment_intent)
}

export interface Received {
	body: string
	signature: string
	event: Stripe.Event
}

/** A webhook receiver: `answer` decides the status of each delivery; only those answered 200 count as received. */
export async function openReceiver(answer: (delivery: number) => number = () => 200) {
	const received: Received[] = []
	const attempts = { count: 0 }
	const server = createServer((incoming, outgoing) => {
		void readBody(incoming).then((body) => {
			attempts.count += 1
			const status = answer(attempts.count)
			const event = JSON.parse(body) as Stripe.Event
			if (status === 200) received.push({ body, signature: String(incoming.headers['stripe-signature']), event })
			outgoing.writeHead(status, { 'content-length': 0 }).end()
		})
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	onTestFinished(() => {
		server.closeAllConnections()
		server.close()
	})
	const address = server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	const webhook = { url: `http://127.0.0.1:${port}/webhooks/stripe`, secret: SECRET, retryDelaysMs: [10, 20, 50] }
	return { received, attempts, webhook, types: () => received.map(({ event }) => event.type).sort() }
}

async function readBody(incoming: IncomingMessage) {
	const chunks: Buffer[] = []
	for await (const chunk of incoming) chunks.push(chunk as Buffer)
	return Buffer.concat(chunks).toString()
}

/** The error a promise ends with. */
export async function failure(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
	const outcome = await promise.then(
		() => undefined,
		(error: unknown) => error,
	)
	if (outcome instanceof Stripe.errors.StripeError) return outcome
	throw new Error(`Expected a Stripe error, got ${String(outcome)}`)
}
