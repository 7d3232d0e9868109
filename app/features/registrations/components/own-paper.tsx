import { Form } from '@remix-run/react'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import { PaperStanding, type StandingPaper } from '#app/features/registrations/components/paper-standing.tsx'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface OwnPaperItem {
	kind: DocumentKind
	isNeeded: boolean
	held: StandingPaper | null
	next: { state: string; reasons: Bilingual } | null
}

/** What was sent and not taken. */
export interface PaperAnswer {
	kind: string
	values: Readonly<Record<string, string>>
	fault: keyof (typeof papersText)['zh']['faults']
}

const FIELD_OF: Partial<Record<PaperAnswer['fault'], string>> = {
	...{ number: 'number', over: 'validTo', validTo: 'validTo', 'no-picture': 'scan', 'too-large': 'scan' },
}

function RenewForm({ kind, answer }: { kind: DocumentKind; answer: PaperAnswer | null }) {
	const t = useText(papersText)
	const errorOf = (field: string) => (answer && FIELD_OF[answer.fault] === field ? t.faults[answer.fault] : null)
	return (
		<Form method="post" encType="multipart/form-data" className="mt-near grid gap-near sm:grid-cols-2" noValidate>
			<input type="hidden" name="kind" value={kind} />
			<TextField
				{...{ label: t.number, name: 'number', required: true, maxLength: 60, error: errorOf('number') }}
				defaultValue={answer?.values.number}
			/>
			<TextField
				{...{ label: t.validTo, hint: t.validToHint, name: 'validTo', type: 'date', error: errorOf('validTo') }}
				defaultValue={answer?.values.validTo}
			/>
			<TextField
				{...{
					label: t.picture,
					hint: t.pictureHint,
					name: 'scan',
					type: 'file',
					accept: 'image/*',
					error: errorOf('scan'),
				}}
				className="sm:col-span-2"
			/>
			<Button className="justify-self-start">{t.handIn}</Button>
		</Form>
	)
}

/** What became of the paper that was handed in last. */
function NextPaper({ next }: { next: OwnPaperItem['next'] }) {
	const t = useText(papersText)
	const language = useLanguage()
	if (!next) return null
	const isWaiting = next.state === 'SUBMITTED'
	return (
		<Notice tone={isWaiting ? 'info' : 'warn'} className="mt-close">
			{isWaiting ? t.waiting : t.returned(next.reasons[language])}
		</Notice>
	)
}

/** One of the papers of an enterprise: how it stands, and the form for the next one. */
export function OwnPaper({ item, answer }: { item: OwnPaperItem; answer: PaperAnswer | null }) {
	const t = useText(papersText)
	const { documents } = useText(registrationText)
	const { kind, isNeeded, held, next } = item
	const isUrgent = isNeeded && held?.step != null && next?.state !== 'SUBMITTED'
	return (
		<Card>
			<h2 className="flex flex-wrap items-baseline gap-near font-sans text-lead">
				{documents[kind]} <Badge tone={isNeeded ? 'sea' : 'neutral'}>{isNeeded ? t.stops : t.keeps}</Badge>
			</h2>
			{held ? <PaperStanding paper={held} /> : <p className="text-soft">{t.none}</p>}
			<NextPaper next={next} />
			<details open={isUrgent || answer !== null} className="mt-close">
				<summary className="py-hair font-strong text-hill">{t.renew}</summary>
				<RenewForm kind={kind} answer={answer} />
			</details>
		</Card>
	)
}
