import { createHmac } from 'node:crypto'

/** The `Stripe-Signature` header: HMAC-SHA256 over `${seconds}.${payload}` with the endpoint's secret. */
export function signPayload(payload: string, secret: string, seconds: number) {
	const signature = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')
	return `t=${seconds},v1=${signature}`
}
