import { z } from 'zod'
import { MOST_LINES, MOST_QTY } from '#app/domain/offers/line-request.ts'
import type { ShipChoice, ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import { PAYMENT_METHODS } from '#app/domain/payments/method-choice.ts'
import { daysBetween, parseLocalDate } from '#app/domain/time/local-date.ts'

const id = z.int().positive().max(Number.MAX_SAFE_INTEGER)
const qty = z.int().min(1).max(MOST_QTY)
const isDate = (text: string) => parseLocalDate(text) !== null && text.startsWith('20')
const date = z.string().refine(isDate, { error: 'must be a calendar date of this century, YYYY-MM-DD', abort: true })
/** A stay is asked for at most so many nights at once. */
const MOST_NIGHTS = 60

const productLine = z.strictObject({ variant_id: id, qty })
const stayLine = z
	.strictObject({
		room_type_id: id,
		check_in: date,
		check_out: date,
		rooms: qty.default(1),
		adults: z.int().min(1).max(99),
		children: z.array(z.int().min(0).max(17)).max(20).default([]),
	})
	.refine((line) => line.check_in < line.check_out, { path: ['check_out'], error: 'must be after check_in' })
	.refine((line) => daysBetween(line.check_in, line.check_out) <= MOST_NIGHTS, {
		path: ['check_out'],
		error: `must be at most ${MOST_NIGHTS} nights after check_in`,
	})
const experienceLine = z.strictObject({
	session_id: id,
	units: z
		.array(z.strictObject({ unit_type_id: id, qty }))
		.min(1)
		.max(20),
})
const packageLine = z.strictObject({
	package_id: id,
	start: date,
	qty: qty.default(1),
	choices: z.record(z.string().regex(/^s?\d{1,4}$/), id).default({}),
})

/** A line as the API takes it, told apart by the id it names. */
export const apiLine = z.union([productLine, stayLine, experienceLine, packageLine])
export type ApiLine = z.infer<typeof apiLine>

const regionCode = z.string().regex(/^\d{12}$/, 'must be a division code of 12 digits')

const shipChoice = z.discriminatedUnion('method', [
	z.strictObject({ method: z.literal('PARCEL') }),
	z.strictObject({ method: z.literal('COLLECT_AT_STAY') }),
	z.strictObject({ method: z.literal('PICK_UP'), point_id: id }),
])
const ship = z.record(
	z.string().regex(/^\d{1,16}:\d{12}:(ambient|chilled|frozen)$/, 'must be the key of a plan'),
	shipChoice,
)
const coupon = z.string().trim().min(1).max(40)

/** Choices of the API in our own words. */
export function shipChoicesOf(given: z.infer<typeof ship>): ShipChoices {
	const toChoice = (choice: z.infer<typeof shipChoice>): ShipChoice =>
		choice.method === 'PICK_UP' ? { method: 'PICK_UP', nodeId: choice.point_id } : choice
	return Object.fromEntries(Object.entries(given).map(([key, choice]) => [key, toChoice(choice)]))
}

export const quoteBody = z.strictObject({
	lines: z.array(apiLine).min(1).max(MOST_LINES),
	ship_to: z.object({ region_code: regionCode }).optional(),
	ship: ship.optional(),
	coupon: coupon.optional(),
})

export const checkoutBody = z.strictObject({
	lines: z.array(apiLine).min(1).max(MOST_LINES),
	buyer: z.strictObject({
		name: z.string().trim().min(1).max(80),
		phone: z
			.string()
			.trim()
			.regex(/^\+?[0-9][0-9 ()-]{4,28}$/, 'must be a telephone number'),
		email: z.email().max(254),
		language: z.enum(['zh', 'en']).default('zh'),
	}),
	ship_to: z
		.strictObject({
			region_code: regionCode,
			line: z.string().trim().min(1).max(200),
			name: z.string().trim().min(1).max(80).optional(),
			phone: z.string().trim().max(30).optional(),
		})
		.optional(),
	ship: ship.optional(),
	coupon: coupon.optional(),
	note: z.string().trim().max(500).default(''),
	payment_method: z.enum(PAYMENT_METHODS).default('ONLINE'),
	expect_total_minor: z.int().min(0).optional(),
	quote_hash: z.string().max(64).optional(),
})

export type QuoteBody = z.infer<typeof quoteBody>
export type CheckoutBody = z.infer<typeof checkoutBody>

/** Every fault of a body: where, and what is wrong there. */
export type BodyFault = { field: string; message: string }

/** Checks a JSON body; every fault at once. */
export function readBody<T>(
	schema: z.ZodType<T>,
	body: unknown,
): { ok: true; value: T } | { ok: false; faults: BodyFault[] } {
	const parsed = schema.safeParse(body)
	if (parsed.success) return { ok: true, value: parsed.data }
	const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || 'body', message }))
	return { ok: false, faults }
}
