import { englishStem } from '#app/domain/search/english-stem.ts'
import { foldText, hanRuns, pairsOf, plainWords } from '#app/domain/search/fold-text.ts'
import { soundsOf } from '#app/domain/search/pinyin.ts'
import { cutAtTerms, synonymsOf } from '#app/domain/search/synonyms.ts'

const MOST_PARTS = 16
const LEAST_SOUND = 3
/** English words that every text has: a question is answered by the others, where there are some. */
const FILLERS = new Set('a an and at by for from i in is me my near of on or some the to want with'.split(' '))

/** A question as it was typed, cut into what must be found. */
export interface Question {
	/** Runs of Han characters, cut at words they are known to hold. */
	han: string[]
	words: string[]
	/** Han pieces of three characters and more, whose pairs alone could also stand apart. */
	phrases: string[]
}

/** What a visitor typed as a question; null when there is nothing to ask. */
export function readQuestion(typed: string): Question | null {
	const folded = foldText(typed)
	const han = [...new Set(hanRuns(folded).flatMap(cutAtTerms))].slice(0, MOST_PARTS)
	const words = plainWords(folded)
	const telling = words.filter((word) => !FILLERS.has(word))
	const asked = [...new Set(telling.length > 0 || han.length > 0 ? telling : words)].slice(0, MOST_PARTS)
	if (han.length === 0 && asked.length === 0) return null
	const isPhrase = (piece: string) => [...piece].length > 2 && synonymsOf(piece).length === 0
	return { han, words: asked, phrases: han.filter(isPhrase) }
}

const quoted = (token: string) => `'${token}'`
const beginning = (token: string) => `'${token}':*`
const all = (parts: readonly string[]) => (parts.length > 1 ? `(${parts.join(' & ')})` : (parts[0] ?? ''))
const any = (parts: readonly string[]) => {
	const distinct = [...new Set(parts)]
	return distinct.length > 1 ? `(${distinct.join(' | ')})` : (distinct[0] ?? '')
}

const hanPart = (piece: string, mark: string) => all(pairsOf(piece).map((pair) => quoted(mark + pair)))

function wordPart(word: string, mark: string): string[] {
	const whole = word.length > 2 ? beginning(mark + word) : quoted(mark + word)
	const sounds = /^[a-z]+$/.test(word) && word.length >= LEAST_SOUND ? [beginning(`${mark}~${word}`)] : []
	return [whole, quoted(mark + englishStem(word)), ...sounds]
}

/** Another word for one that was typed: a facet, Han characters or words. A title has no facets. */
function otherPart(synonym: string, mark: string): string[] {
	if (synonym.startsWith('=')) return mark === '' ? [quoted(synonym)] : []
	if (hanRuns(synonym).length > 0) return [hanPart(synonym, mark)]
	return [all(synonym.split(' ').map((word) => quoted(mark + englishStem(word))))]
}

/** Words of letters are no help to Han characters: every listing has its Chinese. */
const hanSynonyms = (piece: string) => synonymsOf(piece).filter((it) => it.startsWith('=') || hanRuns(it).length > 0)

/** The question in PostgreSQL's tsquery language. The tokens hold letters and digits only, so quoting is safe. */
function ask(question: Question, mark: '' | '^'): string {
	const others = (synonyms: readonly string[]) => synonyms.flatMap((it) => otherPart(it, mark))
	const han = question.han.map((piece) => any([hanPart(piece, mark), ...others(hanSynonyms(piece))]))
	const words = question.words.map((word) => any([...wordPart(word, mark), ...others(synonymsOf(word))]))
	return [...han, ...words].join(' & ')
}

/** Everything asked for stands in the title. */
export function askTitle(question: Question): string {
	return ask(question, '^')
}

/** Everything asked for stands anywhere. */
export function askAnywhere(question: Question): string {
	return ask(question, '')
}

/** What one word may have meant: words spelled alike, by the word. */
export type Spellings = ReadonlyMap<string, readonly string[]>

/** What the market knows of a question that found nothing. */
export interface Hints {
	spellings: Spellings
	/** Of `hintsWanted`, what some listing has. */
	known: ReadonlySet<string>
}

const soundOfPair = (pair: string) =>
	soundsOf(pair)
		.slice(0, 1)
		.map((sound) => `~${sound}`)

/** Pairs and their sounds whose existence `askAlike` wants to know. */
export function hintsWanted(question: Question): string[] {
	const pairs = question.han.filter((piece) => [...piece].length > 2).flatMap(pairsOf)
	return [...new Set(pairs.flatMap((pair) => [pair, ...soundOfPair(pair)]))]
}

/** A run pair by pair: as written where a listing has it, else as it sounds; what is left over character by character. */
function pairByPair(piece: string, known: ReadonlySet<string>, mark: string): string[] {
	const kept = pairsOf(piece).flatMap((pair) => {
		if (known.has(pair)) return [{ pair, part: quoted(mark + pair) }]
		const sound = soundOfPair(pair).find((it) => known.has(it))
		return sound === undefined ? [] : [{ pair, part: beginning(mark + sound) }]
	})
	if (kept.length === 0) return []
	const left = [...piece].filter((character) => !kept.some(({ pair }) => pair.includes(character)))
	return [all([...kept.map(({ part }) => part), ...left.map((character) => quoted(mark + character))])]
}

function alikeHan(piece: string, known: ReadonlySet<string>, mark: string): string {
	const sounds = soundsOf(piece).map((sound) => beginning(`${mark}~${sound}`))
	const others = hanSynonyms(piece).flatMap((it) => otherPart(it, mark))
	return any([hanPart(piece, mark), ...sounds, ...pairByPair(piece, known, mark), ...others])
}

function alikeWord(word: string, spellings: Spellings, mark: string): string {
	const initials = /^[a-z]{2,8}$/.test(word) ? [beginning(`${mark}-${word}`)] : []
	const alike = (spellings.get(word) ?? []).flatMap((other) => {
		return [
			quoted(mark + other),
			beginning(`${mark}~${other}`),
			...synonymsOf(other).flatMap((it) => otherPart(it, mark)),
		]
	})
	return any([...wordPart(word, mark), ...initials, ...alike])
}

/**
 * What was nearly asked for, where the question itself finds nothing: other characters of the same sound, first letters
 * of the pinyin, words spelled alike, and a longer run cut where no listing has its pair. In the title, then anywhere.
 */
export function askAlike(question: Question, { spellings, known }: Hints): { title: string; anywhere: string } {
	const [title = '', anywhere = ''] = ['^', ''].map((mark) => {
		const han = question.han.map((piece) => alikeHan(piece, known, mark))
		return [...han, ...question.words.map((word) => alikeWord(word, spellings, mark))].join(' & ')
	})
	return { title, anywhere }
}

/** Any part of a question of several, the last thing to ask; null for one that has no parts. */
export function askAnyPart(question: Question, hints: Hints): { title: string; anywhere: string } | null {
	const parts = [
		...question.han.map((piece) => ({ ...NO_PART, han: [piece] })),
		...question.words.map((word) => ({ ...NO_PART, words: [word] })),
	]
	if (parts.length < 2) return null
	const asked = parts.map((part) => askAlike(part, hints))
	return {
		title: any(asked.map(({ title }) => `(${title})`)),
		anywhere: any(asked.map(({ anywhere }) => `(${anywhere})`)),
	}
}

const NO_PART: Question = { han: [], words: [], phrases: [] }
