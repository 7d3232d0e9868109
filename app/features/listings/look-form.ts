import { z } from 'zod'
import { PUBLISH_CHECKS } from '#app/domain/listings/publish-checks.ts'

const wanting = z
	.string()
	.default('')
	.transform((text) => PUBLISH_CHECKS.filter((check) => text.split(' ').includes(check)))
const reason = z.string('reasons').trim().min(4, 'reasons').max(1000, 'reasons')
const listing = z.coerce.number().int().positive()

/** Whether an enterprise publishes without waiting from now on. */
export const trustForm = z.object({
	does: z.literal('trust'),
	enterprise: listing,
	trusted: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
})

/** What an administrator answers to a listing; one sent back says why, in both languages. */
export const lookForm = z.discriminatedUnion('does', [
	z.object({ does: z.literal('pass'), listing }),
	z.object({ does: z.literal('return'), listing, wanting, reasonsZh: reason, reasonsEn: reason }),
])
