/** How a seller's account at the provider stands, in plain words' terms. */
export type AccountStanding = 'none' | 'begun' | 'asked' | 'checked' | 'active' | 'stopped'

/** What an account's facts come to; null when there is none. */
export function accountStanding(
	account: {
		providerId: string | null
		transfers: 'active' | 'pending' | 'inactive'
		isSubmitted: boolean
		due: readonly string[]
		disabledReason: string | null
	} | null,
): AccountStanding {
	if (!account?.providerId) return 'none'
	if (account.transfers === 'active') return 'active'
	if (account.disabledReason === 'deauthorized' || account.disabledReason?.startsWith('rejected.')) return 'stopped'
	if (!account.isSubmitted) return 'begun'
	return account.due.length > 0 ? 'asked' : 'checked'
}

/** The words for what the provider asks for: of the names that a wanted thing begins with the longest; null when none does. */
export function wordsForWanted(name: string, words: Readonly<Record<string, string>>): string | null {
	const fitting = Object.keys(words).filter((start) => name.startsWith(start))
	const longest = fitting.toSorted((a, b) => b.length - a.length)[0]
	return longest === undefined ? null : (words[longest] ?? null)
}
