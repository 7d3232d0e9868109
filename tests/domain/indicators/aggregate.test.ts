import { expect, test } from 'vitest'
import { aggregate } from '#app/domain/indicators/aggregate.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('amean'))('$name', ({ args, expected }) => {
	const [scores, weights, least] = args as [number[], number[], number?]
	expect(agrees(aggregate('amean', scores, weights, least), expected)).toBe(true)
})

test('a node just below its availability has no score, at it the missing weight is shared out', () => {
	const scores = [80, Number.NaN]
	expect(aggregate('amean', scores, [0.6499, 0.3501], 0.65)).toBeNaN()
	expect(aggregate('amean', scores, [0.65, 0.35], 0.65)).toBe(80)
})
