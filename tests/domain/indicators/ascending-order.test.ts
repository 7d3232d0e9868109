import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder, eachTie } from '#app/domain/indicators/ascending-order.ts'

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
			const order = [...ascendingOrder(values)]
			const present = [...values.keys()].filter((unit) => Number.isFinite(values[unit]))
			expect(order.toSorted((a, b) => a - b)).toEqual(present)
			const sorted = present.map((unit) => values[unit] as number).sort((a, b) => a - b)
			// -0 and 0 are the same value.
			expect(order.map((unit) => (values[unit] as number) + 0)).toEqual(sorted.map((it) => it + 0))
		}),
		{ seed: 29, numRuns: 400 },
	)
})

test('ties are told once each, in their order, with all their units', () => {
	const values = [3, Number.NaN, 1, 3, 2, 3, 1]
	const order = ascendingOrder(values)
	const told: unknown[] = []
	eachTie(values, order, (start, end, tie) => told.push([tie, [...order.slice(start, end)].sort((a, b) => a - b)]))
	expect(told).toEqual([
		[0, [2, 6]],
		[1, [4]],
		[2, [0, 3, 5]],
	])
})

test('nothing present has no order and no ties', () => {
	const order = ascendingOrder([Number.NaN, Infinity])
	expect([...order]).toEqual([])
	eachTie([], order, () => expect.unreachable())
})
