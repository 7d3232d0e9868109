import { expect, test } from 'vitest'
import { homogenisation } from '#app/domain/cluster-statistics/homogenisation.ts'

const rows = (...stores: Record<string, number>[]) =>
	stores.flatMap((sold, store) => Object.entries(sold).map(([category, sales]) => ({ store, category, sales })))

test('P13 is one where all stores sell alike, nought where none share a category, and the mean of the pairs between', () => {
	expect(homogenisation(rows({ tea: 10, fish: 5 }, { tea: 2, fish: 1 }))).toBeCloseTo(1, 12)
	expect(homogenisation(rows({ tea: 10 }, { fish: 3 }, { honey: 7 }))).toBeCloseTo(0, 12)
	// Pairs: tea–tea 1, tea–both 1/√2 twice.
	const mixed = rows({ tea: 4 }, { tea: 9 }, { tea: 1, fish: 1 })
	expect(homogenisation(mixed)).toBeCloseTo((1 + 2 / Math.SQRT2) / 3, 12)
})

test('P13 of fewer than two stores that sold is missing, never 0', () => {
	expect(homogenisation([])).toBeNaN()
	expect(homogenisation(rows({ tea: 4 }, { fish: 0 }))).toBeNaN()
})
