import { expect, test } from 'vitest'
import { croston } from '#app/domain/forecasting/croston.ts'
import { wape } from '#app/domain/forecasting/forecast-accuracy.ts'

test('size and interval are smoothed apart, only where there is demand', () => {
	const { z, p, f, sba } = croston([0, 4, 0, 0, 6], 0.5)
	expect([z, p]).toEqual([5, 2.5])
	expect(f).toBe(2)
	expect(sba).toBe(1.5)
})

test('WAPE is the error of everything over everything; of nothing it is missing', () => {
	expect(wape([10, 0, 10], [8, 2, 10])).toBe(0.2)
	expect(wape([0, 0], [1, 1])).toBeNaN()
})
