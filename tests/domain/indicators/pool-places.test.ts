import { expect, test } from 'vitest'
import { poolCounts, poolPlaces } from '#app/domain/indicators/pool-places.ts'

const villages = [{ num: 9, den: 10, n: 10 }, null, { num: 10, den: 90, n: 90 }]

test('a township is the ratio of its villages sums, not their average, and knows who reported', () => {
	expect(poolPlaces('ratio-of-sums', villages)).toEqual({
		outcome: 'pooled',
		tally: { num: 19, den: 100, n: 100 },
		reported: 2,
		expected: 3,
	})
})

test('distinct counts are recounted, unless nobody can be counted twice', () => {
	expect(poolPlaces('distinct-count', villages)).toEqual({ outcome: 'recount', rule: 'distinct-count' })
	expect(poolPlaces('ratio-of-distinct-counts', villages)).toMatchObject({ outcome: 'recount' })
	expect(poolPlaces('distinct-count', villages, 'disjoint')).toMatchObject({ outcome: 'pooled', reported: 2 })
})

test('evenness is never pooled from values, only from head counts', () => {
	expect(poolPlaces('pooled-counts', villages, 'disjoint')).toMatchObject({ outcome: 'recount' })
	expect(poolCounts([[1, 2], [3], [0, 0, 5]])).toEqual([4, 2, 5])
})

test('a place nobody reported for is missing, not 0', () => {
	expect(poolPlaces('sum', [null, null])).toEqual({ outcome: 'missing', expected: 2 })
})
