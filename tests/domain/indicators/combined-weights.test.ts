import { expect, test } from 'vitest'
import { combinedWeights } from '#app/domain/indicators/combined-weights.ts'
import { agrees } from '#tests/domain/indicators/gold-cases.ts'

test('mu leans from the data (0) to the experts (1)', () => {
	expect(agrees(combinedWeights([0.8, 0.2], [0.2, 0.8], 1), [0.8, 0.2])).toBe(true)
	expect(agrees(combinedWeights([0.8, 0.2], [0.2, 0.8], 0), [0.2, 0.8])).toBe(true)
	expect(agrees(combinedWeights([0.8, 0.2], [0.2, 0.8]), [0.5, 0.5])).toBe(true)
})
