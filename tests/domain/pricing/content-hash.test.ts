import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, contentHash, fnv1a64 } from '#app/domain/pricing/content-hash.ts'

test('the empty text hashes to the offset of FNV-1a 64', () => {
	expect(fnv1a64('')).toBe('cbf29ce484222325')
})

test('a text of one unit hashes as its two bytes do', () => {
	const step = (hash: bigint, byte: bigint): bigint => ((hash ^ byte) * 0x100000001b3n) & 0xffffffffffffffffn
	const hash = step(step(0xcbf29ce484222325n, 0x5cn), 0x71n)
	expect(fnv1a64('山')).toBe(hash.toString(16).padStart(16, '0'))
})

test('texts that differ hash differently', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (a, b) => {
			expect(fnv1a64(a) === fnv1a64(b)).toBe(a === b)
		}),
	)
})

test('the order of keys does not change canonical JSON, the order of items does', () => {
	expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}')
	expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('the hash of a text is 16 digits and another for every other text', () => {
	const seen = new Set<string>()
	for (let at = 0; at < 20_000; at += 1) seen.add(contentHash(`{"totalMinor":${at}}`))
	expect(seen.size).toBe(20_000)
	fc.assert(
		fc.property(fc.string(), fc.string(), (a, b) => {
			expect(contentHash(a)).toMatch(/^[0-9a-f]{16}$/)
			expect(contentHash(a) === contentHash(b)).toBe(a === b)
		}),
	)
})
