import { z } from 'zod'

/** What a seller does with the lines of an order; without a line, with all that can. */
export const moveForm = z.object({
	deed: z.enum(['pack', 'check-out']),
	line: z.coerce.number().int().positive().optional(),
})
