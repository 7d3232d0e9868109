import { z } from 'zod'
import type { ChangeWish } from '#app/domain/changes/booked-line.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

const PHONE = /^\+?[0-9][0-9 ()-]{4,28}$/
const id = z.int().positive().max(Number.MAX_SAFE_INTEGER)
const date = z.string().refine((text) => parseLocalDate(text) !== null)
const address = z.strictObject({
	region_code: z.string().regex(/^\d{12}$/),
	line: z.string().trim().min(2).max(200),
	name: z.string().trim().min(1).max(80),
	phone: z.string().trim().regex(PHONE),
})
const body = z.union([
	z.strictObject({ ship_to: address }).transform(({ ship_to: { region_code: regionCode, ...to } }) => ({
		wish: { kind: 'ADDRESS', shipTo: { regionCode, ...to } } as ChangeWish,
	})),
	z.strictObject({ quote_id: z.uuid() }).transform(({ quote_id: quoteId }) => ({ quoteId })),
	z
		.strictObject({ line_id: id, check_in: date, check_out: date })
		.transform(({ line_id: lineId, check_in: checkIn, check_out: checkOut }) => ({
			wish: { kind: 'DATES', lineId, checkIn, checkOut } as ChangeWish,
		})),
	z.strictObject({ line_id: id, session_id: id }).transform(({ line_id: lineId, session_id: sessionId }) => ({
		wish: { kind: 'SESSION', lineId, sessionId } as ChangeWish,
	})),
])

/** The body of a change: what is wished, or the quote to be used; null when it is neither. */
export function readChangeBody(json: unknown): { wish: ChangeWish } | { quoteId: string } | null {
	const parsed = body.safeParse(json)
	return parsed.success ? parsed.data : null
}
