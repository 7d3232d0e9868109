import { z } from 'zod'

/** A scan at the gate as a page sends it. */
export const scanForm = z.object({
	code: z.string().trim().min(1).max(1100),
	qty: z.coerce.number().int().min(1).max(99),
	scanId: z.uuid(),
})
