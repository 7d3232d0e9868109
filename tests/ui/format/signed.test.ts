import { expect, test } from 'vitest'
import { signed, withSign } from '#app/ui/format/signed.ts'

test('a difference has its sign, and nothing has none', () => {
	expect([1.234, -1.234, 0, 0.004, -0.004].map((value) => signed(value, 2))).toEqual([
		...['+1.23', '−1.23', '0.00', '0.00', '0.00'],
	])
	expect(withSign(-1500, (size) => size.toLocaleString('en'))).toBe('−1,500')
})
