import { z } from 'zod'
import { parseCarrierNumber } from '#app/domain/logistics/household-parcel.ts'

const carrierNumber = z.string('carrierNumber').transform((text, ctx) => {
	const number = parseCarrierNumber(text)
	if (number !== null) return number
	ctx.addIssue({ code: 'custom', message: 'carrierNumber' })
	return z.NEVER
})

/** Carrier and its number of a parcel; each message is a key of logisticsText.faults. */
export const shipForm = z.object({
	shipment: z.coerce.number().int().positive(),
	carrier: z.string().trim().min(1, 'carrier').max(60, 'carrier'),
	carrierNumber,
})
