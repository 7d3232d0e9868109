import { z } from 'zod'

/** The answer to a request-to-book; the reason is told to the guest. */
export const requestForm = z.object({
	deed: z.enum(['accept', 'decline']),
	line: z.coerce.number().int().positive(),
	reason: z.string().trim().max(200).default(''),
})
