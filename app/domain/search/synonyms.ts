import { englishStem } from '#app/domain/search/english-stem.ts'
import groups from '#app/domain/search/synonyms.json' with { type: 'json' }

const byWord = new Map<string, string[]>()
for (const group of groups)
	for (const word of group) {
		const others = group.filter((it) => it !== word)
		for (const form of new Set([word, englishStem(word)])) byWord.set(form, [...(byWord.get(form) ?? []), ...others])
	}

const HAN_TERMS = [...byWord.keys()]
	.filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
	.sort((a, b) => [...b].length - [...a].length)

/** Other words for a word, and the facets ('=k:stay') that mean the same. */
export function synonymsOf(word: string): readonly string[] {
	return byWord.get(word) ?? byWord.get(englishStem(word)) ?? []
}

/** Every word of letters that has synonyms: one of them may be what a mistyped word meant. */
export const PLAIN_TERMS: readonly string[] = [...new Set(groups.flat())].filter((word) => /^[a-z]{4,}$/.test(word))

/** Cuts a run of Han characters at the words it is known to hold: '雁荡山民宿' is '雁荡山' and '民宿'. */
export function cutAtTerms(run: string): string[] {
	const term = HAN_TERMS.find((it) => run.includes(it))
	if (term === undefined) return [run]
	const at = run.indexOf(term)
	const rest = [run.slice(0, at), run.slice(at + term.length)]
	const [before = [], after = []] = rest.map((part) => (part === '' ? [] : cutAtTerms(part)))
	return [...before, term, ...after]
}
