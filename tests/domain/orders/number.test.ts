import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, orderNumber, parseOrderNumber } from '#app/domain/orders/number.ts'

const drawn = fc.integer({ min: 0, max: 999_999 })

test('Damm’s own example: the check digit of 572 is 4', () => {
	expect(checkDigit('572')).toBe(4)
	expect(checkDigit('5724')).toBe(0)
})

test('a number names its day and what was drawn', () => {
	expect(orderNumber('2026-05-01', 4_839)).toMatch(/^260501-004839-\d$/)
})

test('a number is read back however it is typed', () => {
	fc.assert(
		fc.property(drawn, (random) => {
			const number = orderNumber('2026-12-31', random)
			expect(parseOrderNumber(` ${number.replaceAll('-', ' ')} `)).toBe(number)
			expect(parseOrderNumber(number.replaceAll('-', ''))).toBe(number)
		}),
	)
})

test('one wrong digit is always found', () => {
	fc.assert(
		fc.property(drawn, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (random, at, by) => {
			const digits = [...orderNumber('2026-05-01', random).replaceAll('-', '')]
			digits[at] = String((Number(digits[at]) + by) % 10)
			expect(parseOrderNumber(digits.join(''))).toBeNull()
		}),
	)
})

test('two neighbours swapped are always found', () => {
	fc.assert(
		fc.property(drawn, fc.integer({ min: 0, max: 11 }), (random, at) => {
			const digits = [...orderNumber('2026-05-01', random).replaceAll('-', '')]
			const [a = '', b = ''] = digits.slice(at, at + 2)
			fc.pre(a !== b)
			digits.splice(at, 2, b, a)
			expect(parseOrderNumber(digits.join(''))).toBeNull()
		}),
	)
})

test('what is no date or no six digits is a bug', () => {
	expect(() => orderNumber('2026-02-30', 1)).toThrow(RangeError)
	expect(() => orderNumber('2026-05-01', 1_000_000)).toThrow(RangeError)
	expect(parseOrderNumber('hello')).toBeNull()
})
