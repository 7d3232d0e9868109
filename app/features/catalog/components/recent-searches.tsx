import { useEffect } from 'react'
import { readRecentSearches, rememberSearch } from '#app/domain/catalog/recent-searches.ts'
import { CHIP } from '#app/features/catalog/components/search-beside.tsx'
import type { SearchView } from '#app/features/catalog/components/search-view.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { forgetKept, readKept, useKept, writeKept } from '#app/ui/commerce/browser-kept.ts'
import { buttonClass } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Keeps in the browser what was searched for; nothing for an empty text. No server hears of it: the page stays anybody's. */
function useRemembered(q: string): void {
	useEffect(() => {
		if (q === '') return
		writeKept('searched', JSON.stringify(rememberSearch(readRecentSearches(readKept('searched')), q)))
	}, [q])
}

/** Before anything was typed: what was searched for lately on this device, else and without scripts a few words to begin with. */
export function RecentSearches({ view }: { view: SearchView }) {
	const t = useText(searchText)
	// Only what was found is worth asking for again.
	useRemembered(view.shelf === null && view.cards.length > 0 ? view.filters.q : '')
	const recent = readRecentSearches(useKept('searched'))
	if (view.shelf !== null || Object.keys(view.inputs).length > 0) return null
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
				<button
					type="button"
					onClick={() => forgetKept('searched')}
					className={buttonClass({ tone: 'plain', size: 's' })}
				>
					{t.forget}
				</button>
			) : null}
		</div>
	)
}
