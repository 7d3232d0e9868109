import { z } from 'zod'
import { SHIP_ZONES, tariffFaults } from '#app/domain/pricing/own-tariff.ts'
import type { ShipZone, ZoneFee, ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import { RATE_FIELDS } from '#app/features/selling/rate-fields-form.ts'

// Each message is a key of ratesText.faults; no parcel by road or air costs more than these.
const MOST_FEE_YUAN = 500
const MOST_FREE_OVER_YUAN = 100_000

const yuan = (fault: string, most: number) =>
	z
		.string(fault)
		.trim()
		.regex(/^\d{1,6}(\.\d{1,2})?$/, fault)
		.transform((text) => Math.round(Number(text) * 100))
		.refine((minor) => minor <= most * 100, fault)
const kilos = z
	.string('weight')
	.trim()
	.regex(/^\d{1,2}(\.\d{1,3})?$/, 'weight')
	.transform((text) => Math.round(Number(text) * 1_000))
	.refine((grams) => grams >= 100 && grams <= 30_000, 'weight')
const maybe = <S extends z.ZodType>(schema: S) =>
	z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? null : text), schema.nullable())

const zoneForm = z.object({
	firstWeight: kilos,
	firstFee: yuan('fee', MOST_FEE_YUAN),
	stepWeight: kilos,
	stepFee: yuan('fee', MOST_FEE_YUAN),
	freeOver: maybe(yuan('freeOver', MOST_FREE_OVER_YUAN).refine((minor) => minor > 0, 'freeOver')),
	pickUpFee: maybe(yuan('fee', MOST_FEE_YUAN)),
})

type Texts = Readonly<Record<string, string>>
type Faults = Record<string, string>

function readZone(texts: Texts, zone: ShipZone, faults: Faults): ZoneFee | null {
	if (texts[`${zone}.carried`] !== 'yes') return null
	const parsed = zoneForm.safeParse(Object.fromEntries(RATE_FIELDS.map((field) => [field, texts[`${zone}.${field}`]])))
	if (!parsed.success) {
		for (const { path, message } of parsed.error.issues) faults[`${zone}.${String(path[0])}`] ??= message
		return null
	}
	const { firstWeight, firstFee, stepWeight, stepFee, freeOver, pickUpFee } = parsed.data
	return {
		...{ firstWeightG: firstWeight, firstFeeMinor: firstFee, stepWeightG: stepWeight, stepFeeMinor: stepFee },
		...{ freeOverMinor: freeOver, pickUpFeeMinor: pickUpFee },
	}
}

/** The fees of all zones as a form says them, or the first fault of each field. */
export function readRatesForm(texts: Texts): { ok: true; fees: ZoneFees } | { ok: false; faults: Faults } {
	const faults: Faults = {}
	const fees = Object.fromEntries(SHIP_ZONES.map((zone) => [zone, readZone(texts, zone, faults)])) as ZoneFees
	if (Object.keys(faults).length === 0) for (const { zone, fault } of tariffFaults(fees)) faults[`${zone}.zone`] = fault
	return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, fees }
}
