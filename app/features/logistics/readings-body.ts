import { z } from 'zod'

/** A batch of a crate's readings, as its logger sends it. */
export const readingsBody = z.object({
	crate: z.string().max(20),
	device: z.string().max(40).default(''),
	readings: z
		.array(z.object({ at: z.iso.datetime({ offset: true }), celsius: z.number().min(-80).max(80) }))
		.min(1)
		.max(500),
})
