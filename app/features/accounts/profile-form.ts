import { z } from 'zod'
import { LANGUAGES } from '#app/domain/language/bilingual.ts'

/** Name, phone (may be empty) and language of an account; each message is a key of accountsText.faults. */
export const profileForm = z.object({
	name: z.string().trim().min(1, 'name').max(80, 'name'),
	phone: z
		.string()
		.trim()
		.regex(/^(\+?[\d\s-]{6,31})?$/, 'phone')
		.transform((phone) => phone || null),
	language: z.enum(LANGUAGES, 'language'),
})

export type ProfileForm = z.output<typeof profileForm>
