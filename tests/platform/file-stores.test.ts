import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFolderStore, type FileStore } from '#app/platform/files.ts'
import { createS3Store } from '#app/platform/s3-files.ts'
import { type FakeS3, openFakeS3, S3_KEYS } from '#tests/support/fake-s3.ts'

let folder = ''
let s3: FakeS3
const stores: Record<string, FileStore> = {}

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'store-'))
	s3 = await openFakeS3()
	stores['a folder'] = createFolderStore(folder, { isPrivate: true })
	stores['an S3 store'] = createS3Store({ ...S3_KEYS, endpoint: `${s3.endpoint}/`, bucket: 'shanhai' }, 'private/')
})

afterAll(async () => {
	await s3.close()
	await rm(folder, { recursive: true })
})

describe.each(['a folder', 'an S3 store'])('what is kept in %s', (kind) => {
	const store = () => stores[kind] as FileStore

	test('comes back as it was, byte for byte, and the same name again is the new bytes', async () => {
		const bytes = Buffer.from([0, 255, 13, 10, 0x89])
		await store().put('claims/a_B-1.jpg', bytes, 'image/jpeg')
		expect(await store().get('claims/a_B-1.jpg')).toEqual(bytes)
		await store().put('claims/a_B-1.jpg', Buffer.from('new'), 'image/jpeg')
		expect(String(await store().get('claims/a_B-1.jpg'))).toBe('new')
	})

	test('is gone once deleted; deleting what is not there is no fault, and reading it gives null', async () => {
		await store().put('b.webp', Buffer.from('b'), 'image/webp')
		await store().delete('b.webp')
		await store().delete('b.webp')
		expect(await store().get('b.webp')).toBeNull()
	})

	test.each(['../a.jpg', 'a/../b.jpg', '/etc/passwd', '.private/x.jpg', 'a b.jpg', 'a/b/c.jpg', 'a.jpg?x=1', ''])(
		'leads nowhere else by a name like %j',
		async (name) => {
			await expect(async () => store().put(name, Buffer.from('x'))).rejects.toThrow('not a name of a file')
			await expect(async () => store().get(name)).rejects.toThrow('not a name of a file')
		},
	)
})

test('a private folder is read by nobody else, and an interrupted write leaves no half file under its name', async () => {
	await stores['a folder']?.put('claims/p.jpg', Buffer.from('p'))
	expect((await stat(path.join(folder, 'claims'))).mode & 0o077).toBe(0)
	expect((await stat(path.join(folder, 'claims/p.jpg'))).mode & 0o077).toBe(0)
	expect((await readdir(path.join(folder, 'claims'))).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('an S3 store has the bytes under its prefix, with what they are', async () => {
	await stores['an S3 store']?.put('c.avif', Buffer.from('c'), 'image/avif')
	expect(s3.objects.get('/shanhai/private/c.avif')).toEqual({ bytes: Buffer.from('c'), contentType: 'image/avif' })
})

test('a wrong secret is refused by the store and told with its code, without any key', async () => {
	const wrong = { ...S3_KEYS, secretAccessKey: 'another', endpoint: s3.endpoint, bucket: 'shanhai' }
	const store = createS3Store(wrong, '')
	await expect(store.put('d.webp', Buffer.from('d'))).rejects.toThrow(
		'the S3 store answered 403 SignatureDoesNotMatch to PUT',
	)
	await expect(store.get('d.webp')).rejects.toThrow('SignatureDoesNotMatch to GET')
	expect(s3.objects.has('/shanhai/d.webp')).toBe(false)
})

test('a store that is overloaded for a moment is asked again; one that stays so is told', async () => {
	const store = stores['an S3 store'] as FileStore
	s3.failNext(1)
	await store.put('e.webp', Buffer.from('e'))
	expect(String(await store.get('e.webp'))).toBe('e')
	s3.failNext(3)
	await expect(store.put('f.webp', Buffer.from('f'))).rejects.toThrow('503')
	s3.failNext(0)
})
