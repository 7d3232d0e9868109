import { boardHref, UnitHead, type UnitPlace } from '#app/features/indicators/components/unit-head.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { noIndexText } from '#app/features/indicators/no-index-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A place without an index: why it has none, and where there is one. */
export function NoIndex({ nearest, ...place }: UnitPlace & { nearest: UnitPlace['region'] | null }) {
	const t = useText(noIndexText)
	const words = useFigureWords()
	const name = nearest ? words.name(nearest) : ''
	const ways = [
		...(nearest
			? [
					{ label: t.index(name), href: `/admin/index/${nearest.code}?period=${place.period}` },
					{ label: t.pentagon(name), href: `/admin/pentagon?region=${nearest.code}&period=${place.period}` },
				]
			: []),
		{ label: t.board, href: boardHref(place) },
	]
	return (
		<>
			<UnitHead {...place} />
			<Notice>
				<p>{words.t.noIndex}</p>
				<p className="mt-close">{nearest ? t.nearest(name) : t.nobody}</p>
				<ul className="mt-close">
					{ways.map(({ label, href }) => (
						<li key={href}>
							<a href={href} className="inline-block py-hair font-strong text-hill underline">
								{label} →
							</a>
						</li>
					))}
				</ul>
			</Notice>
		</>
	)
}
