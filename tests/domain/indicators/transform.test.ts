import { expect, test } from 'vitest'
import { clip, transformValue } from '#app/domain/indicators/transform.ts'

test('lin leaves, log10 and log1p compress', () => {
	expect(transformValue('lin', -3)).toBe(-3)
	expect(transformValue('log10', 1000)).toBeCloseTo(3, 12)
	expect(transformValue('log1p', 0)).toBe(0)
	expect(transformValue('log1p', Math.E - 1)).toBeCloseTo(1, 12)
})

test('a value the scale is not defined for is missing, never 0', () => {
	expect(transformValue('log10', 0)).toBeNaN()
	expect(transformValue('log10', -1)).toBeNaN()
	expect(transformValue('log1p', -1)).toBeNaN()
	expect(transformValue('lin', Number.NaN)).toBeNaN()
})

test('clipping holds a value between its ends and keeps a missing one missing', () => {
	expect([clip(-1, 0, 1), clip(0.5, 0, 1), clip(2, 0, 1)]).toEqual([0, 0.5, 1])
	expect(clip(Number.NaN, 0, 1)).toBeNaN()
})
