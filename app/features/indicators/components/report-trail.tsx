import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Step = 'draft' | 'reviewed' | 'published'

interface Signature {
	step: Step
	name: string
	signedAt: Date | string
}

interface Edition {
	edition: number
	last: { step: Step; signedAt: Date | string } | null
}

export interface Trail {
	/** The edition shown; null where there is none yet. */
	shown: { edition: number; sha256: string; signatures: readonly Signature[] } | null
	editions: readonly Edition[]
	hasNewerFigures: boolean
	isNewest: boolean
	mayWrite: boolean
	next: Step | null
	refused: 'out-of-order' | 'same-person' | null
}

/** One step to take, as a form of its own. */
function StepForm({ step, edition, label }: { step: Step; edition: number; label: string }) {
	return (
		<form method="post">
			<input type="hidden" name="step" value={step} />
			<input type="hidden" name="edition" value={edition} />
			<Button tone={step === 'draft' && edition > 0 ? 'quiet' : 'primary'}>{label}</Button>
		</form>
	)
}

/** A draft of the figures as they are now, where there is none or they have changed. */
function DraftForm({ shown, hasNewerFigures }: Trail) {
	const t = useText(reportText)
	if (!shown) return <StepForm step="draft" edition={0} label={t.deeds.draft} />
	return hasNewerFigures ? <StepForm step="draft" edition={shown.edition} label={t.redraft} /> : null
}

/** The step that comes next, or why it is another's to take. */
function NextForm({ shown, next, refused }: Trail) {
	const t = useText(reportText)
	if (refused) return <Notice>{t.waits}</Notice>
	return shown && next ? <StepForm step={next} edition={shown.edition} label={t.deeds[next]} /> : null
}

/** What may be signed next by who looks at it. */
function Steps({ trail }: { trail: Trail }) {
	if (!trail.mayWrite || !trail.isNewest) return null
	return (
		<div className="no-print mt-sheet flex flex-wrap gap-near">
			<NextForm {...trail} />
			<DraftForm {...trail} />
		</div>
	)
}

/** How far what is shown came, with the way down to its signatures: the figures between are long. */
export function ReportStanding({ shown }: Pick<Trail, 'shown'>) {
	const t = useText(reportText)
	const last = shown?.signatures.at(-1)
	return (
		<Notice>
			{shown && last ? t.standing(t.edition(shown.edition), t.steps[last.step]) : t.live}{' '}
			<a href="#signatures" className="text-hill underline">
				{t.toTrail}
			</a>
		</Notice>
	)
}

/** Who signed an edition and when, the editions there are, and what comes next. */
export function ReportTrail({ trail, path }: { trail: Trail; path: string }) {
	const t = useText(reportText)
	const words = useFigureWords()
	const { shown, editions } = trail
	return (
		<>
			<p className="mb-near max-w-text text-small text-soft">{t.trailLead}</p>
			{shown ? (
				<>
					<Table
						caption={t.trail}
						rows={shown.signatures}
						rowKey={({ step }) => step}
						columns={[
							{ head: t.state, isTitle: true, cell: ({ step }) => t.steps[step] },
							{ head: t.who, cell: ({ name }) => name },
							{ head: t.when, align: 'end', cell: ({ signedAt }) => words.instant(signedAt) },
						]}
					/>
					<p className="mt-near text-small text-soft">
						{t.edition(shown.edition)} · {t.sha256} <code className="break-all">{shown.sha256}</code>
					</p>
				</>
			) : null}
			{editions.length > 1 ? (
				<>
					<h3 className="mt-sheet font-strong">{t.editions}</h3>
					<ul>
						{editions.map(({ edition, last }) => (
							<li key={edition}>
								<a href={`${path}?edition=${edition}`} className="inline-block min-h-6 text-hill hover:underline">
									{t.edition(edition)}
								</a>
								{last ? ` · ${t.steps[last.step]} · ${words.instant(last.signedAt)}` : ''}
							</li>
						))}
					</ul>
				</>
			) : null}
			<Steps trail={trail} />
		</>
	)
}
