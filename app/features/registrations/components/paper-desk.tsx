import { Form } from '@remix-run/react'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import { PaperStanding, type StandingPaper } from '#app/features/registrations/components/paper-standing.tsx'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface DeskPaper extends StandingPaper {
	kind: DocumentKind
	enterprise: Bilingual
	handedInAt: Date
	/** It is over, and its enterprise may sell nothing without it. */
	stops: boolean
}

function Verdict({ id, entered }: { id: number; entered: Readonly<Record<string, string>> }) {
	const t = useText(papersText)
	const own = entered.id === String(id) ? entered : {}
	return (
		<div className="mt-near grid gap-near">
			<Form method="post">
				<input type="hidden" name="id" value={id} />
				<Button name="does" value="accept">
					{t.accept}
				</Button>
			</Form>
			<details open={own.does === 'return'}>
				<summary className="py-hair font-strong text-hill">{t.giveBack}</summary>
				<Form method="post" className="mt-close grid gap-near sm:grid-cols-2">
					<input type="hidden" name="id" value={id} />
					<TextAreaField label={t.reasonsZh} name="reasonsZh" rows={2} required defaultValue={own.reasonsZh} />
					<TextAreaField label={t.reasonsEn} name="reasonsEn" rows={2} required defaultValue={own.reasonsEn} />
					<Button name="does" value="return" tone="quiet" className="justify-self-start">
						{t.giveBack}
					</Button>
				</Form>
			</details>
		</div>
	)
}

/** Papers of enterprises, with the ends of a look where they wait for one. */
export function PaperDesk({
	papers,
	entered,
}: {
	papers: readonly DeskPaper[]
	/** What was sent and not taken; null: these are only shown. */
	entered: Readonly<Record<string, string>> | null
}) {
	const t = useText(papersText)
	const { documents } = useText(registrationText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<ul className="grid gap-near">
			{papers.map((paper) => (
				<li key={paper.id}>
					<Card>
						<p className="flex flex-wrap items-baseline gap-near">
							<b>{inLanguage(paper.enterprise, language)}</b> {documents[paper.kind]}
							{paper.stops ? <Badge tone="danger">{t.stops}</Badge> : null}
						</p>
						<PaperStanding paper={paper} />
						{entered ? (
							<>
								<p className="text-small text-soft">{t.since(format.dateTime(paper.handedInAt))}</p>
								<Verdict id={paper.id} entered={entered} />
							</>
						) : null}
					</Card>
				</li>
			))}
		</ul>
	)
}
