import { isOpenLink, TELLINGS, tellAccount } from '#ops/stripe-sandbox/deeds/connect-account.ts'
import type { HttpAnswer, HttpRequest } from '#ops/stripe-sandbox/http/answer-api.ts'
import { HTML_HEADERS } from '#ops/stripe-sandbox/http/answer-page.ts'
import { renderConnectPage } from '#ops/stripe-sandbox/http/connect-page.ts'
import { pageLanguage } from '#ops/stripe-sandbox/http/page-words.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

const OWNER = { id: null, idempotency_key: null }

const seeOther = (location: string): HttpAnswer => ({
	status: 303,
	body: '',
	headers: { location, 'cache-control': 'no-store' },
})

/** The pages on which an account's owner tells who they are. A link that is over leads back to where a new one is made. */
export function answerConnectPage(sandbox: Sandbox, request: HttpRequest): HttpAnswer {
	const link = sandbox.store['sandbox.link'].get(request.path.slice('/connect/'.length))
	const account = link && sandbox.store.account.get(link.account)
	if (!link || !account) return { status: 404, body: '', headers: HTML_HEADERS }
	if (!isOpenLink(sandbox, link)) return seeOther(link.refresh_url)
	const language = pageLanguage(
		new URLSearchParams(request.query).get('lang'),
		null,
		String(request.headers['accept-language'] ?? ''),
	)
	if (request.method !== 'POST') {
		return { status: 200, body: renderConnectPage(language, account), headers: HTML_HEADERS }
	}
	const asked = new URLSearchParams(request.body).get('tell')
	const telling = TELLINGS.find((one) => one === asked) ?? 'nothing'
	sandbox.commit(OWNER, () => {
		sandbox.put({ ...link, used: true })
		tellAccount(sandbox, account, telling)
	})
	return seeOther(link.return_url)
}
