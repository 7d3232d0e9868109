import { z } from 'zod'

const lineId = z.int().positive().max(Number.MAX_SAFE_INTEGER)
const some = z.strictObject({ line_id: lineId, qty: z.int().positive().max(1_000_000) })
const body = z.union([
	z
		.strictObject({
			lines: z
				.array(z.union([lineId, some]))
				.min(1)
				.max(200),
		})
		.transform(({ lines }) => ({
			lineIds: lines.map((it) => (typeof it === 'number' ? it : it.line_id)),
			pieces: new Map(lines.flatMap((it) => (typeof it === 'number' ? [] : [[it.line_id, it.qty]]))),
		})),
	z.strictObject({ quote_id: z.uuid() }).transform(({ quote_id: quoteId }) => ({ quoteId })),
])

type CancellationBody = { lineIds: number[]; pieces: Map<number, number> } | { quoteId: string }

/** The body of a cancellation: lines to be quoted, or some pieces of them, or the quote to be used; null when it is none. */
export function readCancellationBody(json: unknown): CancellationBody | null {
	const parsed = body.safeParse(json)
	return parsed.success ? parsed.data : null
}
