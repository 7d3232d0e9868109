import { z } from 'zod'
import { isPostSubject, MODERATED_SUBJECTS, POST_FAULTS } from '#app/domain/reviews/post-states.ts'

/** Which text an address names; null when it can be none. */
export function readSubject({ subject, id }: { subject?: string; id?: string }) {
	if (!isPostSubject(subject) || !/^[1-9]\d{0,14}$/.test(id ?? '')) return null
	return { subject, id: Number(id) }
}

const reportFields = z.object({
	reason: z.enum(POST_FAULTS),
	words: z.string().trim().max(1000).default(''),
})

/** What somebody finds wrong with a text; null when no reason was chosen. */
export function readReportForm(form: FormData) {
	const parsed = reportFields.safeParse(Object.fromEntries(form))
	return parsed.success ? parsed.data : null
}

const post = { subject: z.enum(MODERATED_SUBJECTS), id: z.coerce.number().int().positive() }
const verdictFields = z.discriminatedUnion('does', [
	z.object({ ...post, does: z.literal('show'), why: z.string().trim().max(500).default('') }),
	z.object({ ...post, does: z.literal('hide'), fault: z.enum(POST_FAULTS), why: z.string().trim().min(3).max(500) }),
])

/** What an administrator decides on a text; null where a text is taken down without a reason in words. */
export function readVerdictForm(form: FormData) {
	const parsed = verdictFields.safeParse(Object.fromEntries(form))
	if (!parsed.success) return null
	const { subject, id, ...verdict } = parsed.data
	return { subject, id, verdict }
}
