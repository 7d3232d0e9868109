import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CarriedGoods } from '#app/domain/changes/carried-parcels.ts'
import { giftShipping } from '#app/domain/gifts/gift-shipping.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'

const TEA: CarriedGoods = {
	...{ lineId: 1, sellerOrderId: 1, enterpriseId: 1, state: 'WAITING', planKey: 'p', originCode: '990101001000' },
	...{ temperature: 'ambient', method: 'PARCEL', boughtWeightG: 1_500, boughtMinor: 2_000, weightG: 1_500 },
	...{ paidMinor: 2_000, fees: DEFAULT_TARIFF.ambient, shipTo: null, feeLineId: 9 },
}
const parcel = (goods: CarriedGoods) => [{ first: goods, goods: [goods] }]
const toDoor = (regionCode: string) => ({ regionCode, nodeId: null })
// 1.5 kg: county 6.00, city 7.50, province 10.00, country 17.00.
const COUNTRY = [{ lineId: 9, listMinor: 1_700, leftMinor: 1_700 }]

test('a place as far as was paid gives nothing back, a nearer one the difference', () => {
	expect(giftShipping(parcel(TEA), COUNTRY, toDoor('110101001000'))).toEqual({ outcome: 'carried', back: [] })
	expect(giftShipping(parcel(TEA), COUNTRY, toDoor('990200001000'))).toEqual({
		outcome: 'carried',
		back: [{ lineId: 9, amountMinor: 700 }],
	})
	expect(giftShipping(parcel(TEA), COUNTRY, toDoor('990101002000'))).toEqual({
		outcome: 'carried',
		back: [{ lineId: 9, amountMinor: 1_100 }],
	})
})

test('a dearer place is too far, and one to which nobody carries it is refused', () => {
	const county = [{ lineId: 9, listMinor: 600, leftMinor: 600 }]
	expect(giftShipping(parcel(TEA), county, toDoor('990102001000'))).toEqual({ outcome: 'too-far' })
	const fish: CarriedGoods = { ...TEA, temperature: 'frozen', fees: DEFAULT_TARIFF.frozen }
	expect(giftShipping(parcel(fish), COUNTRY, toDoor('110101001000'))).toEqual({ outcome: 'not-carried' })
	// Sent free as far as its giver meant: nearer is free too, dearer is not.
	const free: CarriedGoods = { ...TEA, feeLineId: null, boughtMinor: 7_000 }
	expect(giftShipping(parcel(free), [], toDoor('990101002000'))).toEqual({ outcome: 'carried', back: [] })
	expect(giftShipping(parcel(free), [], toDoor('990102001000'))).toEqual({ outcome: 'too-far' })
})

test('fetched at a point it costs what the point costs; where none is offered for a parcel it is not carried so', () => {
	const toPoint = (regionCode: string) => ({ regionCode, nodeId: 7 })
	// 1.5 kg at a point of the county: 3.00 and a step of 1.00.
	expect(giftShipping(parcel(TEA), COUNTRY, toPoint('990101002000'))).toEqual({
		outcome: 'carried',
		back: [{ lineId: 9, amountMinor: 1_300 }],
	})
	const fish: CarriedGoods = { ...TEA, lineId: 2, temperature: 'frozen', fees: DEFAULT_TARIFF.frozen }
	const both = [...parcel(TEA), ...parcel(fish)]
	expect(giftShipping(both, COUNTRY, toPoint('990101002000'))).toEqual({ outcome: 'not-carried' })
})

test('never more comes back than is left of a fee, and nothing that the way costs', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1_700, max: 9_000 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.constantFrom('110101001000', '990200001000', '990102001000', '990101002000'),
			(listMinor, share, place) => {
				const leftMinor = Math.floor(listMinor * share)
				const result = giftShipping(parcel(TEA), [{ lineId: 9, listMinor, leftMinor }], toDoor(place))
				if (result.outcome !== 'carried') throw new Error(result.outcome)
				const back = result.back.reduce((sum, it) => sum + it.amountMinor, 0)
				expect(back).toBeGreaterThanOrEqual(0)
				expect(back).toBeLessThanOrEqual(leftMinor)
			},
		),
	)
})
