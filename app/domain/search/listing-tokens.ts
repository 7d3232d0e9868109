import { englishStem } from '#app/domain/search/english-stem.ts'
import { foldText, hanRuns, pairsOf, plainWords } from '#app/domain/search/fold-text.ts'
import { soundTokens, soundWords } from '#app/domain/search/pinyin.ts'

/** What a listing is found by: texts in both languages, and what it is. */
export interface ListingWords {
	titles: readonly string[]
	/** Of its brand, its category, its seller and its places: found by their sound too. */
	names: readonly string[]
	/** Of the names, those of the places it lies in. */
	places?: readonly string[]
	/** What is only read: its summary. */
	texts: readonly string[]
	/** 'k:stay', 'r:330382000000'… */
	facets: readonly string[]
}

const TITLE = '^'
const SOUND = '~'
const INITIALS = '-'
const FACET = '='

/** Each Han character, each pair of neighbours, and every other word whole and as its stem. */
function textTokens(texts: readonly string[]): string[] {
	return texts.map(foldText).flatMap((folded) => {
		const words = plainWords(folded)
		return [...hanRuns(folded).flatMap((run) => [...run, ...pairsOf(run)]), ...words, ...words.map(englishStem)]
	})
}

function soundsIn(texts: readonly string[]): { sounds: string[]; initials: string[] } {
	const all = texts.map(foldText).flatMap(hanRuns).map(soundTokens)
	return { sounds: all.flatMap(({ sounds }) => sounds), initials: all.flatMap(({ initials }) => initials) }
}

const PLACE_END = /(街道|村委会|居委会|社区|[省市县区镇乡村])$/u

/** What a place is called in a title: its name without what kind of place it is; one character would be any word. */
function shortNames(place: string): string[] {
	const short = place.replace(PLACE_END, '')
	const names = short === place ? [place] : [place, ...shortNames(short)]
	return names.filter((name) => hanRuns(name).join('').length > 1).sort((a, b) => b.length - a.length)
}

/**
 * The tokens of what a title says that the thing is. The name of the place it lies in is found as a whole only: 茶山 in a title makes
 * yangmei no tea (茶), nor 龙港 a crab a dragon.
 */
function titleTokens(titles: readonly string[], places: readonly string[]): string[] {
	const names = places.flatMap((place) => shortNames(foldText(place)))
	const own = titles.map(foldText).map((title) => names.reduce((text, name) => text.replaceAll(name, ' '), title))
	const kept = new Set(own.flatMap(hanRuns).flatMap((run) => [...run]))
	return textTokens(titles).filter((token) => kept.has(token) || [...token].length > 1 || hanRuns(token).length === 0)
}

const marked = (mark: string, tokens: readonly string[]) => tokens.map((token) => mark + token)

/**
 * The tokens of a listing, distinct and sorted. Those of its title are kept once more with a '^', sounds begin with '~',
 * first letters with '-', facets with '=': signs that no typed word has.
 */
export function listingTokens({ titles, names, places = [], texts, facets }: ListingWords): string[] {
	const title = textTokens(titles)
	const ofTitle = soundsIn(titles)
	const ofNames = soundsIn(names)
	const tokens = [
		...title,
		...marked(TITLE, titleTokens(titles, places)),
		...textTokens(names),
		...textTokens(texts),
		...marked(SOUND, [...ofTitle.sounds, ...ofNames.sounds]),
		...marked(TITLE + SOUND, ofTitle.sounds),
		...marked(INITIALS, [...ofTitle.initials, ...ofNames.initials]),
		...marked(TITLE + INITIALS, ofTitle.initials),
		...marked(FACET, facets),
	]
	return [...new Set(tokens)].sort()
}

/** The texts that a longer question must stand in as it was typed. */
export function listingPhrases({ titles, names, texts }: ListingWords): string {
	return [...titles, ...names, ...texts].map(foldText).join('\n')
}

/** Words that a mistyped one may have meant: of titles and names, as written and as they sound. */
export function spellingWords({ titles, names }: Pick<ListingWords, 'titles' | 'names'>): string[] {
	const folded = [...titles, ...names].map(foldText)
	const plain = folded.flatMap(plainWords).filter((word) => word.length > 3)
	return [...new Set([...plain, ...folded.flatMap(hanRuns).flatMap(soundWords)])]
}
