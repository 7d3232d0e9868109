import { expect, test } from 'vitest'
import { arithmeticMean } from '#app/domain/indicators/arithmetic-mean.ts'

test('weights count in proportion, missing scores not at all', () => {
	expect(arithmeticMean([10, 40], [1, 2])).toBe(30)
	expect(arithmeticMean([10, Number.NaN], [1, 2])).toBe(10)
	expect(arithmeticMean([10], [0])).toBeNaN()
})
