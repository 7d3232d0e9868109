import { z } from 'zod'

/** Which listing goes off the shelf or back. */
export const switchForm = z.object({
	listing: z.coerce.number().int().positive(),
	status: z.enum(['published', 'paused']),
})
