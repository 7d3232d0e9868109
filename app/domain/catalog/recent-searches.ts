const MOST = 6
const LONGEST = 80

/** What was searched for lately, the last first, from the text that a browser keeps; whatever else it holds is left out. */
export function readRecentSearches(kept: string): string[] {
	try {
		const value: unknown = JSON.parse(kept || '[]')
		if (!Array.isArray(value)) return []
		return value
			.filter((it): it is string => typeof it === 'string' && it !== '' && it.length <= LONGEST)
			.slice(0, MOST)
	} catch {
		return []
	}
}

/** The same with one more search, which moves to the front when it was there already. */
export function rememberSearch(recent: readonly string[], q: string): string[] {
	return [q, ...recent.filter((it) => it !== q)].slice(0, MOST)
}
