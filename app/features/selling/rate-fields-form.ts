import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ZoneFee } from '#app/domain/pricing/shipping-fee.ts'

/** The fields of a zone's fees; the form names them 'county.firstFee' and so on. */
export const RATE_FIELDS = ['firstFee', 'firstWeight', 'stepFee', 'stepWeight', 'freeOver', 'pickUpFee'] as const
export type RateField = (typeof RATE_FIELDS)[number]

/** As the tariff names them. */
export const TEMPERATURE_CLASSES = ['ambient', 'chilled', 'frozen'] as const satisfies readonly TemperatureClass[]

/** A temperature class as an address or a form names it; the first when it names none. */
export const temperatureIn = (text: unknown): TemperatureClass =>
	TEMPERATURE_CLASSES.find((it) => it === text) ?? 'ambient'

const decimals = (value: number | null | undefined, per: number) =>
	typeof value === 'number' ? String(value / per) : ''

/** A zone's fees as its fields show them: yuan and kilograms. */
export function rateTexts(fee: ZoneFee | null): Record<RateField, string> {
	return {
		firstFee: decimals(fee?.firstFeeMinor, 100),
		firstWeight: decimals(fee ? fee.firstWeightG : 1_000, 1_000),
		stepFee: decimals(fee?.stepFeeMinor, 100),
		stepWeight: decimals(fee ? fee.stepWeightG : 1_000, 1_000),
		freeOver: decimals(fee?.freeOverMinor, 100),
		pickUpFee: decimals(fee?.pickUpFeeMinor, 100),
	}
}
