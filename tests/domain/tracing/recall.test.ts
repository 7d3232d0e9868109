import { expect, test } from 'vitest'
import { closeRefusal, planHeldBack } from '#app/domain/tracing/recall.ts'

const count = { untoldLines: 0, leftG: 5_000, returnedG: 1_000, destroyedG: 5_500, keptG: 500 }

test('a recall closes only when everybody is told and every gram in hand is destroyed or kept', () => {
	expect(closeRefusal(count)).toBeNull()
	expect(closeRefusal({ ...count, untoldLines: 1 })).toEqual({ outcome: 'not-all-told', untoldLines: 1 })
	expect(closeRefusal({ ...count, destroyedG: 5_499 })).toEqual({
		outcome: 'not-accounted',
		inHandG: 6_000,
		namedG: 5_999,
	})
	expect(closeRefusal({ ...count, destroyedG: 5_501 })).toMatchObject({ outcome: 'not-accounted', namedG: 6_001 })
})

test('stock is held back in whole units until no gram left of the lots can be sold, and never what is sold already', () => {
	const stock = [
		{ capacityId: 1, listingId: 7, freeUnits: 3, unitG: 250 },
		{ capacityId: 2, listingId: 7, freeUnits: 9, unitG: 500 },
		{ capacityId: 3, listingId: 8, freeUnits: 9, unitG: 100 },
	]
	expect(planHeldBack(stock, new Map([[7, 1_000]]))).toEqual([
		{ capacityId: 1, units: 3 },
		{ capacityId: 2, units: 1 },
	])
	expect(planHeldBack(stock, new Map([[8, 90_000]]))).toEqual([{ capacityId: 3, units: 9 }])
	expect(planHeldBack(stock, new Map())).toEqual([])
})
