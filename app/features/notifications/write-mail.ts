import type { DrawnLine, DrawnNotice } from '#app/features/notifications/draw-notice.ts'
import { mailText } from '#app/features/notifications/mail-text.ts'

export interface MailFrame {
	isGuest: boolean
	/** Where such mails are switched off; null for what always comes. */
	preferencesUrl: string | null
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

/** What stands in a mail beside the notice itself. */
function frameWords({ language }: DrawnNotice, { isGuest }: MailFrame) {
	const t = mailText[language]
	return { t, why: isGuest ? t.whyGuest : t.why }
}

function textLines(lines: readonly DrawnLine[]): string[] {
	return lines.flatMap(({ title, detail, amount, voucher }) => [
		`- ${title}  ${amount}`,
		`  ${detail}`,
		...(voucher ? [`  ${voucher.label}: ${voucher.href}`] : []),
	])
}

const block = (lines: string[]): string[] => (lines.length > 0 ? [lines.join('\n')] : [])

/** A notice as plain text. */
export function writeMailText(notice: DrawnNotice, frame: MailFrame): string {
	const { t, why } = frameWords(notice, frame)
	const off = frame.preferencesUrl ? [`${t.switchOff}: ${frame.preferencesUrl}`] : []
	return [
		notice.say.join('\n'),
		...block(textLines(notice.lines)),
		...(notice.lost.length > 0 ? [[`${t.lost}:`, ...textLines(notice.lost)].join('\n')] : []),
		...block(notice.sums.map(({ term, amount }) => `${term}: ${amount}`)),
		...block(notice.facts.map(({ term, detail }) => `${term}: ${detail}`)),
		...(notice.next.length > 0 ? [[`${t.next}:`, ...notice.next.map((step) => `- ${step}`)].join('\n')] : []),
		`${notice.action.label}: ${notice.action.href}`,
		['--', t.siteName, why, ...off].join('\n'),
	].join('\n\n')
}

const row = (left: string, right: string, look = '') =>
	`<tr${look && ` class="${look}"`}><td>${left}</td><td class="sum">${right}</td></tr>`

function htmlLines(lines: readonly DrawnLine[]): string {
	return lines
		.map(({ title, detail, amount, voucher }) => {
			const link = voucher ? `<br><a href="${escape(voucher.href)}">${escape(voucher.label)}</a>` : ''
			return row(`<b>${escape(title)}</b><br><span class="soft">${escape(detail)}</span>${link}`, escape(amount))
		})
		.join('')
}

function table(rows: string): string {
	return rows && `<table role="presentation" cellpadding="0" cellspacing="0">${rows}</table>`
}

// Clients without dark mode keep the first colours; no picture, no font and no script is fetched from anywhere.
const STYLE = `
body{margin:0;background:#f4f2ea;color:#1d2a25;font:16px/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.sheet{max-width:560px;margin:0 auto;padding:24px 20px;background:#fffefa}
.site{color:#1f5a48;font-weight:700;margin:0 0 16px}
h1{font-size:22px;line-height:1.35;margin:0 0 16px}h2{font-size:16px;margin:24px 0 4px}p{margin:0 0 12px;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;margin:8px 0 16px}
td{padding:10px 0;border-top:1px solid #e2ddcf;vertical-align:top;overflow-wrap:anywhere}
td.sum{text-align:right;white-space:nowrap;padding-left:16px}tr.total td{font-weight:700;font-size:18px}
.soft{color:#5c6a63;font-size:14px}a{color:#1f5a48}ul{margin:0 0 16px;padding-left:20px}
.go{display:inline-block;margin:8px 0 20px;padding:12px 22px;border-radius:8px;background:#1f5a48;color:#fff;font-weight:600;text-decoration:none}
.foot{border-top:1px solid #e2ddcf;padding-top:12px;color:#5c6a63;font-size:13px}
@media(prefers-color-scheme:dark){body{background:#101815;color:#e8ece8}.sheet{background:#18221e}.site,a{color:#8fd0b5}
.soft,.foot{color:#a3b1aa}td,.foot{border-color:#2f3d37}.go{background:#8fd0b5;color:#10201a}}`

/** A notice as an HTML mail: one column, readable on a phone, in the dark and without pictures. */
export function writeMailHtml(notice: DrawnNotice, frame: MailFrame): string {
	const { t, why } = frameWords(notice, frame)
	const sums = notice.sums.map(({ term, amount, isTotal }) => row(escape(term), escape(amount), isTotal ? 'total' : ''))
	const facts = notice.facts.map(({ term, detail }) => row(`<span class="soft">${escape(term)}</span>`, escape(detail)))
	const off = frame.preferencesUrl ? `<br><a href="${escape(frame.preferencesUrl)}">${escape(t.switchOff)}</a>` : ''
	return `<!doctype html>
<html lang="${notice.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escape(notice.title)}</title><style>${STYLE}</style></head>
<body><div class="sheet"><p class="site">${escape(t.siteName)}</p><h1>${escape(notice.title)}</h1>
${notice.say.map((sentence) => `<p>${escape(sentence)}</p>`).join('\n')}
${table(htmlLines(notice.lines))}
${notice.lost.length > 0 ? `<h2>${escape(t.lost)}</h2>${table(htmlLines(notice.lost))}` : ''}
${table(sums.join(''))}
${table(facts.join(''))}
${notice.next.length > 0 ? `<h2>${escape(t.next)}</h2><ul>${notice.next.map((step) => `<li>${escape(step)}</li>`).join('')}</ul>` : ''}
<p><a class="go" href="${escape(notice.action.href)}">${escape(notice.action.label)}</a></p>
<p class="foot">${escape(why)}${off}</p></div></body></html>`
}

/** A notice as a text message: its title, what it asks for, and where to look. */
export function writeTextMessage(notice: DrawnNotice): string {
	const { t } = frameWords(notice, { isGuest: false, preferencesUrl: null })
	return `【${t.siteName}】${notice.title} ${notice.action.href}`
}
