import { questionsText } from '#app/features/questions/questions-text.ts'
import { AnswerCard, type DeskVoice } from '#app/ui/commerce/answer-desk.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What is asked about a seller's things, what waits for an answer first. */
export function SellerQuestions({
	questions,
	page,
	pageCount,
	entered,
}: {
	questions: readonly DeskVoice[]
	page: number
	pageCount: number
	/** An answer that was not kept. */
	entered: { id: number; words: string } | null
}) {
	const t = useText(questionsText)
	if (questions.length === 0) return <EmptyState title={t.nothing} />
	const words = { answer: t.answer, hint: t.answerHint, send: t.sendAnswer, yours: t.yourAnswer, states: t.states }
	return (
		<>
			<ul className="grid gap-4">
				{questions.map((question) => (
					<li key={question.id}>
						<AnswerCard voice={question} words={words} entered={entered?.id === question.id ? entered.words : null} />
					</li>
				))}
			</ul>
			<Pagination page={page} pageCount={pageCount} hrefOf={(wanted) => `/seller/questions?page=${wanted}`} />
		</>
	)
}
