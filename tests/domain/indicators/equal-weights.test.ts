import { expect, test } from 'vitest'
import { equalWeights } from '#app/domain/indicators/equal-weights.ts'

test('equal weights share 1', () => {
	expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25])
	expect(equalWeights(0)).toEqual([])
})
