import { describe, expect, test } from 'vitest'
import { cutNights, type HostNight } from '#app/domain/stays/room-calendar.ts'

const night = (parts: Partial<HostNight> = {}): HostNight => ({
	...{ date: '2026-05-06', capacityId: 9, total: 3, held: 0, sold: 0, blocked: 0, stopSell: false },
	...{ minStayArrival: null, maxStay: null, closedToArrival: false, closedToDeparture: false },
	...parts,
})

describe('blocking nights or cutting capacity below held and sold is refused', () => {
	test.each([
		['down to what is held and sold', 1, null],
		['one below', 2, 'promised'],
		['more than there are', 4, 'both'],
	])('%s', (_, blocked, refused) => {
		const sold = night({ held: 1, sold: 1 })
		const result = cutNights([{ night: sold, units: 3, blocked }])
		if (refused === null) expect(result).toEqual({ totals: [{ id: 9, total: 2 }] })
		else expect(result).toEqual({ tooMany: refused === 'both' ? ['2026-05-06'] : [], promised: [sold] })
	})

	test('one night that cannot be cut keeps all as they are; totals come in the order of locks', () => {
		const free = night({ date: '2026-05-07', capacityId: 4 })
		const full = night({ sold: 3 })
		expect(
			cutNights([
				{ night: free, units: 3, blocked: 1 },
				{ night: full, units: 3, blocked: 1 },
			]),
		).toEqual({
			tooMany: [],
			promised: [full],
		})
		expect(
			cutNights([
				{ night: night(), units: 3, blocked: 1 },
				{ night: free, units: 3, blocked: 3 },
			]),
		).toEqual({
			totals: [
				{ id: 4, total: 0 },
				{ id: 9, total: 2 },
			],
		})
	})
})
