/*
 * The stemmer of Porter, M. F. (1980), An algorithm for suffix stripping, Program 14(3), 130-137. Its five steps are
 * kept in order and in its own words: m counts the vowel-consonant sequences of what stands before a suffix.
 */

type Suffix = readonly [ending: string, becomes: string]

const CONSONANT = '(?:[^aeiouy]|(?<![^aeiou])y|^y)'
const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)'
const HAS_VOWEL = new RegExp(VOWEL)
const SEQUENCE = new RegExp(`${VOWEL}+${CONSONANT}+`, 'g')
const DOUBLE = /([^aeiou])\1$/
const SHORT_END = new RegExp(`${CONSONANT}${VOWEL}[^aeiouwxy]$`)

const measure = (stem: string) => stem.match(SEQUENCE)?.length ?? 0

const STEP_2: readonly Suffix[] = (
	'ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e ousli:ous ' +
	'ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble'
)
	.split(' ')
	.map((pair) => pair.split(':') as [string, string])
const STEP_3: readonly Suffix[] = 'icate:ic ative: alize:al iciti:ic ical:ic ful: ness:'
	.split(' ')
	.map((pair) => pair.split(':') as [string, string])
const STEP_4 = 'ement ance ence able ible ment ant ent ion ism ate iti ous ive ize al er ic ou'.split(' ')

function plural(word: string): string {
	if (/(ss|i)es$/.test(word)) return word.slice(0, -2)
	return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** What is left of a word without its '-ed' or '-ing', as it was written before. */
function restored(stem: string): string {
	if (/(at|bl|iz)$/.test(stem)) return `${stem}e`
	if (DOUBLE.test(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
	return measure(stem) === 1 && SHORT_END.test(stem) ? `${stem}e` : stem
}

function past(word: string): string {
	if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
	const stem = word.replace(/(ed|ing)$/, '')
	return stem !== word && HAS_VOWEL.test(stem) ? restored(stem) : word
}

const yToI = (word: string) =>
	word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word

/** Replaces the first ending that fits, where enough stands before it. */
function replaceEnding(word: string, suffixes: readonly Suffix[], leastMeasure: number): string {
	const found = suffixes.find(([ending]) => word.endsWith(ending))
	if (!found) return word
	const stem = word.slice(0, -found[0].length)
	return measure(stem) > leastMeasure ? stem + found[1] : word
}

function dropEnding(word: string): string {
	const ending = STEP_4.find((it) => word.endsWith(it))
	if (ending === undefined) return word
	const stem = word.slice(0, -ending.length)
	if (ending === 'ion' && !/[st]$/.test(stem)) return word
	return measure(stem) > 1 ? stem : word
}

function tidy(word: string): string {
	let stem = word
	if (stem.endsWith('e')) {
		const before = stem.slice(0, -1)
		const m = measure(before)
		if (m > 1 || (m === 1 && !SHORT_END.test(before))) stem = before
	}
	return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem
}

/** The stem of an English word in lower case: 'picking', 'picked' and 'picks' are all 'pick'. Other words come back as they are. */
export function englishStem(word: string): string {
	if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
	const first = yToI(past(plural(word)))
	return tidy(dropEnding(replaceEnding(replaceEnding(first, STEP_2, 0), STEP_3, 0)))
}
