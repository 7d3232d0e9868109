import { timesMinor } from '#app/domain/money/money.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ShipPlan } from '#app/domain/pricing/ship-plans.ts'

/** How far a parcel goes: the smallest division that holds both its ends. */
export type ShipZone = 'county' | 'city' | 'province' | 'country'

/** A parcel's fee in a zone: up to the first weight, then every begun step; nothing from the limit on (null: never free). */
export type ZoneFee = {
	firstWeightG: number
	firstFeeMinor: number
	stepWeightG: number
	stepFeeMinor: number
	freeOverMinor: number | null
	/** The first fee of a parcel fetched at a delivery point; none: only to the door. */
	pickUpFeeMinor?: number | null
}

/** The fees of one seller and temperature class by zone; null is where nobody carries it. */
export type ZoneFees = Readonly<Record<ShipZone, ZoneFee | null>>

/** What parcels cost, by temperature class and zone, in minor units and grams; null is where nobody carries them. */
export type ShippingTariff = Readonly<Record<TemperatureClass, ZoneFees>>

/** The platform's tariff (CNY fen) as the rows of shipping_rates begin: chilled and frozen goods are not carried beyond the province. */
export const DEFAULT_TARIFF: ShippingTariff = {
	ambient: {
		county: zoneFee(500, 100, 6_800, 300),
		city: zoneFee(600, 150, 8_800, 400),
		province: zoneFee(800, 200, 9_900, 600),
		country: zoneFee(1_200, 500, 16_800, 1_000),
	},
	chilled: {
		county: zoneFee(1_000, 300, 16_800, 700),
		city: zoneFee(1_500, 400, 19_800, 1_200),
		province: zoneFee(2_500, 600, 29_800, 2_200),
		country: null,
	},
	frozen: {
		county: zoneFee(1_200, 300, 16_800),
		city: zoneFee(1_800, 400, 19_800),
		province: zoneFee(2_800, 700, 29_800),
		country: null,
	},
}

/**
 * The zone between two 12-digit division codes: digits 1-2 are the province, 3-4 the city, 5-6 the county
 * (statistical division codes, in the tradition of GB/T 2260).
 */
export function shipZone(originCode: string, destinationCode: string): ShipZone {
	const shares = (digits: number): boolean => originCode.slice(0, digits) === destinationCode.slice(0, digits)
	if (shares(6)) return 'county'
	if (shares(4)) return 'city'
	return shares(2) ? 'province' : 'country'
}

/** A parcel's fee to a region, in minor units, or null when nobody carries it there. */
export function shippingFee(
	plan: Pick<ShipPlan, 'originCode' | 'temperature' | 'weightG' | 'goodsMinor'>,
	destinationCode: string,
	tariff: ShippingTariff,
): number | null {
	const fee = tariff[plan.temperature][shipZone(plan.originCode, destinationCode)]
	if (fee === null) return null
	if (fee.freeOverMinor !== null && plan.goodsMinor >= fee.freeOverMinor) return 0
	const steps = Math.ceil(Math.max(0, plan.weightG - fee.firstWeightG) / fee.stepWeightG)
	return fee.firstFeeMinor + timesMinor(fee.stepFeeMinor, steps)
}

function zoneFee(
	firstFeeMinor: number,
	stepFeeMinor: number,
	freeOverMinor: number,
	pickUpFeeMinor: number | null = null,
): ZoneFee {
	return { firstWeightG: 1_000, firstFeeMinor, stepWeightG: 1_000, stepFeeMinor, freeOverMinor, pickUpFeeMinor }
}
