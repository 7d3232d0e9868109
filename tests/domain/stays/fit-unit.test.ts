import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fittingUnits, overlaps } from '#app/domain/stays/fit-unit.ts'
import { addDays } from '#app/domain/time/local-date.ts'

const stay = (checkIn: number, checkOut: number) => ({
	checkIn: addDays('2026-05-01', checkIn),
	checkOut: addDays('2026-05-01', checkOut),
})
const unit = (id: number, ...stays: [number, number][]) => ({
	...{ id, name: `10${id}` },
	stays: stays.map(([from, to]) => stay(from, to)),
})
const namesOf = (units: Parameters<typeof fittingUnits>[0], from: number, to: number) =>
	fittingUnits(units, stay(from, to)).map(({ id }) => id)

describe('rooms are given late, the best fit first', () => {
	test('the check-out day is free for the next arrival', () => {
		expect(namesOf([unit(1, [0, 3])], 3, 5)).toEqual([1])
		expect(namesOf([unit(1, [0, 4])], 3, 5)).toEqual([])
	})

	test.each([
		['a gap that is filled exactly comes before an empty room', [unit(1), unit(2, [0, 2], [4, 6])], [2, 1]],
		['the smaller gap comes first', [unit(1, [0, 1], [9, 10]), unit(2, [0, 2], [5, 6])], [2, 1]],
		['a room with a neighbour comes before an empty one', [unit(1), unit(2, [4, 6])], [2, 1]],
		['rooms that fit alike come by name', [unit(3), unit(1)], [1, 3]],
	])('%s', (_, units, order) => expect(namesOf(units, 2, 4)).toEqual(order))

	test('what is suggested never overlaps a stay that is there', () => {
		const spans = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 }))
		fc.assert(
			fc.property(fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: 5 }), spans, (rooms, [from, nights]) => {
				const units = rooms.map((stays, id) => unit(id, ...stays.map(([at, n]): [number, number] => [at, at + n])))
				const wanted = stay(from, from + nights)
				const fitting = fittingUnits(units, wanted).map(({ id }) => id)
				for (const { id, stays } of units) expect(fitting.includes(id)).toBe(!stays.some((it) => overlaps(it, wanted)))
			}),
		)
	})
})
