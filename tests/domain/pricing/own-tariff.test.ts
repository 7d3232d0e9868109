import { describe, expect, test } from 'vitest'
import { sampleFees, tariffFaults } from '#app/domain/pricing/own-tariff.ts'
import { DEFAULT_TARIFF, shippingFee, type ZoneFee, type ZoneFees } from '#app/domain/pricing/shipping-fee.ts'

const fees = DEFAULT_TARIFF.ambient
const withFee = (zone: keyof ZoneFees, change: Partial<ZoneFee> | null): ZoneFees => ({
	...fees,
	[zone]: change && { ...fees[zone], ...change },
})

describe('a seller’s own fees', () => {
	test.each([
		['the market’s are fine', fees, []],
		['chilled goods need not go across the country', DEFAULT_TARIFF.chilled, []],
		['a zone that is left out before a farther one is a gap', withFee('city', null), [{ zone: 'city', fault: 'gap' }]],
		[
			'sent nowhere, nobody could buy',
			{ county: null, city: null, province: null, country: null },
			[{ zone: 'county', fault: 'nowhere' }],
		],
		['as much as the nearer zone is fine', withFee('city', { firstFeeMinor: 500 }), []],
		[
			'a fen less than the nearer zone is not',
			withFee('city', { firstFeeMinor: 499, pickUpFeeMinor: 0 }),
			[{ zone: 'city', fault: 'cheaper' }],
		],
		['fetched may cost as much as to the door', withFee('county', { pickUpFeeMinor: 500 }), []],
		['and a fen more it may not', withFee('county', { pickUpFeeMinor: 501 }), [{ zone: 'county', fault: 'pick-up' }]],
	])('%s', (_, own: ZoneFees, faults) => expect(tariffFaults(own)).toEqual(faults))
})

test('the samples cost what the same parcels cost at checkout', () => {
	const origin = '330304000000'
	const to = { county: '330304001000', city: '330381000000', province: '330102000000', country: '110101000000' }
	const parcels = [
		{ weightG: 800, goodsMinor: 3_800 },
		{ weightG: 3_000, goodsMinor: 8_800 },
		{ weightG: 9_500, goodsMinor: 15_800 },
	]
	for (const temperature of ['ambient', 'chilled', 'frozen'] as const)
		for (const { zone, minor } of sampleFees(DEFAULT_TARIFF[temperature]))
			expect(minor).toEqual(
				parcels.map((parcel) => shippingFee({ ...parcel, originCode: origin, temperature }, to[zone], DEFAULT_TARIFF)),
			)
})
