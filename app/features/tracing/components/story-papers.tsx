import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { LotStory } from '#app/domain/tracing/public-lot.ts'
import { LotPapers } from '#app/features/tracing/components/lot-papers.tsx'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { storyText } from '#app/features/tracing/story-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** The promise certificate drawn as the paper it is, and the other papers in a list. */
export function StoryPapers({ story }: { story: LotStory }) {
	const t = useText(storyText)
	const words = useText(lotPageText)
	const language = useLanguage()
	const format = useFormats()
	if (story.papers.length === 0) return null
	const promises = story.papers.filter(({ kind }) => kind === 'PROMISE')
	const others = story.papers.filter(({ kind }) => kind !== 'PROMISE')
	const lotOf = (id: number) => story.lots.find((lot) => lot.id === id)
	return (
		<Section title={t.papers}>
			{promises.map((paper) => {
				const lot = lotOf(paper.lotId)
				return (
					<article key={paper.id} className="mb-4 rounded-card border-2 border-hill bg-hill-soft p-4">
						<h3 className="font-display text-xl text-hill">{t.promise}</h3>
						<p className="mt-1">{t.promised}</p>
						<p className="mt-2 text-sm">
							{[
								lot ? inLanguage(lot.name, language) : '',
								...(paper.amountG === null ? [] : [format.weight(paper.amountG)]),
								lot ? inLanguage(lot.place, language) : '',
								inLanguage({ zh: paper.issuerZh, en: paper.issuerEn }, language),
								format.date(paper.issuedOn),
								...(paper.basis ? [words.bases[paper.basis]] : []),
							]
								.filter(Boolean)
								.join(' · ')}
						</p>
						<p className="mt-1 text-sm text-soft">
							{t.certificate} <span className="font-mono">{paper.number}</span>
						</p>
					</article>
				)
			})}
			{others.length > 0 ? <LotPapers papers={others} /> : null}
		</Section>
	)
}
