import { z } from 'zod'

/** What the scales said of a line of catch weight, in grams; `sure` when the seller has looked twice. */
export const weighForm = z.object({
	deed: z.literal('weigh'),
	line: z.coerce.number().int().positive(),
	grams: z.coerce.number().int().min(1).max(100_000_000),
	sure: z.literal('on').optional(),
})
