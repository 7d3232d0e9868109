import { z } from 'zod'
import { couponCode } from '#app/domain/pricing/coupon-terms.ts'
import { addDays, parseLocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

// Each message is a key of promotionsText.faults.
const yuan = (fault: string) =>
	z
		.string(fault)
		.trim()
		.regex(/^\d{1,6}(\.\d{1,2})?$/, fault)
		.transform((text) => Math.round(Number(text) * 100))
const percent = z
	.string('percent')
	.trim()
	.regex(/^\d{1,2}(\.\d)?$/, 'percent')
	.transform((text) => Math.round(Number(text) * 100))
	.refine((bp) => bp >= 1 && bp <= 9_000, 'percent')
const count = z
	.string('count')
	.trim()
	.regex(/^[1-9]\d{0,6}$/, 'count')
	.transform(Number)
const maybe = <S extends z.ZodType>(schema: S) =>
	z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? undefined : text), schema.optional())
const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')
const name = z.string('name').trim().min(1, 'name').max(40, 'name')

const window = z.object({ nameZh: name, nameEn: name, from: date, to: date })
const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to
const order = { path: ['to'], message: 'order' }

const couponForm = window
	.extend({
		code: z
			.string('code')
			.transform((text) => couponCode(text) ?? '')
			.refine((code) => /^[A-Z0-9]{4,20}$/.test(code), 'code'),
		amount: maybe(yuan('amount')),
		percent: maybe(percent),
		most: maybe(yuan('amount')),
		minSpend: maybe(yuan('amount')),
		uses: count,
		perBuyer: maybe(count),
	})
	.refine(isInOrder, order)
	.refine(({ amount, percent: share }) => Boolean(amount) !== Boolean(share), { path: ['amount'], message: 'worth' })

const promotionForm = window.extend({ percent, listing: maybe(count), quota: maybe(count) }).refine(isInOrder, order)

type Window = { from: string; to: string }

/** First and last day, both included, in the market's calendar; a promise up to the last moment of the last day. */
function instantsOf({ from, to }: Window) {
	const startsAt = localInstant(from, '00:00', MARKET_ZONE)
	return { startsAt, endsAt: new Date(localInstant(addDays(to, 1), '00:00', MARKET_ZONE).getTime() - 1) }
}

export type Faults = Record<string, string>

function faultsOf(error: z.ZodError): Faults {
	const faults: Faults = {}
	for (const { path, message } of error.issues) faults[String(path[0] ?? 'form')] ??= message
	return faults
}

/** A coupon as a seller's form says it, amounts in minor units, or the first fault of each field. */
export function readCouponForm(texts: Record<string, string>) {
	const parsed = couponForm.safeParse(texts)
	if (!parsed.success) return { ok: false as const, faults: faultsOf(parsed.error) }
	const { nameZh, nameEn, code, amount, percent: discountBp, most, minSpend, uses, perBuyer } = parsed.data
	const coupon = {
		...{ nameZh, nameEn, code, uses, ...instantsOf(parsed.data) },
		amountMinor: amount ?? null,
		discountBp: discountBp ?? null,
		maxMinor: discountBp === undefined ? null : (most ?? null),
		minSpendMinor: minSpend ?? 0,
		perBuyer: perBuyer ?? null,
	}
	return { ok: true as const, coupon }
}

/** A promotion as a seller's form says it, or the first fault of each field. */
export function readPromotionForm(texts: Record<string, string>) {
	const parsed = promotionForm.safeParse(texts)
	if (!parsed.success) return { ok: false as const, faults: faultsOf(parsed.error) }
	const { nameZh, nameEn, percent: discountBp, listing, quota } = parsed.data
	const promotion = { nameZh, nameEn, discountBp, listingId: listing ?? null, quota: quota ?? null }
	return { ok: true as const, promotion: { ...promotion, ...instantsOf(parsed.data) } }
}
