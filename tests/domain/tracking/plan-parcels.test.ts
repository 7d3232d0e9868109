import { expect, test } from 'vitest'
import { parcelsOf } from '#app/domain/tracking/plan-parcels.ts'

const line = (lineId: number, sellerOrderId: number, temperatureClass: string) => ({
	lineId,
	sellerOrderId,
	temperatureClass,
})

test('one parcel for each seller part and temperature class', () => {
	const lines = [line(1, 10, 'ambient'), line(2, 10, 'chilled'), line(3, 11, 'ambient'), line(4, 10, 'ambient')]
	const parcels = parcelsOf(lines).map((parcel) => parcel.map(({ lineId }) => lineId))
	expect(parcels).toEqual([[1, 4], [2], [3]])
})
