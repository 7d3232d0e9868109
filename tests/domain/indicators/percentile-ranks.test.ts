import { expect, test } from 'vitest'
import { percentileRanks, percentileScores } from '#app/domain/indicators/percentile-ranks.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('prank'))('$name', ({ args, expected }) => {
	expect(agrees(percentileRanks(args[0] as number[]), expected)).toBe(true)
})

test('missing values are left out, direction turns the order, scores run to 100', () => {
	expect(percentileScores([3, Number.NaN, 1, 2], -1)).toEqual([0, Number.NaN, 100, 50])
})
