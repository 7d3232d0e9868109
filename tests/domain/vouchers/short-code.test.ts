import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseShortCode, shortCode } from '#app/domain/vouchers/short-code.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 })

test('a code has ten symbols and none that looks like another', () => {
	fc.assert(
		fc.property(bytes, (random) => {
			expect(shortCode(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
		}),
	)
})

test('every symbol comes from as many bytes as any other', () => {
	const counts = new Map<string, number>()
	for (let byte = 0; byte < 256; byte += 1) {
		const symbol = shortCode(new Uint8Array(10).fill(byte)).charAt(0)
		counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
	}
	expect([counts.size, new Set(counts.values())]).toEqual([32, new Set([8])])
})

test('a code typed small, spaced or with look-alikes is understood', () => {
	expect(parseShortCode('o1il-2345 ab')).toBe('01112345AB')
	fc.assert(
		fc.property(bytes, (random) => {
			expect(parseShortCode(shortCode(random).toLowerCase())).toBe(shortCode(random))
		}),
	)
})

test('what cannot be a code is refused', () => {
	expect([parseShortCode('UUUUUUUUUU'), parseShortCode('123'), parseShortCode('')]).toEqual([null, null, null])
	expect(() => shortCode(new Uint8Array(9))).toThrow(RangeError)
})
