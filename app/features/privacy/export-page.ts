import type { Language } from '#app/domain/language/bilingual.ts'
import { heldColumnName, heldTableName } from '#app/features/privacy/held-text.ts'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'

export interface ExportedFacts {
	site: string
	/** ISO 8601. */
	exported_at: string
	subject: string
	/** Rows by table. */
	data: Readonly<Record<string, readonly unknown[]>>
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;border-top:1px solid #ccc;padding-top:.8rem}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}@media(max-width:32rem){dl{grid-template-columns:1fr}}`

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

function wordOf(value: unknown): string {
	if (value instanceof Date) return value.toISOString()
	return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)
}

function rowOf(language: Language, row: unknown): string {
	const facts = Object.entries(row as Record<string, unknown>).filter(([, value]) => !isEmpty(value))
	const items = facts.map(
		([name, value]) => `<dt>${escape(heldColumnName(language, name))}</dt><dd>${escape(wordOf(value))}</dd>`,
	)
	return `<dl>${items.join('')}</dl>`
}

/** The export as a page that opens from a folder, without a network and without scripts. */
export function exportPage(language: Language, { site, exported_at, subject, data }: ExportedFacts): string {
	const t = privacyPageText[language]
	const tables = Object.entries(data).filter(([, rows]) => rows.length > 0)
	const links = tables.map(
		([table, rows]) => `<li><a href="#${table}">${escape(heldTableName(language, table))}</a> (${rows.length})</li>`,
	)
	const parts = tables.map(
		([table, rows]) =>
			`<h2 id="${table}">${escape(heldTableName(language, table))}</h2>${rows.map((row) => rowOf(language, row)).join('')}`,
	)
	return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(t.exportTitle)}</title><style>${STYLE}</style></head>
<body><h1>${escape(t.exportTitle)}</h1><p>${escape(`${site} · ${subject} · ${exported_at}`)}</p><p>${escape(t.exportHint)}</p>
<ul>${links.join('')}</ul>${parts.join('')}</body></html>
`
}
