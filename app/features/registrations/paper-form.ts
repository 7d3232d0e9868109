import { z } from 'zod'
import { DOCUMENT_KINDS } from '#app/domain/registrations/documents.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

// Each message is a key of papersText.faults.
/** What a seller hands in beside the picture. */
export const paperForm = z.object({
	kind: z.enum(DOCUMENT_KINDS, 'form'),
	number: z.string('number').trim().min(1, 'number').max(60, 'number'),
	validTo: z.union(
		[z.literal('').transform(() => null), z.string().refine((text) => parseLocalDate(text) !== null)],
		'validTo',
	),
})

const reason = z.string().trim().min(4).max(1000)

/** What an administrator answers; one sent back says why, in both languages. */
export const paperDecisionForm = z.discriminatedUnion('does', [
	z.object({ does: z.literal('accept'), id: z.coerce.number().int().positive() }),
	z.object({ does: z.literal('return'), id: z.coerce.number().int().positive(), reasonsZh: reason, reasonsEn: reason }),
])
