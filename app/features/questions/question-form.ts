import { z } from 'zod'

const fields = z.object({ words: z.string().trim().min(5).max(1000) })

/** What somebody asks; null when it is too short or too long to be a question. */
export function readQuestionForm(form: FormData): string | null {
	const parsed = fields.safeParse(Object.fromEntries(form))
	return parsed.success ? parsed.data.words : null
}

const answerFields = z.object({
	id: z.coerce.number().int().positive(),
	words: z.string().trim().min(2).max(2000),
})

/** A seller's answer to a question, or null; and what was entered, to be shown again. */
export function readSellerAnswer(form: FormData) {
	const parsed = answerFields.safeParse(Object.fromEntries(form))
	const words = form.get('words')
	const entered = { id: Number(form.get('id')), words: typeof words === 'string' ? words : '' }
	return { answer: parsed.success ? parsed.data : null, entered }
}
