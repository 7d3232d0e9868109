import { z } from 'zod'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import { MOST_QTY } from '#app/domain/offers/line-request.ts'
import { daysBetween, parseLocalDate } from '#app/domain/time/local-date.ts'

/** A stay is asked for at most so many nights at once. */
export const MOST_NIGHTS = 60
const MOST_CHILDREN = 20

/** Texts of a form as it came: a field that was sent twice keeps its last text. */
export type FormTexts = Record<string, string>

// Each message is a key of cartText.faults.
const number = (least: number, most: number, fault: string) =>
	z
		.string(fault)
		.trim()
		.regex(/^\d{1,6}$/, fault)
		.transform(Number)
		.refine((value) => value >= least && value <= most, fault)
const id = z
	.string('choice')
	.regex(/^[1-9]\d{0,14}$/, 'choice')
	.transform(Number)
const qty = number(1, MOST_QTY, 'qty')
// Other centuries are slips of the pen. What is no date ends the check: nothing can be counted from it.
const isDate = (text: string) => parseLocalDate(text) !== null && /^20/.test(text)
const date = z.string('date').refine(isDate, { error: 'date', abort: true })
const childAges = z
	.string()
	.default('')
	.transform((text) => text.split(/[\s,，、;]+/).filter(Boolean))
	.refine(
		(ages) => ages.length <= MOST_CHILDREN && ages.every((age) => /^\d{1,2}$/.test(age) && Number(age) <= 17),
		'ages',
	)
	.transform((ages) => ages.map(Number))

const product = z.object({ kind: z.literal('product'), variantId: id, qty })

const stay = z
	.object({
		kind: z.literal('stay'),
		ratePlanId: id,
		checkIn: date,
		checkOut: date,
		qty,
		adults: number(1, 99, 'adults'),
		childAges,
	})
	.refine(({ checkIn, checkOut }) => checkIn < checkOut, { path: ['checkOut'], message: 'order' })
	.refine(({ checkIn, checkOut }) => daysBetween(checkIn, checkOut) <= MOST_NIGHTS, {
		path: ['checkOut'],
		message: 'tooLong',
	})

const units = z
	.array(z.object({ unitTypeId: id, qty: number(0, 999, 'tickets') }))
	.max(50, 'tickets')
	.transform((all) => all.filter((it) => it.qty > 0))
	.refine((all) => all.length > 0, 'tickets')
const experience = z.object({ kind: z.literal('experience'), sessionId: id, units })

const choices = z.record(z.string(), id)
const wholePackage = z.object({ kind: z.literal('package'), listingId: id, startsOn: date, qty, choices })

const SCHEMAS = { product, stay, experience, package: wholePackage } as const

const pairsOf = (texts: FormTexts, prefix: string) =>
	Object.entries(texts)
		.filter(([name]) => name.startsWith(prefix))
		.map(([name, value]) => [name.slice(prefix.length), value] as const)

/** Fields whose names carry an id, gathered: unit-<unit type>=number, choice-<position>=session. */
function gather(texts: FormTexts) {
	const ofUnits = pairsOf(texts, 'unit-').map(([unitTypeId, qty]) => ({ unitTypeId, qty: qty.trim() || '0' }))
	return { ...texts, units: ofUnits, choices: Object.fromEntries(pairsOf(texts, 'choice-').slice(0, 50)) }
}

export type WishReading = { ok: true; wish: CartWish } | { ok: false; faults: Record<string, string> }

/** The wish a form asks for, or for each field the first thing wrong with it (a key of cartText.faults). */
export function readWish(texts: FormTexts): WishReading {
	const schema = Object.hasOwn(SCHEMAS, texts.kind ?? '') ? SCHEMAS[texts.kind as keyof typeof SCHEMAS] : null
	if (!schema) return { ok: false, faults: { form: 'choice' } }
	const parsed = schema.safeParse(gather(texts))
	if (parsed.success) return { ok: true, wish: parsed.data }
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
	return { ok: false, faults }
}

/** The number of a line as forms send it; null for anything else. */
export const readLineId = (texts: FormTexts): number | null => id.safeParse(texts.lineId).data ?? null

/** A form's texts; files are left out. */
export function textsOf(form: FormData): FormTexts {
	return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
