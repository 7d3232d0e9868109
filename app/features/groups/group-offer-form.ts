import { z } from 'zod'
import { addDays, parseLocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

// Each message is a key of groupOffersOfficeText.faults.
const whole = (fault: string, least: number, most: number) =>
	z
		.string(fault)
		.trim()
		.regex(/^\d{1,7}$/, fault)
		.transform(Number)
		.refine((count) => count >= least && count <= most, fault)
const yuan = z
	.string('price')
	.trim()
	.regex(/^\d{1,6}(\.\d{1,2})?$/, 'price')
	.transform((text) => Math.round(Number(text) * 100))
	.refine((minor) => minor > 0, 'price')
const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')

const offerForm = z
	.object({
		variant: whole('variant', 1, 9_999_999),
		size: whole('size', 2, 50),
		price: yuan,
		quota: whole('quota', 2, 1_000_000),
		hours: whole('hours', 1, 72),
		from: date,
		to: date,
	})
	.refine(({ from, to }) => from <= to, { path: ['to'], message: 'order' })
	.refine(({ quota, size }) => quota >= size, { path: ['quota'], message: 'quotaSize' })

export type Faults = Record<string, string>

/** An offer to groups as a seller's form says it, first and last day included in the market's calendar; or the first fault of each field. */
export function readGroupOfferForm(texts: Record<string, string>) {
	const parsed = offerForm.safeParse(texts)
	if (!parsed.success) {
		const faults: Faults = {}
		for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
		return { ok: false as const, faults }
	}
	const { variant: variantId, size, price: priceMinor, quota, hours, from, to } = parsed.data
	const startsAt = localInstant(from, '00:00', MARKET_ZONE)
	const endsAt = new Date(localInstant(addDays(to, 1), '00:00', MARKET_ZONE).getTime() - 1)
	return { ok: true as const, offer: { variantId, size, priceMinor, quota, hours, startsAt, endsAt } }
}
