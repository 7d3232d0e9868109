import { expect, test } from 'vitest'
import { normaliseWeights } from '#app/domain/indicators/normalise-weights.ts'

test('weights keep their proportions and sum to 1', () => {
	expect(normaliseWeights([1, 0, 3])).toEqual([0.25, 0, 0.75])
})

test.each([[[1, -1, 2]], [[0, 0]], [[1, Number.NaN]], [[]]])('%j are no weights', (weights) => {
	expect(() => normaliseWeights(weights)).toThrow(RangeError)
})
