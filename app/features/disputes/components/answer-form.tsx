import type { NoAnswer } from '#app/domain/payments/disputes.ts'
import type { DisputeView } from '#app/features/disputes/components/dispute-facts.tsx'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { disputeWords } from '#app/features/disputes/dispute-words-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	dispute: DisputeView
	noAnswer: NoAnswer | null
	statement: string
	isTooShort: boolean
	evidence: readonly { field: string; text: string }[]
}

/** How our answer stands. */
function Answered({ dispute }: { dispute: DisputeView }) {
	const t = useText(disputeText)
	const { dateTime } = useFormats()
	if (dispute.answerState === null) return null
	const at = dispute.answeredAt === null ? '' : dateTime(dispute.answeredAt)
	const isRefused = dispute.answerState === 'FAILED'
	return (
		<Notice tone={isRefused ? 'error' : 'info'} className="mb-4" title={t.answerStates[dispute.answerState]}>
			{isRefused ? t.answerRefused(dispute.answerFailure ?? '') : t.answeredAt(at)}
		</Notice>
	)
}

/** Everything that goes along beside the statement, field by field. */
function Along({ evidence }: { evidence: Props['evidence'] }) {
	const t = useText(disputeText)
	const w = useText(disputeWords)
	return (
		<details>
			<summary className="min-h-9 cursor-pointer py-1.5 font-semibold text-hill">{t.along}</summary>
			<dl lang="en" className="mt-2 grid gap-3 rounded-lg bg-sunken p-3 text-sm">
				{evidence.map(({ field, text }) => (
					<div key={field}>
						<dt className="font-semibold">{w.fields[field] ?? field}</dt>
						<dd className="break-words whitespace-pre-wrap">{text}</dd>
					</div>
				))}
			</dl>
		</details>
	)
}

/** The one answer that a bank takes; once it has it, how that stands. */
export function AnswerForm({ dispute, noAnswer, statement, isTooShort, evidence }: Props) {
	const t = useText(disputeText)
	return (
		<>
			<Answered dispute={dispute} />
			{noAnswer !== null ? (
				<p className="text-soft">{t.noAnswer[noAnswer]}</p>
			) : (
				<form method="post" className="grid max-w-3xl gap-4">
					<p className="text-sm text-soft">{t.answerLead}</p>
					<TextAreaField
						label={t.statement}
						hint={t.statementHint}
						name="statement"
						rows={8}
						required
						minLength={20}
						maxLength={15_000}
						defaultValue={statement}
						error={isTooShort ? t.statementFault : null}
					/>
					<Along evidence={evidence} />
					<Notice tone="warn">{t.once}</Notice>
					<div className="flex flex-wrap gap-3">
						<Button>{t.send}</Button>
						<LinkButton tone="quiet" href={`/admin/disputes/${dispute.id}/evidence.pdf`}>
							{t.seePaper}
						</LinkButton>
					</div>
				</form>
			)}
		</>
	)
}
