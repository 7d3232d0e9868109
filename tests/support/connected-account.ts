import Stripe from 'stripe'
import type { StripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'

/** A seller's account at the provider; one that is not ready cannot receive money yet. Gives its id. */
export async function connectedAccount(sandbox: StripeSandbox, { isReady = true } = {}): Promise<string> {
	const settings = { host: '127.0.0.1', port: sandbox.port, protocol: 'http', telemetry: false } as const
	const { id } = await new Stripe('sk_test_shanhai', settings).accounts.create({
		type: 'custom',
		country: 'HK',
		capabilities: isReady ? { transfers: { requested: true } } : {},
	})
	return id
}
