import type { LetterRefusal } from '#app/domain/letters/letter.ts'
import type { PostFault } from '#app/domain/reviews/post-states.ts'
import { readLetterForm } from '#app/features/letters/letter-form.ts'
import { reportLetter } from '#app/features/letters/report-letter.server.ts'
import { writeLetter, type Writer } from '#app/features/letters/write-letter.server.ts'
import type { World } from '#app/platform/world.ts'

/** What a form of a talk came to; what was written is kept when it was not taken. */
export type TalkAnswer =
	| { outcome: 'sent' | 'reported' | 'not-found' }
	| { outcome: 'refused'; status: 400 | 409 | 429; problem: 'form' | 'too-often' | LetterRefusal; entered: string }

export interface TalkForm {
	form: FormData
	/** The letter that is reported, and what is wrong with it; null where no reason was chosen. */
	report: { id: number; fault: { reason: PostFault; words: string } | null } | null
}

/** Sends a letter, or reports one of the other side. */
export async function answerTalkForm(world: World, writer: Writer, sent: TalkForm): Promise<TalkAnswer> {
	const { letter, entered } = readLetterForm(sent.form)
	const tooOften: TalkAnswer = { outcome: 'refused', status: 429, problem: 'too-often', entered }
	const badForm: TalkAnswer = { outcome: 'refused', status: 400, problem: 'form', entered }
	if (sent.report) {
		const { id, fault } = sent.report
		if (!fault) return badForm
		const { outcome } = await reportLetter(world, { ...writer, ...fault, id })
		return outcome === 'too-often' ? tooOften : { outcome }
	}
	if (!letter) return badForm
	const result = await writeLetter(world, writer, letter)
	switch (result.outcome) {
		case 'written':
		case 'written-before':
			return { outcome: 'sent' }
		case 'not-found':
			return { outcome: 'not-found' }
		case 'too-often':
			return tooOften
		case 'refused':
			return { outcome: 'refused', status: 409, problem: result.problem, entered }
	}
}
