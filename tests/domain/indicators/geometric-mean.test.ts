import { expect, test } from 'vitest'
import { geometricMean, liftScore } from '#app/domain/indicators/geometric-mean.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('gmean'))('$name', ({ args, expected }) => {
	const [scores, weights] = args as [number[], number[]]
	const fault = (expected as { throws?: string }).throws
	if (fault) expect(() => geometricMean(scores, weights)).toThrow(RangeError)
	else expect(agrees(geometricMean(scores, weights), expected)).toBe(true)
})

test('lifting maps 0-100 to 1-100, so that a 0 counts as 1', () => {
	expect([liftScore(0), liftScore(100)]).toEqual([1, 100])
	expect(geometricMean([liftScore(0), liftScore(100)], [1, 1])).toBeCloseTo(10, 12)
})

test('missing scores are left out and their weight shared', () => {
	expect(geometricMean([4, Number.NaN, 9], [1, 5, 1])).toBeCloseTo(6, 12)
	expect(geometricMean([Number.NaN], [1])).toBeNaN()
})
