import { expect, test } from 'vitest'
import { harmonicMean } from '#app/domain/indicators/harmonic-mean.ts'

test('the harmonic mean is W over the sum of w / s', () => {
	expect(harmonicMean([40, 60], [1, 1])).toBeCloseTo(48, 12)
	expect(harmonicMean([40, Number.NaN], [1, 1])).toBe(40)
})

test('a 0 gives 0, an unweighted 0 does not, a negative score is an error', () => {
	expect(harmonicMean([0, 50], [1, 1])).toBe(0)
	expect(harmonicMean([0, 50], [0, 1])).toBe(50)
	expect(() => harmonicMean([-1, 50], [1, 1])).toThrow(RangeError)
	expect(harmonicMean([], [])).toBeNaN()
})
