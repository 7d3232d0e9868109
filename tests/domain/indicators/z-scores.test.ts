import { expect, test } from 'vitest'
import { zIndexScores, zScores } from '#app/domain/indicators/z-scores.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('zscore'))('$name', ({ args, expected }) => {
	expect(agrees(zScores(args[0] as number[]), expected)).toBe(true)
})

test('the deviation divides by n - 1 and direction turns the sign', () => {
	expect(zScores([1, 2, 3])).toEqual([-1, 0, 1])
	expect(agrees(zScores([1, 2, 3], -1), [1, 0, -1])).toBe(true)
})

test('on the index scale a score is 50 + 15 z, clipped to 1-100', () => {
	expect(zIndexScores([1, 2, 3])).toEqual([35, 50, 65])
	const [outlier] = zIndexScores([1000, ...Array.from({ length: 60 }, (_, i) => i % 2)])
	expect(outlier).toBe(100)
})
