import { expect, test } from 'vitest'
import { excessKurtosis, mean, skewness, standardDeviation } from '#app/domain/indicators/moments.ts'

test('moments leave missing values out', () => {
	expect(mean([1, Number.NaN, 3])).toBe(2)
	expect(standardDeviation([1, Number.NaN, 3])).toBeCloseTo(Math.SQRT2, 12)
	expect(mean([])).toBeNaN()
})

test('skewness and kurtosis are the sample-adjusted ones', () => {
	// Worked by hand from the type 2 formulas: d = -1.5, -0.5, -0.5, 2.5 gives S2 = 9, S3 = 12, S4 = 44.25.
	expect(skewness([1, 2, 2, 5])).toBeCloseTo(((2 * 12) / 27) * (Math.sqrt(12) / 2), 12)
	expect(excessKurtosis([1, 2, 2, 5])).toBeCloseTo(((5 * ((4 * 44.25) / 81 - 3) + 6) * 3) / 2, 12)
})

test('without spread or with too few values they are missing', () => {
	expect(skewness([0.1, 0.1, 0.1])).toBeNaN()
	expect(excessKurtosis([1, 2, 3])).toBeNaN()
	expect(standardDeviation([1])).toBeNaN()
})
