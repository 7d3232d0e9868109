import { useActionData } from '@remix-run/react'
import type { TransferAnswer } from '#app/domain/payments/transfer-answers.ts'
import { tellAnswer } from '#app/features/checkout/components/transfers/tell-answer.ts'
import { transferAnswerText } from '#app/features/checkout/transfer-answer-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What was entered in the form that is answered with its faults or must be sent again; empty for any other form. */
export function useEntered(deed: string, subject = ''): Record<string, string> {
	const answer = useActionData() as TransferAnswer | undefined
	if (!answer) return {}
	return answer.values.deed === deed && (answer.values.subject ?? '') === subject ? answer.values : {}
}

/** What became of each row of a statement, those that could not be read first. */
function Rows({ answer }: { answer: Extract<TransferAnswer, { outcome: 'imported' }> }) {
	const t = useText(transferAnswerText)
	return (
		<ul className="mt-2 list-disc ps-5">
			{answer.faults.map(({ row, column }) => (
				<li key={row} className="font-semibold">
					{t.row(row)}
					{t.columnFault(column)}
				</li>
			))}
			{answer.rows.map(({ row, outcome }) => (
				<li key={row}>
					{t.row(row)}
					{t.rows[outcome]}
				</li>
			))}
		</ul>
	)
}

/** The answer to the form that was sent, in words. */
export function Answer() {
	const answer = useActionData() as TransferAnswer | undefined
	const t = useText(transferAnswerText)
	const { money } = useFormats()
	if (!answer) return null
	const { tone, words } = tellAnswer(answer, t, (minor) => money(minor, answer.currency))
	return (
		<Notice tone={tone} className="mb-4">
			<p>{words}</p>
			{answer.outcome === 'imported' ? <Rows answer={answer} /> : null}
		</Notice>
	)
}
