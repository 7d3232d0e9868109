import { expect, test } from 'vitest'
import { entropyWeights, type EntropyShare } from '#app/domain/indicators/entropy-weights.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('entropyWeights'))('$name', ({ args, expected }) => {
	const [rows, options] = args as [number[][], { share: EntropyShare }?]
	expect(agrees(entropyWeights(rows, options), expected)).toBe(true)
})

test('a unit without a value is left out of its column only', () => {
	const whole = entropyWeights([
		[1, 1],
		[2, 1],
		[3, 4],
	])
	const partial = entropyWeights([
		[1, 1],
		[2, 1],
		[3, 4],
		[Number.NaN, 2],
	])
	expect(partial.e[0]).toBeCloseTo(whole.e[0] ?? 0, 12)
})

test('negative values have no entropy', () => {
	expect(() => entropyWeights([[-1], [2], [3]])).toThrow(RangeError)
})
