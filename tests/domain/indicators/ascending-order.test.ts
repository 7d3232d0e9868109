import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder, tieEnd } from '#app/domain/indicators/ascending-order.ts'

/** Values as figures come: spread, in heaps, far apart, equal, missing. */
const value = fc.oneof(
	fc.double({ min: 0, max: 100, noNaN: true }),
	fc.integer({ min: -3, max: 3 }),
	fc.integer({ min: 0, max: 1000 }).map((power) => 2 ** power),
	fc.double(),
)
const columns = fc.array(value, { maxLength: 400 })

test('the order holds every value present once, none before a lesser one', () => {
	fc.assert(
		fc.property(columns, (values) => {
			const ascending = ascendingOrder(Float64Array.from(values))
			const order = [...ascending.units]
			const present = [...values.keys()].filter((unit) => Number.isFinite(values[unit]))
			expect(order.toSorted((a, b) => a - b)).toEqual(present)
			const sorted = present.map((unit) => values[unit] as number).sort((a, b) => a - b)
			// -0 and 0 are the same value.
			expect(order.map((unit) => (values[unit] as number) + 0)).toEqual(sorted.map((it) => it + 0))
			expect([...ascending.values]).toEqual(order.map((unit) => values[unit]))
		}),
		{ seed: 29, numRuns: 400 },
	)
})

test('a tie ends after the last of its values', () => {
	const { values } = ascendingOrder(Float64Array.of(3, Number.NaN, 1, 3, 2, 3, 1))
	expect([...values]).toEqual([1, 1, 2, 3, 3, 3])
	expect([0, 2, 3].map((start) => tieEnd(values, start))).toEqual([2, 3, 6])
})

test('nothing present has no order', () => {
	expect([...ascendingOrder(Float64Array.of(Number.NaN, Infinity)).units]).toEqual([])
})
