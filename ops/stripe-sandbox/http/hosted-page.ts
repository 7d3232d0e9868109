import { PAGE_WORDS, type PageLanguage } from '#ops/stripe-sandbox/http/page-words.ts'
import type { CheckoutSession, LineItem } from '#ops/stripe-sandbox/objects/checkout-session.ts'

export type PageNotice = 'declined' | 'notOffered' | 'complete' | 'expired' | 'unknown'

export interface HostedPage {
	language: PageLanguage
	session?: CheckoutSession
	lineItems?: LineItem[]
	notice?: PageNotice
}

export const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f4f5f2;color:#1d2a24;font:16px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.band{background:#8a4b00;color:#fff;padding:.75rem 1rem;text-align:center;font-weight:600}
.band small{display:block;font-weight:400}
main{max-width:30rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:baseline}
h1{font-size:1.25rem;margin:.5rem 0}h2{font-size:1rem;margin:1.5rem 0 .5rem}
a{color:#1c5d43}
ul{list-style:none;margin:0;padding:0;background:#fff;border:1px solid #d9ded8;border-radius:.75rem}
li{display:flex;justify-content:space-between;gap:1rem;padding:.75rem 1rem;border-bottom:1px solid #e8ebe6}
li:last-child{border-bottom:0}
li span:first-child{overflow-wrap:anywhere}
li span:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}
small{color:#55625b}.band small{color:#fff}
.total{font-weight:700;font-size:1.125rem}
.notice{background:#fff3e0;border:1px solid #8a4b00;border-radius:.75rem;padding:.75rem 1rem;margin:1rem 0}
button{display:block;width:100%;min-height:3rem;margin:0 0 .75rem;padding:.5rem 1rem;border:1px solid #1c5d43;border-radius:.75rem;background:#1c5d43;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button.alipay{background:#0b5cad;border-color:#0b5cad}
button.wechat_pay{background:#0a6e33;border-color:#0a6e33}
button.plain{background:#fff;color:#1d2a24;border-color:#8b968f;font-weight:400}
button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #d98a00;outline-offset:2px}
summary{padding:.75rem 0;cursor:pointer}
.foot{margin:1rem 0 2rem;text-align:center}`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

/** The page on which a buyer pays: one form, no scripts. */
export function renderHostedPage(page: HostedPage): string {
	const { language, session, notice } = page
	const words = PAGE_WORDS[language]
	const other: PageLanguage = language === 'zh' ? 'en' : 'zh'
	const content = session === undefined ? '' : renderSession(page, session)
	return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${words.title} · ${words.band}</title><style>${STYLE}</style></head>
<body>
<div class="band" role="note">${words.band}<small lang="${other}">${words.bandOther}</small></div>
<main>
<header><h1>${words.title}</h1><a href="?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></header>
${notice ? `<p class="notice" role="alert">${words[notice]}</p>` : ''}
${content}
</main>
</body>
</html>`
}

function renderSession({ language, lineItems = [] }: HostedPage, session: CheckoutSession) {
	const money = moneyFormat(language, session.currency)
	const words = PAGE_WORDS[language]
	const rows = lineItems.map((item) => {
		const pieces = `<small>${words.quantity} ${item.quantity}</small>`
		return `<li><span>${escapeHtml(item.description)}<br>${pieces}</span><span>${money(item.amount_total)}</span></li>`
	})
	const total = `<li class="total"><span>${words.total}</span><span>${money(session.amount_total)}</span></li>`
	const open = session.status === 'open'
	return `<ul>${rows.join('\n')}${total}</ul>
${open ? renderChoices(language, session) : ''}
<p class="foot">${leaveLink(language, session)}</p>`
}

function renderChoices(language: PageLanguage, session: CheckoutSession) {
	const words = PAGE_WORDS[language]
	const offered = (['card', 'alipay', 'wechat_pay'] as const).filter((one) =>
		session.payment_method_types.includes(one),
	)
	const button = (choice: string, label: string, style: string) =>
		`<button name="method" value="${choice}" class="${style}">${label}</button>`
	return `<h2>${words.choose}</h2>
<form method="post" action="?lang=${language}">
${offered.map((method) => button(method, words[method], method)).join('\n')}
${offered.includes('card') ? button('card_declined', words.card_declined, 'plain') : ''}
<details><summary>${words.more}</summary>
${offered.includes('card') ? button('card_disputed', words.card_disputed, 'plain') + button('card_inquired', words.card_inquired, 'plain') : ''}
${button('delayed', words.delayed, 'plain')}
${button('delayed_failing', words.delayed_failing, 'plain')}
</details>
</form>
<p><small>${words.until} <time datetime="${new Date(session.expires_at * 1000).toISOString()}">${clock(session)}</time></small></p>`
}

function leaveLink(language: PageLanguage, session: CheckoutSession) {
	const words = PAGE_WORDS[language]
	if (session.status === 'complete') return `<a href="${escapeHtml(successAddress(session))}">${words.back}</a>`
	if (session.cancel_url === null) return ''
	const label = session.status === 'open' ? words.cancel : words.back
	return `<a href="${escapeHtml(session.cancel_url)}">${label}</a>`
}

/** Where the buyer goes after paying. */
export const successAddress = (session: CheckoutSession) =>
	session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id)

const clock = (session: CheckoutSession) =>
	new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(
		session.expires_at * 1000,
	)

const NO_DECIMALS = new Set(['jpy', 'krw', 'vnd', 'clp'])

function moneyFormat(language: PageLanguage, currency: string) {
	const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { style: 'currency', currency })
	const scale = NO_DECIMALS.has(currency) ? 1 : 100
	return (minor: number) => escapeHtml(format.format(minor / scale))
}
