import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface OwnMark {
	brandId: number
	name: Bilingual
	endsOn: string | null
	step: number | 'over' | null
	listings: number
}

/** The marks that an enterprise may bear, with how long, and what of those that are over. */
export function OwnMarks({ marks }: { marks: readonly OwnMark[] }) {
	const t = useText(papersText)
	const language = useLanguage()
	const format = useFormats()
	if (marks.length === 0) return null
	return (
		<Section title={t.marks}>
			<p className="mb-near text-soft">{t.marksLead}</p>
			<Card flush>
				<ul className="divide-y divide-line">
					{marks.map(({ brandId, name, endsOn, step, listings }) => (
						<li key={brandId} className="flex flex-wrap items-baseline justify-between gap-near px-sheet py-near">
							<span>
								<span className="font-strong">{inLanguage(name, language)}</span>
								<span className="block text-small text-soft">
									{endsOn === null ? t.noEnd : t.until(format.date(endsOn))} · {t.bears(format.number(listings))}
								</span>
							</span>
							{step === 'over' ? <Badge tone="danger">{t.markOver}</Badge> : null}
							{step !== null && step !== 'over' ? <Badge tone="persimmon">{t.markEnds}</Badge> : null}
						</li>
					))}
				</ul>
			</Card>
		</Section>
	)
}
