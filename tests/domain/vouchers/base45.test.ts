import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase45, encodeBase45 } from '#app/domain/vouchers/base45.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (symbol) => symbol.charCodeAt(0))

test.each([
	['AB', 'BB8'],
	['Hello!!', '%69 VD92EX0'],
	['base-45', 'UJCLQE7W581'],
	['ietf!', 'QED8WEX0'],
])('RFC 9285: %s is %s', (text, encoded) => {
	expect(encodeBase45(ascii(text))).toBe(encoded)
	expect(decodeBase45(encoded)).toEqual(ascii(text))
})

test('any bytes come back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes)
		}),
	)
})

test.each(['A', 'BB8A', 'GGX', ':::', '::', 'bb8', 'B_8'])('%s is no base45', (text) => {
	expect(decodeBase45(text)).toBeNull()
})
