import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Config } from '#app/platform/config.ts'
import { silentLog } from '#app/platform/log.ts'
import type { World } from '#app/platform/world.ts'
import { NO_API_ROUTES } from '#app/server/api-front.ts'
import { createHttpApp } from '#app/server/http.ts'

const SECRET = 'a photo of somebody’s claim'
let folder = ''
let server: ReturnType<ReturnType<typeof createHttpApp>['listen']>

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'files-'))
	await mkdir(path.join(folder, '.private/claims'), { recursive: true })
	await writeFile(path.join(folder, '.private/claims/photo.jpg'), SECRET)
	await writeFile(path.join(folder, 'open.txt'), 'open')
	const config = { origin: 'http://127.0.0.1', trustsProxy: false, filesDir: folder } as unknown as Config
	const app = createHttpApp({
		config,
		world: { log: silentLog } as World,
		handler: () => async () => new Response('no page', { status: 404 }),
		assets: (_req, _res, next) => next(),
		apiRoutes: NO_API_ROUTES,
		isReady: async () => true,
		paymentOrigins: [],
		isDevelopment: false,
	})
	server = app.listen(0, '127.0.0.1')
	await once(server, 'listening')
})

afterAll(async () => {
	server.close()
	await rm(folder, { recursive: true })
})

/** Sends a path as it is written: fetch would tidy it first. */
async function get(written: string): Promise<{ status: number; body: string }> {
	const { port } = server.address() as AddressInfo
	const sent = request({ host: '127.0.0.1', port, path: written, method: 'GET' })
	sent.end()
	const [answer] = (await once(sent, 'response')) as [IncomingMessage]
	let body = ''
	for await (const part of answer) body += String(part)
	return { status: answer.statusCode ?? 0, body }
}

test('what lies open below the files folder is served', async () => {
	expect(await get('/files/open.txt')).toEqual({ status: 200, body: 'open' })
})

test.each([
	'/files/.private/claims/photo.jpg',
	'/files/%2eprivate/claims/photo.jpg',
	'/files/%2Eprivate/claims/photo.jpg',
	'/files//.private/claims/photo.jpg',
	'/files/./.private/claims/photo.jpg',
	'/files/x/../.private/claims/photo.jpg',
	'/files/x/%2e%2e/.private/claims/photo.jpg',
	'/files/.private%2fclaims%2fphoto.jpg',
	'/FILES/.private/claims/photo.jpg',
	'/files/.private',
	'/files/.private/',
])('a private file is served by no path: %s', async (written) => {
	const { status, body } = await get(written)
	expect(body).not.toContain(SECRET)
	expect(status).toBeGreaterThanOrEqual(400)
})
