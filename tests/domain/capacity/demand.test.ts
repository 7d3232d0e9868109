import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demandDifference, leftOf, shortfalls, sumDemand } from '#app/domain/capacity/demand.ts'

const demands = fc.array(
	fc.record({ capacityId: fc.integer({ min: 1, max: 12 }), qty: fc.integer({ min: 0, max: 50 }) }),
	{ maxLength: 40 },
)
const total = (lines: readonly { qty: number }[]): number => lines.reduce((sum, { qty }) => sum + qty, 0)

test('a bundle and a single item that share a row are summed on it', () => {
	const lines = [
		{ capacityId: 7, qty: 2 },
		{ capacityId: 3, qty: 1 },
		{ capacityId: 7, qty: 1 },
	]
	expect(sumDemand(lines)).toEqual([
		{ capacityId: 3, qty: 1 },
		{ capacityId: 7, qty: 3 },
	])
})

test('summing loses nothing, names each row once and in ascending id', () => {
	fc.assert(
		fc.property(demands, (lines) => {
			const sums = sumDemand(lines)
			const ids = sums.map(({ capacityId }) => capacityId)
			expect(total(sums)).toBe(total(lines))
			expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
		}),
	)
})

test('the sum does not depend on the order of the lines', () => {
	fc.assert(
		fc.property(demands, (lines) => {
			expect(sumDemand([...lines].reverse())).toEqual(sumDemand(lines))
		}),
	)
})

test('a changed cart acquires and releases only the difference', () => {
	fc.assert(
		fc.property(demands, demands, (held, wanted) => {
			const { acquire, release } = demandDifference(held, wanted)
			const given = sumDemand(release)
			const after = sumDemand([...held, ...acquire]).map(({ capacityId, qty }) => {
				const back = given.find((row) => row.capacityId === capacityId)?.qty ?? 0
				return { capacityId, qty: qty - back }
			})
			expect(after.filter(({ qty }) => qty > 0)).toEqual(sumDemand(wanted))
			expect(acquire.some(({ capacityId }) => given.some((row) => row.capacityId === capacityId))).toBe(false)
		}),
	)
})

test('a row falls short only when more is wanted than is left', () => {
	const rows = [
		{ id: 1, total: 5, held: 2, sold: 1 },
		{ id: 2, total: 1, held: 0, sold: 1 },
	]
	expect(shortfalls([{ capacityId: 1, qty: 2 }], rows)).toEqual([])
	expect(
		shortfalls(
			[
				{ capacityId: 9, qty: 1 },
				{ capacityId: 2, qty: 1 },
				{ capacityId: 1, qty: 3 },
			],
			rows,
		),
	).toEqual([
		{ capacityId: 1, wanted: 3, left: 2 },
		{ capacityId: 2, wanted: 1, left: 0 },
		{ capacityId: 9, wanted: 1, left: 0 },
	])
})

test('what is left is never negative and a quantity never a fraction', () => {
	expect(leftOf({ total: 1, held: 1, sold: 1 })).toBe(0)
	expect(() => sumDemand([{ capacityId: 1, qty: 0.5 }])).toThrow(RangeError)
})

test('less than nothing and parts of a unit are no demand', () => {
	for (const qty of [-1, 0.5, Number.NaN]) expect(() => sumDemand([{ capacityId: 1, qty }])).toThrow(RangeError)
})
