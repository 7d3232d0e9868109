import { z } from 'zod'

const count = z.coerce.number<string>({ error: 'count' }).int('count').min(0, 'count').max(1_000_000, 'count')

/** A count of the shelf; each message is a key of stockText.faults. */
export const stockForm = z.object({
	row: z.coerce.number().int().positive(),
	onHand: z.string('count').trim().min(1, 'count').pipe(count),
	safetyStock: z.string('count').trim().min(1, 'count').pipe(count),
})
