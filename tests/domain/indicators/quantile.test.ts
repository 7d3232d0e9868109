import { expect, test } from 'vitest'
import { quantile } from '#app/domain/indicators/quantile.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('quantile7'))('$name', ({ args, expected }) => {
	expect(agrees(quantile(args[0] as number[], args[1] as number), expected)).toBe(true)
})

test('the ends are the extremes, one value is every quantile, none is missing', () => {
	expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1), quantile([7], 0.3)]).toEqual([1, 3, 7])
	expect(quantile([Number.NaN], 0.5)).toBeNaN()
})
