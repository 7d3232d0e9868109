import { expect, test } from 'vitest'
import { zipFiles } from '#app/platform/zip-files.ts'
import { unzip } from '#tests/features/privacy/read-zip.ts'

const AT = new Date('2026-05-01T02:03:04Z')

test('an archive holds its files under their names, Chinese ones too, and says when', () => {
	const zip = zipFiles(
		[
			{ name: 'index.html', bytes: Buffer.from('山海'.repeat(500)) },
			{ name: 'photos/照片.jpg', bytes: Buffer.from('') },
		],
		AT,
	)
	expect(unzip(zip)).toEqual({ 'index.html': '山海'.repeat(500), 'photos/照片.jpg': '' })
	// 02:03:04 on 2026-05-01, as MS-DOS counts.
	expect(zip.readUInt16LE(10)).toBe((2 << 11) | (3 << 5) | 2)
	expect(zip.readUInt16LE(12)).toBe((46 << 9) | (5 << 5) | 1)
})

test('an empty archive is one', () => {
	expect(unzip(zipFiles([], AT))).toEqual({})
})
