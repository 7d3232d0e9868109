import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { ActionFunction, ServerBuild } from '@remix-run/node'
import express from 'express'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import { answerApi, apiActionsOf } from '#app/server/api-front.ts'

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

const app = express()
app.use(answerApi(new Map([['/api/v1/checkouts', place]]), { world: {} as World, isHttps: false }))
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

test('only actions of the API without parameters and without a page are taken from a build', () => {
	const route = (id: string, parentId: string | undefined, path: string, module: object) => ({
		id,
		parentId,
		path,
		module,
	})
	const routes = [
		route('root', undefined, '', {}),
		route('api', 'root', 'api/v1', {}),
		route('checkouts', 'api', 'checkouts', { action: place }),
		route('checkout', 'api', 'checkouts/:id', { action: place }),
		route('listings', 'api', 'listings', { loader: place }),
		route('page', 'root', 'checkout', { action: place, default: () => null }),
	]
	const build = { routes: Object.fromEntries(routes.map((it) => [it.id, it])) } as unknown as ServerBuild
	expect([...apiActionsOf(build).keys()]).toEqual(['/api/v1/checkouts'])
})
