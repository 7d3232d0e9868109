import { Agent, request } from 'node:http'
import { signPayload } from '#ops/stripe-sandbox/webhooks/signature.ts'

export interface WebhookTarget {
	url: string
	/** The signing secret, `whsec_…`. */
	secret: string
	timeoutMs: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts one signed event; true when the receiver answered with a 2xx status in time. */
export function postPayload({ url, secret, timeoutMs }: WebhookTarget, payload: string, seconds: number) {
	return new Promise<boolean>((resolve) => {
		const body = Buffer.from(payload)
		const outgoing = request(url, {
			method: 'POST',
			agent,
			timeout: timeoutMs,
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'content-length': body.length,
				'user-agent': 'Stripe/1.0 (sandbox)',
				'stripe-signature': signPayload(payload, secret, seconds),
			},
		})
		outgoing.on('response', (response) => {
			const { statusCode = 0 } = response
			response.resume()
			response.on('end', () => {
				resolve(statusCode >= 200 && statusCode < 300)
			})
			response.on('error', () => {
				resolve(false)
			})
		})
		outgoing.on('timeout', () => outgoing.destroy(new Error('The receiver did not answer in time.')))
		outgoing.on('error', () => {
			resolve(false)
		})
		outgoing.end(body)
	})
}
