import { z } from 'zod'

const lineId = z.int().positive().max(Number.MAX_SAFE_INTEGER)
const body = z.union([
	z.strictObject({ lines: z.array(lineId).min(1).max(200) }).transform(({ lines }) => ({ lineIds: lines })),
	z.strictObject({ quote_id: z.uuid() }).transform(({ quote_id: quoteId }) => ({ quoteId })),
])

/** The body of a cancellation: lines to be quoted, or the quote to be used; null when it is neither. */
export function readCancellationBody(json: unknown): { lineIds: number[] } | { quoteId: string } | null {
	const parsed = body.safeParse(json)
	return parsed.success ? parsed.data : null
}
