import Stripe from 'stripe'
import { WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'

let count = 0

/** A signed call of the provider's webhook with an event of its own about an object, of a connected account where one is named. */
export function webhookOf(type: string, object: { id: string; object: string; account?: string }, account?: string) {
	const event = { id: `evt_test_${++count}`, object: 'event', type, ...(account && { account }), data: { object } }
	const payload = JSON.stringify(event)
	const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET })
	return { body: Buffer.from(payload), signature }
}
