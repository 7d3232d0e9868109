import { z } from 'zod'
import { HOST_ENDINGS } from '#app/domain/calendar/overbooking.ts'

const id = z.coerce.number().int().positive().max(1e15)

/** What is asked of the page of feeds; each message is a key of feedsText.faults. */
export const feedsForm = z.discriminatedUnion('deed', [
	z.object({
		deed: z.literal('add'),
		room: id,
		name: z.string().trim().min(1, 'name').max(60, 'name'),
		url: z.string().trim().min(9, 'bad-address').max(1000, 'bad-address'),
	}),
	z.object({ deed: z.literal('end'), feed: id }),
	z.object({ deed: z.enum(['give', 'take-back']), room: id.optional() }),
	z.object({ deed: z.literal('close'), case: id, to: z.enum(HOST_ENDINGS) }),
])
