import { readRecentSearches, rememberSearch, writeRecentSearches } from '#app/domain/catalog/recent-searches.ts'

/** The cookie that keeps what a visitor searched for, and for how long. Other pages do not get it: they stay anybody's. */
export const RECENT_COOKIE = { name: 'recent', path: '/search', keptSeconds: 90 * 86_400 }

/** What was searched for lately, the last first, from the cookie's value. */
export function recentSearches(cookie: string | null): string[] {
	return readRecentSearches(cookie)
}

/** The cookie's value with one more search; null when there is nothing to add. */
export function withSearch(cookie: string | null, q: string): string | null {
	const recent = readRecentSearches(cookie)
	return q === '' || q === recent[0] ? null : writeRecentSearches(rememberSearch(recent, q))
}
