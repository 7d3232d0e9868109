import { expect, test } from 'vitest'
import { explainChange } from '#app/domain/indicators/explain-change.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('lmdi'))('$name', ({ args, expected }) => {
	const { before, after, parts } = explainChange(...(args as [number[], number[], number[]]))
	expect(agrees({ I0: before, I1: after, parts }, expected)).toBe(true)
	expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(after - before, 10)
})

test('nothing changed is nothing explained, and a 0 cannot be', () => {
	expect(explainChange([5, 7], [5, 7], [1, 1]).parts).toEqual([0, 0])
	expect(() => explainChange([0], [1], [1])).toThrow(RangeError)
})
