import { expect, test } from 'vitest'
import { pickList } from '#app/domain/tracking/pick-list.ts'
import { splitParcel } from '#app/domain/tracking/split-parcel.ts'

const LINES = [
	{ lineId: 1, qty: 3 },
	{ lineId: 2, qty: 1 },
]
const split = (...wanted: [number, number][]) => splitParcel(LINES, new Map(wanted))

test('pieces go into a second parcel, the rest stays; together they are what was ordered', () => {
	expect(split([1, 2])).toEqual({
		...{ outcome: 'split', moved: [{ lineId: 1, qty: 2 }] },
		kept: [
			{ lineId: 1, qty: 1 },
			{ lineId: 2, qty: 1 },
		],
	})
	expect(split([1, 3], [2, 0])).toEqual({
		...{ outcome: 'split', moved: [{ lineId: 1, qty: 3 }], kept: [{ lineId: 2, qty: 1 }] },
	})
})

test('something goes and something stays, and nothing comes of nowhere', () => {
	expect(split([1, 0], [2, 0])).toEqual({ outcome: 'nothing-moved' })
	expect(split([1, 3], [2, 1])).toEqual({ outcome: 'nothing-left' })
	for (const wanted of [[1, 4] as const, [1, -1] as const, [1, 1.5] as const, [3, 1] as const])
		expect(split([...wanted])).toEqual({ outcome: 'not-so-many' })
})

test('each variant is fetched once with all pieces that are not packed, and each parcel filled by itself', () => {
	const goods = (shipmentId: number, variantId: number, qty: number, state = 'PLACED') => ({
		...{ shipmentId, variantId, qty, state, lineId: shipmentId * 10 + variantId },
	})
	const list = pickList([goods(1, 7, 2), goods(1, 8, 1, 'PACKED'), goods(2, 7, 3), goods(3, 8, 1, 'PACKED')])
	expect(list.picks).toEqual([{ goods: goods(1, 7, 2), qty: 5, parcels: 2 }])
	expect(list.packs.map(({ shipmentId, isPacked }) => [shipmentId, isPacked])).toEqual([
		[1, false],
		[2, false],
		[3, true],
	])
})
