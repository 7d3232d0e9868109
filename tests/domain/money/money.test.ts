import { describe, expect, test } from 'vitest'
import {
	addMoney,
	basisPointsOfMinor,
	checkedMinor,
	floorBasisPointsOfMinor,
	money,
	sumMinor,
	timesMinor,
} from '#app/domain/money/money.ts'

describe('amounts are integers in minor units', () => {
	test.each([0.5, Number.NaN, Infinity, 2 ** 53])('%s is refused', (minor) => {
		expect(() => money(minor, 'CNY')).toThrow(RangeError)
	})

	test('a sum beyond the safe integers is refused instead of rounded', () => {
		expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
	})

	test('a minus zero becomes zero, so that equal amounts look equal', () => {
		expect(Object.is(checkedMinor(-0), 0)).toBe(true)
	})

	test('a quantity is a whole number from 0', () => {
		expect(timesMinor(1_280, 3)).toBe(3_840)
		expect(() => timesMinor(1_280, 1.5)).toThrow(RangeError)
		expect(() => timesMinor(1_280, -1)).toThrow(RangeError)
	})
})

test('two currencies are never added', () => {
	expect(addMoney(money(100, 'CNY'), money(28, 'CNY'))).toEqual({ minor: 128, currency: 'CNY' })
	expect(() => addMoney(money(100, 'CNY'), money(28, 'EUR'))).toThrow('EUR')
})

test('a share in basis points rounds half a fen up, or down where asked', () => {
	expect(basisPointsOfMinor(101, 5_000)).toBe(51)
	expect(floorBasisPointsOfMinor(101, 5_000)).toBe(50)
	expect(basisPointsOfMinor(149, 100)).toBe(1)
	expect(floorBasisPointsOfMinor(199, 100)).toBe(1)
	expect(basisPointsOfMinor(99_999_999, 10_000)).toBe(99_999_999)
	// One ten-thousandth of a fen below the half.
	expect([basisPointsOfMinor(1, 4_999), basisPointsOfMinor(1, 5_000)]).toEqual([0, 1])
})

test('a share of an amount too great for exact products is rounded as any other', () => {
	expect(basisPointsOfMinor(Number.MAX_SAFE_INTEGER, 5_000)).toBe(4_503_599_627_370_496)
	expect(basisPointsOfMinor(Number.MAX_SAFE_INTEGER, 4_889)).toBe(4_403_619_715_642_870)
	expect(basisPointsOfMinor(Number.MAX_SAFE_INTEGER, 10_000)).toBe(Number.MAX_SAFE_INTEGER)
})

test('basis points outside 0 to 10 000 are refused', () => {
	expect(() => basisPointsOfMinor(100, 10_001)).toThrow(RangeError)
	expect(() => floorBasisPointsOfMinor(100, -1)).toThrow(RangeError)
	expect(() => basisPointsOfMinor(100, 0.5)).toThrow(RangeError)
})
