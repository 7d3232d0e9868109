import { expect, test } from 'vitest'
import { referenceDistances } from '#app/domain/indicators/reference-distances.ts'

test('values are set in proportion to the reference, turned by direction', () => {
	expect(referenceDistances([5, 20], 10)).toEqual([0.5, 2])
	expect(referenceDistances([5, 20], 10, -1)).toEqual([-0.5, -2])
})

test('a reference of 0 measures nothing', () => {
	expect(referenceDistances([5], 0)).toEqual([Number.NaN])
})
