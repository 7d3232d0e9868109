import cluster from 'node:cluster'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'

/*
 * The floor: node:http and pg and nothing else. For each address it runs the very statements that the site runs for it,
 * prepared, and answers their rows as JSON, or a page of the site's size made by a template from them. In as many processes
 * as the site has.
 */

export interface FloorPage {
	statements: { sql: string; values: unknown[] }[]
	/** The site's page cut at the listing's title; null answers JSON. */
	pieces: string[] | null
	title: string
}

const pages = JSON.parse(readFileSync(process.env.FLOOR_PAGES ?? '', 'utf8')) as Record<string, FloorPage>
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const names = new Map<string, string>()

function nameOf(sql: string): string {
	const known = names.get(sql) ?? `f${names.size}`
	names.set(sql, known)
	return known
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char)

async function answer(page: FloorPage): Promise<{ type: string; body: string }> {
	const results = await Promise.all(
		page.statements.map(({ sql, values }) => pool.query({ name: nameOf(sql), text: sql, values })),
	)
	const rows = results.map((result) => result.rows)
	if (!page.pieces) return { type: 'application/json', body: JSON.stringify(rows) }
	const shown = `${escape(page.title)}<!--${rows.flat().length}-->`
	return { type: 'text/html; charset=utf-8', body: page.pieces.join(shown) }
}

const server = createServer((req, res) => {
	const page = pages[req.url ?? '']
	if (!page) return void res.writeHead(404).end()
	answer(page).then(
		({ type, body }) => {
			const bytes = Buffer.from(body)
			res.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.byteLength }).end(bytes)
		},
		(error: Error) => res.writeHead(500).end(error.message),
	)
})
const processes = Number(process.env.WEB_CONCURRENCY ?? 1)
if (cluster.isPrimary && processes > 1) {
	const workers = Array.from({ length: processes }, () => cluster.fork())
	await Promise.all(workers.map((worker) => once(worker, 'listening')))
	process.send?.({ ready: true })
} else server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.({ ready: true }))
