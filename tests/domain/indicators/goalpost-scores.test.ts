import { expect, test } from 'vitest'
import { goalpostScores } from '#app/domain/indicators/goalpost-scores.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

type Args = [number[], number, number, { dir?: 1 | -1; clip?: boolean }?]

test.each(goldCases('goalpost'))('$name', ({ args, expected }) => {
	const [values, min, max, { dir, ...options } = {}] = args as Args
	expect(agrees(goalpostScores(values, { min, max, ...(dir && { direction: dir }), ...options }), expected)).toBe(true)
})

test('a missing value stays missing and goalposts that do not ascend are refused', () => {
	expect(goalpostScores([Number.NaN, 5], { min: 0, max: 10 })).toEqual([Number.NaN, 50])
	expect(() => goalpostScores([1], { min: 3, max: 3 })).toThrow(RangeError)
})
