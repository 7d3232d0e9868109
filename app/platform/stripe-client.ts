import Stripe from 'stripe'

export interface StripeOptions {
	secretKey: string
	webhookSecret: string
	/** Origin of a stand-in that speaks Stripe's protocol; the real one when absent. */
	apiBase?: string
}

/** A client of Stripe, or of its stand-in. */
export function connectStripe(options: StripeOptions): Stripe {
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

/** What is created from a moment on, in pages as large as they come. */
export const createdSince = (since: Date) => ({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 })

/** What is never asked for in one go: a list longer than this is cut, the newest first. */
export const MOST_LISTED = 10_000

/** The request was understood and refused; nothing was made. Anything else says nothing about what was made. */
export const isRefusal = (error: unknown): error is Stripe.errors.StripeInvalidRequestError =>
	error instanceof Stripe.errors.StripeInvalidRequestError

/** What was asked for is not there. */
export const isNotThere = (error: unknown): boolean => isRefusal(error) && error.code === 'resource_missing'

/** null in place of what is not there; any other error goes on. */
export function noneIfNotThere(error: unknown): null {
	if (isNotThere(error)) return null
	throw error
}
