import type { HttpAnswer, HttpRequest } from '#ops/stripe-sandbox/http/answer-api.ts'
import type { SandboxControl } from '#ops/stripe-sandbox/control.ts'
import { DISPUTE_STATUSES } from '#ops/stripe-sandbox/objects/dispute.ts'
import { FRAUD_TYPES } from '#ops/stripe-sandbox/objects/early-fraud-warning.ts'
import { PAY_CHOICES } from '#ops/stripe-sandbox/deeds/pay-session.ts'

const json = (status: number, value: object): HttpAnswer => ({ status, body: JSON.stringify(value) })

/**
 * The control endpoint, JSON in and out: `GET /_control` shows knobs and counts, `POST /_control` turns knobs,
 * `POST /_control/pay {session, method}` pays, `POST /_control/dispute {charge, status}` lets the buyer's bank dispute it or
 * decide, `POST /_control/warn {charge, type}` lets the card's bank warn of fraud, `POST /_control/settle` ends what is pending.
 */
export function answerControl(control: SandboxControl, request: HttpRequest): HttpAnswer {
	const route = `${request.method} ${request.path}`
	if (route === 'GET /_control') return json(200, { knobs: control.knobs, counts: control.counts() })
	const given = readObject(request.body)
	if (given === undefined) return json(400, { error: 'The body must be a JSON object.' })
	switch (route) {
		case 'POST /_control':
			return turn(control, given)
		case 'POST /_control/pay':
			return pay(control, given)
		case 'POST /_control/dispute':
			return dispute(control, given)
		case 'POST /_control/warn':
			return warn(control, given)
		case 'POST /_control/settle':
			control.settle()
			return json(200, { counts: control.counts() })
		default:
			return json(404, { error: `There is no ${route}.` })
	}
}

function turn(control: SandboxControl, changes: Record<string, unknown>) {
	const fault = control.turn(changes)
	return fault === undefined ? json(200, { knobs: control.knobs }) : json(400, { error: fault })
}

function pay(control: SandboxControl, given: Record<string, unknown>) {
	const method = PAY_CHOICES.find((one) => one === (given['method'] ?? 'card'))
	if (method === undefined) return json(400, { error: `The method is one of ${PAY_CHOICES.join(', ')}.` })
	const result = control.pay(String(given['session']), { method })
	return json(result.outcome === 'unknown-session' ? 404 : 200, result)
}

function dispute(control: SandboxControl, given: Record<string, unknown>) {
	const status = DISPUTE_STATUSES.find((one) => one === (given['status'] ?? 'needs_response'))
	if (status === undefined) return json(400, { error: `The status is one of ${DISPUTE_STATUSES.join(', ')}.` })
	const found = control.dispute(String(given['charge']), status)
	return found ? json(200, found) : json(404, { error: 'There is no such charge.' })
}

function warn(control: SandboxControl, given: Record<string, unknown>) {
	const type = FRAUD_TYPES.find((one) => one === (given['type'] ?? 'made_with_stolen_card'))
	if (type === undefined) return json(400, { error: `The type is one of ${FRAUD_TYPES.join(', ')}.` })
	const found = control.warn(String(given['charge']), type)
	return found ? json(200, found) : json(404, { error: 'There is no such charge.' })
}

function readObject(body: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(body === '' ? '{}' : body)
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
		return value as Record<string, unknown>
	} catch {
		return undefined
	}
}
