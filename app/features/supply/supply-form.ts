import { z } from 'zod'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

// Any fault of a form is told as one: 'form' of supplyText.faults.

const day = z
	.string()
	.trim()
	.refine((text) => parseLocalDate(text) !== null)
const yuan = (most: number) =>
	z
		.string()
		.trim()
		.regex(/^\d{1,9}(?:\.\d{1,2})?$/)
		.transform((text) => Math.round(Number(text) * 100))
		.refine((minor) => minor <= most)
const grams = z
	.string()
	.trim()
	.regex(/^\d{1,6}(?:[.,]\d{1,3})?$/)
	.transform((text) => Math.round(Number(text.replace(',', '.')) * 1000))
	.refine((amountG) => amountG > 0)
const percent = z
	.string()
	.trim()
	.regex(/^\d{1,3}(?:\.\d{1,2})?$/)
	.transform((text) => Math.round(Number(text) * 100))
const count = (least: number, most: number) => z.coerce.number<string>().int().min(least).max(most)
const id = z.coerce.number<string>().int().positive()
const idOrNone = z.union([z.literal('').transform(() => null), id])
const name = (most: number) => z.string().trim().min(1).max(most)
const PRICE = 99_999_999

/** A farm that joins. */
export const farmForm = z
	.object({
		...{ nameZh: name(60), nameEn: name(80), region: z.string().regex(/^\d{12}$/), joinedOn: day },
		...{ households: count(1, 999), workers: count(0, 9999) },
	})
	.transform(({ nameZh, nameEn, region, ...farm }) => ({
		...farm,
		regionCode: region,
		name: { zh: nameZh, en: nameEn },
	}))

/** A season that is opened. */
export const seasonForm = z
	.object({ nameZh: name(60), nameEn: name(80), fromOn: day, toOn: day, splitBy: z.enum(['SHARES', 'SUPPLY']) })
	.refine(({ fromOn, toOn }) => fromOn <= toOn)
	.transform(({ nameZh, nameEn, ...season }) => ({ ...season, name: { zh: nameZh, en: nameEn } }))

export const leaveForm = z.object({ leftOn: day })
export const pledgeForm = z.object({ farm: id, kilograms: grams, price: yuan(PRICE) })
export const closeForm = z.object({ surplus: yuan(99_999_999_999), sure: z.literal('on') })
/** What strikes a delivery out. */
export const strikeForm = z.object({ delivery: id, reason: name(200) })
export const payForm = z.object({
	...{ season: id, paidOn: day, amount: yuan(9_999_999_999), note: z.string().trim().max(200), key: z.uuid() },
})

/** Fields `KIND-FARM` of a form, those that were filled in. */
function byFarm<T>(
	values: Record<string, string>,
	kind: string,
	schema: z.ZodType<T>,
): { farmId: number; value: T }[] | null {
	const found: { farmId: number; value: T }[] = []
	for (const [field, text] of Object.entries(values)) {
		const [, farm] = new RegExp(`^${kind}-([1-9]\\d{0,14})$`).exec(field) ?? []
		if (!farm || text.trim() === '') continue
		const read = schema.safeParse(text)
		if (!read.success) return null
		found.push({ farmId: Number(farm), value: read.data })
	}
	return found
}

/** Shares of farms in per cent, from a day on; null when they cannot be read. */
export function readShares(values: Record<string, string>) {
	const fromOn = day.safeParse(values.fromOn)
	const shares = byFarm(values, 'share', percent)
	if (!fromOn.success || !shares) return null
	return { fromOn: fromOn.data, shares: shares.map(({ farmId, value }) => ({ farmId, shareBp: value })) }
}

const gatherFields = z.object({
	listing: idOrNone,
	nameZh: z.string().trim().max(60),
	nameEn: z.string().trim().max(80),
	harvestedOn: day,
	price: yuan(PRICE),
})

/** What farms brought on a day, at the price of the day or their own; null when it cannot be read. */
export function readGathering(values: Record<string, string>) {
	const head = gatherFields.safeParse(values)
	const [amounts, prices] = [byFarm(values, 'kg', grams), byFarm(values, 'price', yuan(PRICE))]
	const plots = byFarm(values, 'plot', id)
	if (!head.success || !amounts || !prices || !plots || amounts.length === 0) return null
	const { listing, nameZh, nameEn, harvestedOn, price } = head.data
	const priceOf = new Map(prices.map(({ farmId, value }) => [farmId, value]))
	const plotOf = new Map(plots.map(({ farmId, value }) => [farmId, value]))
	const brought = amounts.map(({ farmId, value }) => ({
		farmId,
		amountG: value,
		priceMinor: priceOf.get(farmId) ?? price,
		plotId: plotOf.get(farmId) ?? null,
	}))
	return { listingId: listing, name: nameZh && nameEn ? { zh: nameZh, en: nameEn } : null, harvestedOn, brought }
}
