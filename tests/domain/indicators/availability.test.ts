import { expect, test } from 'vitest'
import { availabilityShare, DEFAULT_AVAILABILITY_SHARE, isAvailable } from '#app/domain/indicators/availability.ts'

test('availability is the share of weight present, not of indicators', () => {
	expect(availabilityShare([50, Number.NaN, 0], [1, 2, 1])).toBe(0.5)
	expect(availabilityShare([50], [0])).toBeNaN()
})

test('0.65 is enough, 0.6499 is not, however the weights add up', () => {
	expect(isAvailable(0.65, DEFAULT_AVAILABILITY_SHARE)).toBe(true)
	expect(isAvailable(0.6499, DEFAULT_AVAILABILITY_SHARE)).toBe(false)
	const weights = [0.1, 0.2, 0.35, 0.35]
	expect(isAvailable(availabilityShare([1, 1, 1, Number.NaN], weights), DEFAULT_AVAILABILITY_SHARE)).toBe(true)
})
