import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '#app/platform/config.ts'
import { moveFilesToStore, openStores } from '#app/server/stores.ts'
import { type FakeS3, openFakeS3, S3_KEYS } from '#tests/support/fake-s3.ts'

const PICTURE = `u${'0a'.repeat(16)}-320.webp`
let s3: FakeS3
let folder = ''

beforeEach(async () => {
	s3 = await openFakeS3()
	folder = await mkdtemp(path.join(tmpdir(), 'files-'))
	const { pictures, files } = openStores(readConfig({ FILES_DIR: folder }))
	await pictures.put(PICTURE, Buffer.from('picture'))
	await pictures.put('fruit-yangmei-1-320.webp', Buffer.from('drawn by the seed'))
	await files.put('claims/a.jpg', Buffer.from('claim'))
	await files.put('fapiao/b.pdf', Buffer.from('fapiao'))
})
afterEach(async () => {
	await s3.close()
	await rm(folder, { recursive: true })
})

const changedOver = () =>
	readConfig({
		...{ FILES_DIR: folder, S3_ENDPOINT: s3.endpoint, S3_BUCKET: 'shanhai', S3_REGION: S3_KEYS.region },
		...{ S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId, S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey },
	})

test('what people sent in is found in the store after it was moved, counted, and stays in the folder', async () => {
	expect(await moveFilesToStore(changedOver())).toEqual([
		{ copied: 1, there: 0, bytes: 7 },
		{ copied: 2, there: 0, bytes: 11 },
	])
	const { pictures, files } = openStores(changedOver())
	expect(String(await pictures.get(PICTURE))).toBe('picture')
	expect(String(await files.get('claims/a.jpg'))).toBe('claim')
	expect(s3.objects.get(`/shanhai/pictures/${PICTURE}`)?.contentType).toBe('image/webp')
	expect(s3.objects.get('/shanhai/private/fapiao/b.pdf')?.contentType).toBe('application/pdf')
	expect([...s3.objects.keys()].filter((key) => key.includes('yangmei'))).toEqual([])
	expect(String(await readFile(path.join(folder, PICTURE)))).toBe('picture')
})

test('moved once more, only what is missing or differs is copied', async () => {
	await moveFilesToStore(changedOver())
	expect(await moveFilesToStore(changedOver())).toEqual([
		{ copied: 0, there: 1, bytes: 0 },
		{ copied: 0, there: 2, bytes: 0 },
	])
	const store = openStores(changedOver())
	await store.files.delete('claims/a.jpg')
	await store.pictures.put(PICTURE, Buffer.from('half a pic'))
	expect(await moveFilesToStore(changedOver())).toEqual([
		{ copied: 1, there: 0, bytes: 7 },
		{ copied: 1, there: 1, bytes: 5 },
	])
	expect(String(await store.pictures.get(PICTURE))).toBe('picture')
})

test('what is half written or hidden is not moved, and an empty folder moves nothing', async () => {
	await writeFile(path.join(folder, '.private/claims/c.jpg.part'), 'half')
	await mkdir(path.join(folder, '.private/.trash'))
	await writeFile(path.join(folder, '.private/.trash/d.jpg'), 'gone')
	expect((await moveFilesToStore(changedOver()))?.[1]).toEqual({ copied: 2, there: 0, bytes: 11 })
	await rm(folder, { recursive: true })
	await mkdir(folder)
	expect(await moveFilesToStore(changedOver())).toEqual([
		{ copied: 0, there: 0, bytes: 0 },
		{ copied: 0, there: 0, bytes: 0 },
	])
})

test('a site that is set to no store is told so', async () => {
	expect(await moveFilesToStore(readConfig({ FILES_DIR: folder }))).toBeNull()
})
