import { STYLE } from '#ops/stripe-sandbox/http/hosted-page.ts'
import { CONNECT_WORDS, PAGE_WORDS, type PageLanguage } from '#ops/stripe-sandbox/http/page-words.ts'
import type { Account } from '#ops/stripe-sandbox/objects/account.ts'

/** The page on which an account's owner tells who they are: one form, no scripts, and nothing real is asked. */
export function renderConnectPage(language: PageLanguage, account: Account): string {
	const words = CONNECT_WORDS[language]
	const { band, bandOther } = PAGE_WORDS[language]
	const rows = account.requirements.currently_due.map((name) => `<li><span>${name}</span></li>`).join('\n')
	return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${words.title} · ${band}</title><style>${STYLE}</style></head>
<body>
<div class="band" role="note">${band}<small>${bandOther}</small></div>
<main>
<header><h1>${words.title}</h1></header>
<p>${words.lead}</p>
${rows === '' ? '' : `<h2>${words.asked}</h2><ul>${rows}</ul>`}
<h2>${words.choose}</h2>
<form method="post">
<button name="tell" value="everything">${words.everything}</button>
<button name="tell" value="papers_later" class="plain">${words.papers_later}</button>
<button name="tell" value="nothing" class="plain">${words.nothing}</button>
</form>
</main>
</body>
</html>`
}
