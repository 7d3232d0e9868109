import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	nextOffers,
	offerDemand,
	offerUntil,
	seatsLeft,
	seatsReserved,
	WAITING_STATES,
} from '#app/domain/sessions/waiting-list.ts'

const row = (id: number, total: number, sold = 0) => ({ id, total, held: 0, sold })

describe('a waiting list is served in order when seats come back', () => {
	test.each([
		['nobody, when nothing came back', [2, 1], 0, []],
		['the first, when it fits exactly', [2, 1], 2, [0]],
		['the first whose party fits', [4, 1, 1], 2, [1, 2]],
		['all, when there is room', [2, 1], 3, [0, 1]],
	])('%s', (_, seats, left, served) => {
		const queue = seats.map((it, id) => ({ id, seats: it }))
		expect(nextOffers(queue, left).map(({ id }) => id)).toEqual(served)
	})

	test('it never offers more than there is, and passes nobody by whose party fits', () => {
		const queues = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
		fc.assert(
			fc.property(queues, fc.integer({ min: 0, max: 30 }), (seats, left) => {
				const served = nextOffers(
					seats.map((it, id) => ({ id, seats: it })),
					left,
				)
				let rest = left
				for (const [id, wanted] of seats.entries()) {
					const isServed = served.some((party) => party.id === id)
					expect(isServed).toBe(wanted <= rest)
					if (isServed) rest -= wanted
				}
				expect(seatsReserved(seats, left)).toBe(left - rest)
			}),
		)
	})
})

test('a guide that is shared limits what can be offered, and is kept with the seats', () => {
	const session = { capacity: row(7, 10, 4), resources: [{ capacity: row(3, 9, 4), unitsPerGuest: 2 }] }
	expect(seatsLeft(session)).toBe(2)
	expect(offerDemand(session, 2)).toEqual([
		{ capacityId: 3, qty: 4 },
		{ capacityId: 7, qty: 2 },
	])
})

test('an offer lasts two hours and never longer than the session can be booked', () => {
	const at = new Date('2026-05-01T02:00:00Z')
	expect(offerUntil(at, new Date('2026-05-01T04:00:00.001Z'))).toEqual(new Date('2026-05-01T04:00:00Z'))
	expect(offerUntil(at, new Date('2026-05-01T04:00:00Z'))).toEqual(new Date('2026-05-01T04:00:00Z'))
	expect(offerUntil(at, new Date('2026-05-01T03:59:59.999Z'))).toEqual(new Date('2026-05-01T03:59:59.999Z'))
})

test('who waits is offered seats, or leaves, or waits in vain; an offer is taken, or lapses, or is left', () => {
	expect(WAITING_STATES).toEqual({
		WAITING: ['OFFERED', 'LAPSED', 'LEFT'],
		OFFERED: ['TAKEN', 'LAPSED', 'LEFT'],
		...{ TAKEN: [], LAPSED: [], LEFT: [] },
	})
})

test('a session that is full, or whose guide is, has no seat left', () => {
	expect(seatsLeft({ capacity: row(7, 10, 10), resources: [] })).toBe(0)
	expect(seatsLeft({ capacity: row(7, 10), resources: [{ capacity: row(3, 1), unitsPerGuest: 2 }] })).toBe(0)
})
