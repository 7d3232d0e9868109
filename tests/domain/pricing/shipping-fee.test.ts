import { describe, expect, test } from 'vitest'
import { DEFAULT_TARIFF, shippingFee, shipZone, type ShippingTariff } from '#app/domain/pricing/shipping-fee.ts'

const fee = { firstWeightG: 1_000, firstFeeMinor: 800, stepWeightG: 500, stepFeeMinor: 150, freeOverMinor: 9_900 }
const tariff: ShippingTariff = {
	...DEFAULT_TARIFF,
	ambient: { county: fee, city: fee, province: fee, country: { ...fee, freeOverMinor: null } },
}
const parcel = { originCode: '330382104200', temperature: 'ambient', weightG: 900, goodsMinor: 5_000 } as const
const far = '110101001001'
const near = '330382101310'

test('a zone is the smallest division that holds both ends', () => {
	expect(['330382101310', '330302001001', '330106001001', far].map((to) => shipZone('330382104200', to))).toEqual([
		'county',
		'city',
		'province',
		'country',
	])
})

describe('weight', () => {
	test.each([
		[1, 800],
		[1_000, 800],
		[1_001, 950],
		[1_500, 950],
		[1_501, 1_100],
	])('a parcel of %i g costs %i fen', (weightG, minor) => {
		expect(shippingFee({ ...parcel, weightG }, near, tariff)).toBe(minor)
	})
})

test('a parcel is free from exactly the limit on, where the zone has one', () => {
	expect(shippingFee({ ...parcel, goodsMinor: 9_899 }, near, tariff)).toBe(800)
	expect(shippingFee({ ...parcel, goodsMinor: 9_900 }, near, tariff)).toBe(0)
	expect(shippingFee({ ...parcel, goodsMinor: 99_000 }, far, tariff)).toBe(800)
})

test('frozen goods are not carried across the country', () => {
	expect(shippingFee({ ...parcel, temperature: 'frozen' }, far, DEFAULT_TARIFF)).toBeNull()
	expect(shippingFee({ ...parcel, temperature: 'frozen' }, near, DEFAULT_TARIFF)).toBe(1_200)
})
