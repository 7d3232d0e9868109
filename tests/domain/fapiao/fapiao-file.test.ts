import { expect, test } from 'vitest'
import { fapiaoFileKind } from '#app/domain/fapiao/fapiao-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a file is what its first bytes say, whatever its name', () => {
	expect(fapiaoFileKind(bytes('%PDF-1.7\n'))).toBe('pdf')
	expect(fapiaoFileKind(bytes('PK\u0003\u0004rest'))).toBe('ofd')
	expect(fapiaoFileKind(bytes('<?xml version="1.0"?>'))).toBe('xml')
	expect(fapiaoFileKind(bytes('\ufeff<?xml version="1.0"?>'))).toBe('xml')
	for (const text of ['', '%PD', '<html>', '<svg/>', 'MZ', 'GIF89a']) expect(fapiaoFileKind(bytes(text))).toBeNull()
})
