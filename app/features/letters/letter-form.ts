import { z } from 'zod'
import { MOST_CHARACTERS } from '#app/domain/letters/letter.ts'

const fields = z.object({
	words: z.string().trim().min(1).max(MOST_CHARACTERS),
	// Made when the form was shown: sent twice, it is said once.
	key: z.uuid(),
})

/** What somebody writes, or null; and the words as they were entered, to be shown again. */
export function readLetterForm(form: FormData) {
	const parsed = fields.safeParse(Object.fromEntries(form))
	const words = form.get('words')
	return { letter: parsed.success ? parsed.data : null, entered: typeof words === 'string' ? words : '' }
}
