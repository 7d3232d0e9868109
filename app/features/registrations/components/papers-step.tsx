import { Form } from '@remix-run/react'
import { type Entered, enteredIn } from '#app/features/registrations/components/entered.ts'
import { type CheckedPaper, PaperFacts } from '#app/features/registrations/components/paper-facts.tsx'
import { StepCard } from '#app/features/registrations/components/step-card.tsx'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface PaperFormProps {
	paper: CheckedPaper
	code: string | null
	answer: Entered | null
}

function storedNumber({ paper, code }: PaperFormProps): string {
	const usual = paper.kind === 'BUSINESS_LICENCE' ? code : null
	return paper.document?.number ?? usual ?? ''
}

function PaperForm(props: PaperFormProps) {
	const { paper, answer } = props
	const t = useText(registrationText)
	const { values, faults } = enteredIn(answer, `document:${paper.kind}`)
	const scanFault = faults.scan === 'no-picture' || faults.scan === 'too-large' ? t.faults[faults.scan] : null
	return (
		<Form method="post" encType="multipart/form-data" className="grid gap-3 sm:grid-cols-2" noValidate>
			<input type="hidden" name="deed" value="document" />
			<input type="hidden" name="kind" value={paper.kind} />
			<TextField
				label={t.fields.number}
				name="number"
				required
				maxLength={60}
				defaultValue={values.number ?? storedNumber(props)}
				error={faults.number ? t.faults.number : null}
			/>
			<TextField
				label={t.fields.validTo}
				hint={t.hints.validTo}
				name="validTo"
				type="date"
				defaultValue={values.validTo ?? paper.document?.validTo ?? ''}
				error={faults.validTo ? t.faults.validTo : null}
			/>
			<TextField
				label={t.scan}
				hint={t.hints.scan}
				name="scan"
				type="file"
				accept="image/*"
				className="sm:col-span-2"
				error={scanFault}
			/>
			<div>
				<Button>{t.save}</Button>
			</div>
		</Form>
	)
}

function PaperBadge({ paper }: { paper: CheckedPaper }) {
	const t = useText(registrationText)
	if (paper.document) return <Badge tone="hill">✓</Badge>
	return paper.isNeeded ? <Badge tone="persimmon">{t.needed}</Badge> : <Badge>{t.ifAny}</Badge>
}

function DropForm({ paper }: { paper: CheckedPaper }) {
	const t = useText(registrationText)
	if (!paper.document) return null
	return (
		<Form method="post">
			<input type="hidden" name="deed" value="drop-document" />
			<input type="hidden" name="kind" value={paper.kind} />
			<Button tone="plain">{t.drop}</Button>
		</Form>
	)
}

/** The papers of this kind of enterprise, each with its scan. */
export function PapersStep(props: {
	registrationId: number
	papers: readonly CheckedPaper[]
	creditCode: string | null
	answer: Entered | null
}) {
	const t = useText(registrationText)
	const { registrationId, papers, creditCode, answer } = props
	return (
		<StepCard at="papers" isDone={papers.every(({ isNeeded, document }) => !isNeeded || document !== null)}>
			<p className="mb-3 text-sm text-soft">{t.hints.papers}</p>
			<ul className="divide-y divide-line">
				{papers.map((paper) => (
					<li key={paper.kind} className="grid gap-2 py-4">
						<h3 className="flex flex-wrap items-center gap-2 font-semibold">
							{t.documents[paper.kind]} <PaperBadge paper={paper} />
						</h3>
						<PaperFacts paper={paper} registrationId={registrationId} />
						<PaperForm paper={paper} code={creditCode} answer={answer} />
						<DropForm paper={paper} />
					</li>
				))}
			</ul>
		</StepCard>
	)
}
