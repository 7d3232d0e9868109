import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node'
import express from 'express'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import { answerApi, apiRoutesOf } from '#app/server/api-front.ts'

const calls: { body: string; key: string | null; cookie: string | null; address: string }[] = []
const place: ActionFunction = async ({ request, context }) => {
	const body = await request.text()
	if (body === 'refuse') throw new Response('no', { status: 418 })
	if (body === 'break') throw new Error('a bug')
	const { headers } = request
	calls.push({
		body,
		key: headers.get('Idempotency-Key'),
		cookie: headers.get('Cookie'),
		address: context.clientAddress,
	})
	return Response.json({ placed: true }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
}

const read: LoaderFunction = ({ request, params, context }) => {
	if (params.number === 'broken') throw new Error('a bug')
	const heard = { ...params, query: new URL(request.url).searchParams.get('q'), cookie: request.headers.get('Cookie') }
	return Response.json({ ...heard, language: context.language, filling: 'x'.repeat(2000) })
}

/** As a build has them. */
function buildOf(routes: [id: string, parentId: string | undefined, path: string, module: object][]): ServerBuild {
	const all = routes.map(([id, parentId, path, module]) => [id, { id, parentId, path, module }])
	return { routes: Object.fromEntries(all) } as unknown as ServerBuild
}

const api = apiRoutesOf(
	buildOf([
		['root', undefined, '', {}],
		['api', 'root', 'api/v1', {}],
		['checkouts', 'api', 'checkouts', { action: place }],
		['checkout', 'api', 'checkouts/:id', { action: place }],
		['order', 'api', 'orders/:number', { loader: read }],
		['lines', 'api', 'orders/:number/lines/:line', { loader: read }],
		['words', 'api', 'words.json', { loader: read }],
		['page', 'root', 'checkout', { action: place, default: () => null }],
		['shown', 'api', 'shown', { loader: read, default: () => null }],
	]),
)

const app = express()
app.use(answerApi(api, { world: {} as World, isHttps: false }))
app.use((_req, res) => void res.status(299).send('went on'))
app.use(
	(error: Error & { status?: number }, _req: express.Request, res: express.Response, _next: express.NextFunction) =>
		void res.status(error.status ?? 500).send('failed'),
)
const server = app.listen(0, '127.0.0.1')
let base = ''

beforeAll(async () => {
	if (!server.listening) await once(server, 'listening')
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => void calls.splice(0))
afterAll(() => void server.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
	fetch(base + path, { method: 'POST', body, headers })

test('a POST of the API reaches its action with its body and key, and no cookie', async () => {
	const answer = await post('/api/v1/checkouts?x=1', '{"a":1}', { 'Idempotency-Key': 'key-12345', Cookie: 'a=b' })
	expect(answer.status).toBe(201)
	expect(await answer.json()).toEqual({ placed: true })
	expect(calls).toEqual([{ body: '{"a":1}', key: 'key-12345', cookie: null, address: '127.0.0.1' }])
	expect(answer.headers.get('Cache-Control')).toBe('no-store')
	expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
	expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
})

test('a thrown response is the answer, a bug goes to the error page', async () => {
	expect((await post('/api/v1/checkouts', 'refuse')).status).toBe(418)
	expect((await post('/api/v1/checkouts', 'break')).status).toBe(500)
})

test('a body larger than any of ours is refused unread', async () => {
	expect((await post('/api/v1/checkouts', 'x'.repeat(300_000))).status).toBe(413)
	expect(calls).toEqual([])
})

test('everything else goes on to the pages', async () => {
	expect((await fetch(`${base}/api/v1/checkouts`)).status).toBe(299)
	expect((await post('/api/v1/checkouts/7', '')).status).toBe(299)
	expect((await post('/checkout', '')).status).toBe(299)
})

test('what the API reads is answered by its loader, with its parameters, the language asked for and the cookie', async () => {
	const answer = await fetch(`${base}/api/v1/orders/%E8%8C%B6%2F1/lines/7?q=2`, {
		headers: { Cookie: 'a=b', 'Accept-Language': 'en' },
	})
	expect(answer.status).toBe(200)
	expect(await answer.json()).toMatchObject({ number: '茶/1', line: '7', query: '2', cookie: 'a=b', language: 'en' })
	expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
	expect(answer.headers.get('Content-Encoding')).toBe('gzip')
	expect((await fetch(`${base}/api/v1/orders/broken`)).status).toBe(500)
})

test.each(['/api/v1/orders', '/api/v1/orders/1/', '/api/v1/orders/%E8', '/api/v1/wordsXjson', '/api/v1/shown'])(
	'%s is no address of a loader and goes on',
	async (path) => {
		expect((await fetch(base + path)).status).toBe(299)
	},
)

test('a HEAD goes on to the pages, which know how to answer it', async () => {
	expect((await fetch(`${base}/api/v1/orders/1`, { method: 'HEAD' })).status).toBe(299)
})

test('only actions without parameters are taken from a build, and nothing that has a page', () => {
	expect([...api.actions.keys()]).toEqual(['/api/v1/checkouts'])
	expect(api.loaders.map(({ names }) => names)).toEqual([['number'], ['number', 'line'], []])
})
