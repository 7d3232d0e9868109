import { z } from 'zod'

/** Carrier and its number of a parcel; each message is a key of logisticsText.faults. */
export const shipForm = z.object({
	shipment: z.coerce.number().int().positive(),
	carrier: z.string().trim().min(1, 'carrier').max(60, 'carrier'),
	carrierNumber: z
		.string()
		.trim()
		.regex(/^[A-Za-z0-9-]{6,40}$/, 'carrierNumber'),
})
