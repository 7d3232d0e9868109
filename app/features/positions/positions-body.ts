import { z } from 'zod'

/** A batch of positions of one trip, as a phone sends it. */
export const positionsBody = z.object({
	trip_id: z.number().int().positive(),
	positions: z
		.array(
			z.object({
				at: z.iso.datetime({ offset: true }),
				lon: z.number().min(-180).max(180),
				lat: z.number().min(-90).max(90),
				accuracy_m: z.number().int().min(0).max(100_000).default(0),
			}),
		)
		.min(1)
		.max(500),
})
