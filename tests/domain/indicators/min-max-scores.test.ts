import { expect, test } from 'vitest'
import { minMaxScores } from '#app/domain/indicators/min-max-scores.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('minmax'))('$name', ({ args, expected }) => {
	const [values, direction] = args as [number[], (1 | -1)?]
	expect(agrees(minMaxScores(values, direction), expected)).toBe(true)
})

test('the scale may start at 1, as geometric means want it', () => {
	expect(minMaxScores([1, 2, 3], 1, [1, 100])).toEqual([1, 50.5, 100])
})
