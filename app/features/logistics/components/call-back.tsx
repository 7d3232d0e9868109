import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { CALL_BACK_ANSWERS, type CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import { parcelHref } from '#app/features/logistics/components/parcel-groups.tsx'
import { callBackText } from '#app/ui/commerce/call-back-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	parcel: { id: number; number: string }
	said: { answer: CallBackAnswer; words: string } | null
	returnTo: string
	/** What was entered and why it was not kept. */
	fault: string | undefined
	values: Record<string, string>
}

/** A parcel of a held order that has left: what to do, and what came of it. */
export function CallBack({ parcel, said, returnTo, fault, values }: Props) {
	const t = useText(callBackText)
	return (
		<Told said={said}>
			<Form method="post" action={parcelHref(parcel.number)} className="mt-3 grid gap-3">
				<input type="hidden" name="shipment" value={parcel.id} />
				<input type="hidden" name="returnTo" value={returnTo} />
				<TextField
					label={t.words}
					hint={t.wordsHint}
					name="words"
					maxLength={500}
					defaultValue={values.words ?? said?.words ?? ''}
					error={fault ? t.faults[fault as keyof typeof t.faults] : null}
				/>
				<Answers said={said?.answer ?? null} />
			</Form>
		</Told>
	)
}

/** What can be said of it; once something was, first of all that only the words are new. */
function Answers({ said }: { said: CallBackAnswer | null }) {
	const t = useText(callBackText)
	const names = { ASKED: t.asked, TOO_LATE: t.tooLate }
	const isAsked = said === null
	return (
		<p className="flex flex-wrap gap-3">
			{isAsked ? null : (
				<Button name="deed" value={`call-back-${said}`} size="s">
					{t.keepWords}
				</Button>
			)}
			{CALL_BACK_ANSWERS.filter((answer) => answer !== said).map((answer) => (
				<Button
					key={answer}
					name="deed"
					value={`call-back-${answer}`}
					size="s"
					tone={isAsked && answer === 'ASKED' ? 'primary' : 'quiet'}
				>
					{names[answer]}
				</Button>
			))}
		</p>
	)
}

/** What is to be done, or what was said of it. */
function Told({ said, children }: { said: Props['said']; children: ReactNode }) {
	const t = useText(callBackText)
	if (!said)
		return (
			<Notice tone="warn" title={t.title} className="mt-3">
				<p>{t.what}</p>
				{children}
			</Notice>
		)
	const told = said.answer === 'ASKED' ? t.asked : t.tooLate
	return (
		<Notice title={said.words ? `${told} · ${said.words}` : told} className="mt-3">
			{children}
		</Notice>
	)
}
