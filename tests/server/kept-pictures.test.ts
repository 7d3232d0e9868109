import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigError, readConfig } from '#app/platform/config.ts'
import { silentLog } from '#app/platform/log.ts'
import { createPhotoCleaner } from '#app/platform/photos.ts'
import { createPictures } from '#app/platform/pictures.ts'
import type { World } from '#app/platform/world.ts'
import { NO_API_ROUTES } from '#app/server/api-front.ts'
import { createHttpApp } from '#app/server/http.ts'
import { openStores } from '#app/server/stores.ts'
import { type FakeS3, openFakeS3, S3_KEYS } from '#tests/support/fake-s3.ts'
import { phonePhoto } from '#tests/support/photos.ts'

const rows = { note: async () => {}, takeUnused: async () => 0 }
let s3: FakeS3
let folder = ''
let server: ReturnType<ReturnType<typeof createHttpApp>['listen']>
let pictures: World['pictures']

beforeAll(async () => {
	s3 = await openFakeS3()
	folder = await mkdtemp(path.join(tmpdir(), 'files-'))
	const config = readConfig({
		...{ FILES_DIR: folder, S3_ENDPOINT: s3.endpoint, S3_BUCKET: 'shanhai', S3_REGION: S3_KEYS.region },
		...{ S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId, S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey },
	})
	const stores = openStores(config)
	await stores.files.put('claims/secret.jpg', Buffer.from('secret'))
	pictures = createPictures(createPhotoCleaner(), stores.pictures, rows)
	const app = createHttpApp({
		...{ config, world: { log: silentLog, pictures } as World },
		handler: () => async () => new Response('no page', { status: 404 }),
		assets: (_req, _res, next) => next(),
		...{ apiRoutes: NO_API_ROUTES, isReady: async () => true, paymentOrigins: [], isDevelopment: false },
	})
	server = app.listen(0, '127.0.0.1')
	await once(server, 'listening')
})

afterAll(async () => {
	server.close()
	await s3.close()
	await rm(folder, { recursive: true })
})

const get = (file: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/files/${file}`)

test('a picture that lies in an S3 store is served under the site’s own address, to be kept for ever', async () => {
	const kept = await pictures.keep([await phonePhoto()])
	if (kept.outcome !== 'kept') throw new Error(kept.outcome)
	const file = `${kept.pictures[0]?.name}-320.avif`
	expect([...s3.objects.keys()]).toContain(`/shanhai/pictures/${file}`)
	const answer = await get(file)
	expect(answer.status).toBe(200)
	expect(answer.headers.get('content-type')).toBe('image/avif')
	expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
	expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(s3.objects.get(`/shanhai/pictures/${file}`)?.bytes)
})

test('nothing else of the store is served: no private file, no other name', async () => {
	for (const file of [
		'secret.jpg',
		'claims%2Fsecret.jpg',
		'..%2Fprivate%2Fclaims%2Fsecret.jpg',
		`u${'0'.repeat(32)}-320.avif`,
	]) {
		const answer = await get(file)
		expect(answer.status).toBe(404)
		expect(await answer.text()).not.toContain('secret')
	}
})

test('half of an S3 store’s settings stops the start and names what is missing', () => {
	expect(() => readConfig({ S3_BUCKET: 'shanhai', S3_ENDPOINT: 'https://s3.example.org' })).toThrow(ConfigError)
	expect(() => readConfig({ S3_BUCKET: 'shanhai', S3_ENDPOINT: 'https://s3.example.org' })).toThrow(
		/S3_ACCESS_KEY_ID: needed.*\n.*S3_SECRET_ACCESS_KEY: needed/,
	)
	expect(readConfig({}).s3).toBeNull()
})
