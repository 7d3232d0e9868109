import { type FoundName, namePath } from '#app/domain/catalog/found-name.ts'
import type { SearchView } from '#app/features/catalog/components/search-view.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { buttonClass } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

const CHIP = 'flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-3 text-sm hover:border-hill'

/** Brands, parks, sellers and places that are called what was typed. */
export function FoundNames({ names }: { names: readonly FoundName[] }) {
	const t = useText(searchText)
	if (names.length === 0) return null
	return (
		<ul aria-label={t.names} className="flex flex-wrap gap-2">
			{names.map((name) => (
				<li key={name.subject + name.key}>
					<a href={namePath(name)} className={CHIP}>
						<Badge>{t.subject[name.subject]}</Badge>
						<span className="font-medium">{name.name}</span>
						{name.within ? <span className="text-xs text-soft">{name.within}</span> : null}
					</a>
				</li>
			))}
		</ul>
	)
}

/** Before anything was typed: what was searched for lately, else a few words to begin with. */
export function RecentSearches({ view }: { view: SearchView }) {
	const t = useText(searchText)
	if (view.shelf !== null || Object.keys(view.inputs).length > 0) return null
	const recent = view.recent ?? []
	const words = recent.length > 0 ? recent : t.ideaWords
	return (
		<div className="mb-5 flex flex-wrap items-center gap-2">
			<h2 className="font-sans text-sm font-semibold text-soft">{recent.length > 0 ? t.recent : t.ideas}</h2>
			{words.map((word) => (
				<a key={word} href={`/search?${new URLSearchParams({ q: word }).toString()}`} className={CHIP}>
					{word}
				</a>
			))}
			{recent.length > 0 ? (
				<form method="post" action="/search">
					<button type="submit" className={buttonClass({ tone: 'plain', size: 's' })}>
						{t.forget}
					</button>
				</form>
			) : null}
		</div>
	)
}
