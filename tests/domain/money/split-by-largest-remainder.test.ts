import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'

const totals = fc.integer({ min: 0, max: 99_999_999 })
const weights = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 20 })

test('the shares sum to the total, to the fen', () => {
	fc.assert(
		fc.property(totals, weights, (total, parts) => {
			const shares = splitByLargestRemainder(total, parts)
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
		}),
	)
})

test('each share is its exact proportion rounded down or up', () => {
	fc.assert(
		fc.property(totals, weights, (total, parts) => {
			const whole = parts.reduce((sum, part) => sum + part, 0)
			fc.pre(whole > 0)
			for (const [at, share] of splitByLargestRemainder(total, parts).entries()) {
				const floor = Number((BigInt(total) * BigInt(parts[at] ?? 0)) / BigInt(whole))
				expect([floor, floor + 1]).toContain(share)
			}
		}),
	)
})

test('no share exceeds its weight while the total does not exceed their sum', () => {
	fc.assert(
		fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
			const total = Math.floor(parts.reduce((sum, part) => sum + part, 0) * share)
			const shares = splitByLargestRemainder(total, parts)
			expect(shares.every((part, at) => part <= (parts[at] ?? 0))).toBe(true)
		}),
	)
})

test('what is left goes to the largest remainders, the earlier first among equals', () => {
	expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
	expect(splitByLargestRemainder(10, [5, 3, 1])).toEqual([6, 3, 1])
})

test('weights of zero get nothing, unless all are zero', () => {
	expect(splitByLargestRemainder(7, [0, 1, 0])).toEqual([0, 7, 0])
	expect(splitByLargestRemainder(7, [0, 0])).toEqual([4, 3])
})

test('nothing can be split among nobody, but nothing else', () => {
	expect(splitByLargestRemainder(0, [])).toEqual([])
	expect(() => splitByLargestRemainder(1, [])).toThrow(RangeError)
	expect(() => splitByLargestRemainder(-1, [1])).toThrow(RangeError)
	expect(() => splitByLargestRemainder(1, [-1, 2])).toThrow(RangeError)
})
