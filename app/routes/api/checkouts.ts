import type { ActionFunctionArgs } from '@remix-run/node'
import { checkoutBody, readBody } from '#app/features/checkout/api-lines-form.ts'
import { checkOutLines, type CheckOutLinesOutcome } from '#app/features/checkout/check-out-lines.server.ts'
import { refusalWord } from '#app/features/checkout/refusal-word.ts'
import { answerJson, problem, readJson } from '#app/platform/http.ts'

const KEY = /^[\x21-\x7e]{8,180}$/

const REFUSALS = {
	'coupon-refused': 'The coupon cannot be used for this',
	'not-payable': 'This total cannot be paid in one payment',
	'method-not-offered': 'This cart cannot be paid that way',
} as const

/** Too much at once: of calls, or of what is kept unpaid. */
function limited(result: Extract<CheckOutLinesOutcome, { outcome: 'too-many' | 'holds-limited' }>): Response {
	const { outcome } = result
	if (outcome === 'holds-limited') {
		const { limit, most } = result
		const title = 'Too much is kept for you unpaid: pay or let go of an order first'
		return problem(409, outcome, title, { outcome, limit, most, reasons: [] })
	}
	const refused = problem(429, outcome, 'Too many checkouts at once')
	refused.headers.set('Retry-After', String(result.retryAfterSeconds))
	return refused
}

function refuse(result: Extract<CheckOutLinesOutcome, { outcome: keyof typeof REFUSALS }>): Response {
	const { outcome } = result
	const codes = outcome === 'method-not-offered' ? result.methodReasons.map((code) => ({ code })) : []
	return problem(409, outcome, REFUSALS[outcome], {
		outcome,
		reasons: outcome === 'coupon-refused' ? [result.reason] : codes,
	})
}

type Outcome<K> = Extract<CheckOutLinesOutcome, { outcome: K }>

function placed(result: Outcome<'placed'>): Response {
	const { checkoutId, orderNumber, orderToken, holdUntil, totalMinor: minor, currency, paymentUrl: url } = result
	const money = { total: { minor, currency }, payment: { url, method: result.method } }
	return answerJson({ checkoutId, orderNumber, orderToken, holdUntil, ...money }, 201)
}

function priceChanged({ totalMinor, currency, quoteHash }: Outcome<'price-changed'>): Response {
	const now = { total: { minor: totalMinor, currency }, quote_hash: quoteHash }
	const facts = { outcome: 'price-changed', reasons: [], ...now }
	return problem(409, 'price-changed', 'The price is another now', facts)
}

const BAD_BODIES = {
	'address-needed': ['Goods need an address', { field: 'ship_to', message: 'is needed' }],
	'unknown-region': ['No such place', { field: 'ship_to.region_code', message: 'is no place we know' }],
	empty: ['There is nothing to buy', { field: 'lines', message: 'are empty' }],
} as const

function badBody(outcome: keyof typeof BAD_BODIES): Response {
	const [title, reason] = BAD_BODIES[outcome]
	return problem(400, 'invalid', title, { reasons: [reason] })
}

function refused(result: Exclude<CheckOutLinesOutcome, { outcome: 'placed' }>): Response {
	switch (result.outcome) {
		case 'unavailable': {
			const { reasons } = result
			return problem(409, 'unavailable', 'Not everything can be had as asked', {
				outcome: refusalWord(reasons),
				reasons,
			})
		}
		case 'price-changed':
			return priceChanged(result)
		case 'coupon-refused':
		case 'not-payable':
		case 'method-not-offered':
			return refuse(result)
		case 'key-reused':
			return problem(422, 'key-reused', 'This Idempotency-Key was used with another body')
		case 'too-many':
		case 'holds-limited':
			return limited(result)
		default:
			return badBody(result.outcome)
	}
}

const answer = (result: CheckOutLinesOutcome) => (result.outcome === 'placed' ? placed(result) : refused(result))

export async function action({ request, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Checkouts are made with POST')
	const idempotencyKey = request.headers.get('Idempotency-Key') ?? ''
	if (!KEY.test(idempotencyKey)) {
		return problem(400, 'key-needed', 'Send an Idempotency-Key of 8 to 180 printable characters')
	}
	const body = readBody(checkoutBody, await readJson(request))
	if (!body.ok) return problem(400, 'invalid', 'The body is not right', { reasons: body.faults })
	const call = { body: body.value, idempotencyKey, clientAddress: context.clientAddress }
	return answer(await checkOutLines(context.world, call))
}
