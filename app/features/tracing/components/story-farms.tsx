import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { PublicFarm } from '#app/domain/tracing/public-lot.ts'
import { storyText } from '#app/features/tracing/story-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** The member farms that brought what a lot, or what it is made of, was gathered from. */
export function StoryFarms({ farms }: { farms: PublicFarm[] }) {
	const t = useText(storyText)
	const language = useLanguage()
	const format = useFormats()
	if (farms.length === 0) return null
	return (
		<Section title={t.farms}>
			<ul className="divide-y divide-line">
				{farms.map(({ lotId, name, place, amountG }) => (
					<li key={`${lotId}-${name.zh}`} className="flex flex-wrap justify-between gap-x-near py-2">
						<span>
							<span className="font-strong">{inLanguage(name, language)}</span>{' '}
							<span className="text-soft">{inLanguage(place, language)}</span>
						</span>
						<span className="tabular-nums">{format.weight(amountG)}</span>
					</li>
				))}
			</ul>
		</Section>
	)
}
