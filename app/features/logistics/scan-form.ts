import { z } from 'zod'

/** What a courier notes of a parcel. */
export const parcelScanForm = z.object({
	number: z.string().trim().min(1, 'not-a-number').max(60, 'not-a-number'),
	node: z.coerce.number('not-my-node').int('not-my-node').positive('not-my-node'),
	deed: z.enum(['arrived', 'out', 'delivered', 'failed']),
})
