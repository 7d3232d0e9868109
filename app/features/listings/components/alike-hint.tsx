import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Trait } from '#app/domain/listings/homogenisation.ts'
import { alikeText } from '#app/features/listings/alike-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Alike {
	count: number
	nearest: {
		similarityShare: number
		row: { id: number; kind: ListingKind; slug: string; title: Bilingual; seller: Bilingual }
	}[]
	rare: Trait[]
}

/** Says before it is published that others offer nearly the same, which, and what would be rare. */
export function AlikeHint({ alike: { count, nearest, rare } }: { alike: Alike }) {
	const t = useText(alikeText)
	const language = useLanguage()
	const format = useFormats()
	if (count === 0) return null
	return (
		<Notice title={t.title(count)} className="mt-4">
			<p>{t.question}</p>
			<p className="mt-2 text-sm font-semibold">{t.nearest}</p>
			<ul className="text-sm">
				{nearest.map(({ row, similarityShare }) => (
					<li key={row.id}>
						<a href={listingPath(row)} className="text-hill underline-offset-4 hover:underline">
							{row.title[language]}
						</a>{' '}
						<span className="text-soft">
							{row.seller[language]} · {t.alike(format.percent(similarityShare))}
						</span>
					</li>
				))}
			</ul>
			{rare.length > 0 ? (
				<p className="mt-2 text-sm">
					{t.rare} {format.list(rare.map((trait) => t.traits[trait]))}
				</p>
			) : null}
		</Notice>
	)
}
