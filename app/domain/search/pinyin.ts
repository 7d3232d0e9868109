import { pairsOf } from '#app/domain/search/fold-text.ts'
import syllables from '#app/domain/search/pinyin.json' with { type: 'json' }

/*
 * Readings of the characters of GB 2312 and of the market's own data, from the Han-Latin transform of CLDR (Unicode
 * License V3), tones dropped, 'ü' written 'v' as keyboards do; readings that places and produce need were added.
 */
const readings = new Map<string, string[]>()
for (const [syllable, characters] of Object.entries(syllables))
	for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable])

const MOST_SYLLABLES = 6
const MOST_WAYS = 4

/** How a character may be read, without tones; 'ü' both ways it is typed. Empty for what is not known. */
export function readingsOf(character: string): string[] {
	return (readings.get(character) ?? []).flatMap((it) => (/^[ln]v/.test(it) ? [it, it.replace('v', 'u')] : [it]))
}

function waysOf(run: string, each: (character: string) => string[]): string[] {
	let ways = ['']
	for (const character of run) ways = ways.flatMap((way) => each(character).map((it) => way + it)).slice(0, MOST_WAYS)
	return ways.filter((way) => way !== '')
}

/** All ways to read some characters in a row, joined; a few where there are many. None when a character has no reading. */
export function soundsOf(run: string): string[] {
	return waysOf(run, readingsOf)
}

const initialsOf = (run: string) => waysOf(run, (it) => [...new Set(readingsOf(it).map((sound) => sound.slice(0, 1)))])

/** The sounds and the first letters of a run from each of its characters on: a question is a beginning of one of them. */
export function soundTokens(run: string): { sounds: string[]; initials: string[] } {
	const characters = [...run]
	const tails = characters.map((_, at) => characters.slice(at, at + MOST_SYLLABLES).join(''))
	return {
		sounds: tails.flatMap(soundsOf),
		initials: tails.filter((tail) => [...tail].length > 1).flatMap(initialsOf),
	}
}

/** Sounds of each pair of a run, as words that a slip of the keyboard may be compared with. */
export function soundWords(run: string): string[] {
	return [...run].length < 2 ? [] : pairsOf(run).flatMap((pair) => soundsOf(pair).slice(0, 1))
}
