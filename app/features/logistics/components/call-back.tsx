import { Form } from '@remix-run/react'
import type { CallBackAnswer } from '#app/domain/tracking/call-back.ts'
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
	const names = { ASKED: t.asked, TOO_LATE: t.tooLate }
	const told = said && `${names[said.answer]}${said.words ? ` · ${said.words}` : ''}`
	const open = (['ASKED', 'TOO_LATE'] as const).filter((answer) => answer !== said?.answer)
	return (
		<Notice tone={said ? 'info' : 'warn'} title={told ?? t.title} className="mt-3">
			{said ? null : <p>{t.what}</p>}
			<Form method="post" action={parcelHref(parcel.number)} className="mt-3 grid gap-3">
				<input type="hidden" name="shipment" value={parcel.id} />
				<input type="hidden" name="returnTo" value={returnTo} />
				<TextField
					label={t.words}
					hint={t.wordsHint}
					name="words"
					maxLength={500}
					defaultValue={values.words ?? ''}
					error={fault ? t.faults[fault as keyof typeof t.faults] : null}
				/>
				<p className="flex flex-wrap gap-3">
					{open.map((answer) => (
						<Button
							key={answer}
							name="deed"
							value={`call-back-${answer}`}
							size="s"
							tone={answer === 'ASKED' ? 'primary' : 'quiet'}
						>
							{names[answer]}
						</Button>
					))}
				</p>
			</Form>
		</Notice>
	)
}
