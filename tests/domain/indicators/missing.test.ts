import { expect, test } from 'vitest'
import { isMissing, orMissing, orNull, presentValues } from '#app/domain/indicators/missing.ts'

test('what is not a finite number is missing; 0 is not', () => {
	expect([Number.NaN, Infinity, 0].map(isMissing)).toEqual([true, true, false])
	expect(presentValues([1, Number.NaN, 0])).toEqual([1, 0])
})

test('missing is stored as null and read back as missing', () => {
	expect([orNull(Number.NaN), orNull(0)]).toEqual([null, 0])
	expect([orMissing(null), orMissing(undefined), orMissing(0)]).toEqual([Number.NaN, Number.NaN, 0])
})
