import { coherenceText } from '#app/features/indicators/coherence-text.ts'
import { comparisonText } from '#app/features/indicators/comparison-text.ts'
import { flaggedText } from '#app/features/indicators/flagged-text.ts'
import { figureMapText } from '#app/features/indicators/figure-map-text.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** From the board of an index on: another method, the map, a comparison, and the index held against itself. */
export function IndexWays({ query }: { query: string }) {
	const ways = [
		{ href: `/admin/index/what-if?${query}`, label: useText(indexInsightText).whatIf },
		{ href: `/admin/index/coherence?${query}`, label: useText(coherenceText).title },
		{ href: `/admin/index/flagged?${query}`, label: useText(flaggedText).title },
		{ href: `/admin/compare?${query}`, label: useText(comparisonText).title },
		{ href: `/admin/map?${query}`, label: useText(figureMapText).title },
	]
	return (
		<p className="mt-near flex flex-wrap gap-x-sheet gap-y-close">
			{ways.map(({ href, label }) => (
				<a key={href} href={href} className="inline-block min-h-6 font-strong text-hill hover:underline">
					{label} →
				</a>
			))}
		</p>
	)
}
