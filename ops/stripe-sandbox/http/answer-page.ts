import { letTimePass } from '#ops/stripe-sandbox/deeds/let-time-pass.ts'
import { PAY_CHOICES, paySession, type PayOutcome } from '#ops/stripe-sandbox/deeds/pay-session.ts'
import type { HttpAnswer, HttpRequest } from '#ops/stripe-sandbox/http/answer-api.ts'
import { renderHostedPage, successAddress, type HostedPage } from '#ops/stripe-sandbox/http/hosted-page.ts'
import { pageLanguage } from '#ops/stripe-sandbox/http/page-words.ts'
import type { CheckoutSession } from '#ops/stripe-sandbox/objects/checkout-session.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export const HTML_HEADERS = {
	'content-type': 'text/html; charset=utf-8',
	'cache-control': 'no-store',
	'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
}

const BUYER = { id: null, idempotency_key: null }

/** Shows the hosted page of a session, or pays it. */
export function answerPage(sandbox: Sandbox, request: HttpRequest): HttpAnswer {
	letTimePass(sandbox)
	const id = request.path.slice('/pay/'.length)
	const session = sandbox.store['checkout.session'].get(id)
	const query = new URLSearchParams(request.query)
	const accepted = String(request.headers['accept-language'] ?? '')
	const language = pageLanguage(query.get('lang'), session?.locale ?? null, accepted)
	if (session === undefined) return html(404, { language, notice: 'unknown' })
	if (request.method === 'POST') return payAndLeave(sandbox, session, request)
	const lineItems = sandbox.store['sandbox.plan'].get(`${id}/plan`)?.lineItems ?? []
	const notice = noticeOf(session, query)
	return html(notice === 'expired' ? 410 : 200, { language, session, lineItems, ...(notice && { notice }) })
}

function payAndLeave(sandbox: Sandbox, session: CheckoutSession, request: HttpRequest): HttpAnswer {
	const asked = new URLSearchParams(request.body).get('method')
	const choice = PAY_CHOICES.find((one) => one === asked)
	const page = `?${new URLSearchParams({ lang: new URLSearchParams(request.query).get('lang') ?? '' }).toString()}`
	if (choice === undefined) return seeOther(`${page}&notice=notOffered`)
	return leave(
		sandbox.commit(BUYER, () => paySession(sandbox, session, choice)),
		page,
	)
}

function leave({ outcome, session }: PayOutcome, page: string): HttpAnswer {
	switch (outcome) {
		case 'paid':
		case 'processing':
		case 'already-complete':
			return seeOther(successAddress(session))
		case 'declined':
			return seeOther(`${page}&notice=declined`)
		case 'not-offered':
			return seeOther(`${page}&notice=notOffered`)
		case 'expired':
			return seeOther(page)
	}
}

function noticeOf(session: CheckoutSession, query: URLSearchParams): HostedPage['notice'] {
	if (session.status !== 'open') return session.status
	const asked = query.get('notice')
	return asked === 'declined' || asked === 'notOffered' ? asked : undefined
}

const html = (status: number, page: HostedPage): HttpAnswer => ({
	status,
	body: renderHostedPage(page),
	headers: HTML_HEADERS,
})

const seeOther = (location: string): HttpAnswer => ({
	status: 303,
	body: '',
	headers: { location, 'cache-control': 'no-store' },
})
