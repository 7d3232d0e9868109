import { expect, test } from 'vitest'
import { unzipFiles } from '#app/platform/unzip-files.ts'
import { zipFiles } from '#app/platform/zip-files.ts'

const FILES = [
	{ name: 'a.csv', bytes: Buffer.from('山海,1\r\n'.repeat(50)) },
	{ name: '空.txt', bytes: Buffer.from('') },
]
const zip = zipFiles(FILES, new Date('1980-01-01T00:00:00Z'))
const read = (bytes: Buffer, most = 10_000) =>
	unzipFiles(bytes, most)?.map(({ name, bytes: body }) => [name, Buffer.from(body).toString()]) ?? null

test('what was zipped comes out as it was', () => {
	expect(read(zip)).toEqual(FILES.map(({ name, bytes }) => [name, bytes.toString()]))
})

test('a byte that changed, a piece that is gone, and what is no archive are told', () => {
	const bent = Buffer.from(zip)
	bent[42] = (bent[42] ?? 0) ^ 0xff
	expect(read(bent)).toBeNull()
	expect(read(zip.subarray(10))).toBeNull()
	expect(read(Buffer.from('not a zip'))).toBeNull()
	expect(read(Buffer.alloc(0))).toBeNull()
})

test('more than may be unpacked is not', () => {
	expect(read(zip, 500)).not.toBeNull()
	expect(read(zip, 499)).toBeNull()
})
