import { z } from 'zod'
import { HOUSEHOLD_CARRIER_CODES } from '#app/domain/logistics/household-carriers.ts'

const scanId = z.uuid('form')
const id = z.coerce.number('form').int('form').positive('form')
/** When it was scanned, by the phone; left out it is now. */
const scannedAt = z.iso
	.datetime({ offset: true, error: 'form' })
	.transform((text) => new Date(text))
	.optional()
const code = z.string().trim().max(40, 'not-a-crate')

/** What a keeper does with rides and crates; each message is a key of pointText.faults. */
export const pointForm = z.discriminatedUnion('deed', [
	z.object({ deed: z.enum(['depart', 'arrive']), scanId, trip: id, scannedAt }),
	z.object({ deed: z.literal('receive'), scanId, crate: code.min(1, 'not-a-crate'), node: id, scannedAt }),
	z.object({ deed: z.literal('load'), scanId, crate: code.min(1, 'not-a-crate'), node: id, trip: id, scannedAt }),
	z.object({
		deed: z.literal('pack'),
		scanId,
		crate: code.min(1, 'not-a-crate'),
		number: z.string().max(60, 'not-a-number'),
		node: id,
		scannedAt,
	}),
	z.object({ deed: z.literal('unpack'), scanId, number: z.string().max(60, 'not-a-number'), node: id, scannedAt }),
	z.object({
		deed: z.literal('register'),
		node: id,
		carrier: z.enum(HOUSEHOLD_CARRIER_CODES, 'form'),
		carrierNumber: z.string().max(60, 'not-a-carrier-number'),
		name: z.string().trim().min(1, 'form').max(40, 'form'),
		phone: z.string().max(30, 'not-a-phone'),
		care: z.enum(['ambient', 'chilled', 'frozen'], 'form'),
	}),
	z.object({ deed: z.literal('give-back'), number: z.string().max(60, 'form') }),
	z.object({
		deed: z.literal('hand-out'),
		number: z.string().max(60),
		code: z.string().max(20),
		collectedBy: z.enum(['RECEIVER', 'OTHER'], 'form').default('RECEIVER'),
	}),
])
