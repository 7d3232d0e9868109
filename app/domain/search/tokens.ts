const HAN_RUN = /\p{Script=Han}+/gu
const WORD = /[\p{L}\p{N}]+/gu
const MARKS = /\p{M}+/gu
const MOST_QUERY_TOKENS = 24
/** English words that every text has: a question is answered by the others, where there are some. */
const FILLERS = new Set('a an and at by for from in is near of on or some the to with'.split(' '))

/** One form for what looks alike: full and half width, capitals, accents. */
export function foldText(text: string): string {
	return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC')
}

/** Every pair of neighbouring characters; a single character is itself. */
function pairsOf(run: string): string[] {
	const characters = [...run]
	if (characters.length < 2) return characters
	return characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
}

function wordsOf(folded: string): string[] {
	return folded.replace(HAN_RUN, ' ').match(WORD) ?? []
}

/**
 * What a text is found by: each Han character and each pair of neighbours, and every other word whole. Distinct, sorted.
 * The same function makes the tokens of rows; a question takes `searchQuery`.
 */
export function searchTokens(...texts: string[]): string[] {
	const tokens = new Set<string>()
	for (const folded of texts.map(foldText)) {
		for (const run of folded.match(HAN_RUN) ?? []) for (const token of [...run, ...pairsOf(run)]) tokens.add(token)
		for (const word of wordsOf(folded)) tokens.add(word)
	}
	return [...tokens].sort()
}

/** A question: every token must be there, the words as beginnings; then every phrase must stand in the folded text. */
export interface SearchQuery {
	tokens: string[]
	/** Beginnings of words. */
	prefixes: string[]
	/** Han runs of three characters and more, whose pairs alone could also stand apart. */
	phrases: string[]
}

/** A plural asks for the singular too: 'teas' finds 'tea'. */
function stem(word: string): string {
	return word.length > 3 && /[a-z]s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** What a visitor typed as a question; null when there is nothing to ask. */
export function searchQuery(typed: string): SearchQuery | null {
	const folded = foldText(typed)
	const runs = folded.match(HAN_RUN) ?? []
	const words = wordsOf(folded)
	const telling = words.filter((word) => !FILLERS.has(word))
	const tokens = [...new Set(runs.flatMap(pairsOf))].slice(0, MOST_QUERY_TOKENS)
	const asked = telling.length > 0 || tokens.length > 0 ? telling : words
	const prefixes = [...new Set(asked.map(stem))].slice(0, MOST_QUERY_TOKENS)
	if (tokens.length === 0 && prefixes.length === 0) return null
	return { tokens, prefixes, phrases: [...new Set(runs.filter((run) => [...run].length > 2))].slice(0, 8) }
}

/** The question in PostgreSQL's tsquery language; the tokens hold letters and digits only, so quoting is safe. */
export function toTsQuery({ tokens, prefixes }: Pick<SearchQuery, 'tokens' | 'prefixes'>): string {
	return [...tokens.map((token) => `'${token}'`), ...prefixes.map((prefix) => `'${prefix}':*`)].join(' & ')
}
