import { z } from 'zod'

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** What a seller sends: an offer for a line, or one to take back. */
export const offerForm = z.discriminatedUnion('deed', [
	z.object({ deed: z.literal('offer'), line: id, variant: id, words: z.string().trim().max(500).default('') }),
	z.object({ deed: z.literal('withdraw'), offer: id }),
])
