const HAN_RUN = /\p{Script=Han}+/gu
const WORD = /[\p{L}\p{N}]+/gu
const MARKS = /\p{M}+/gu

/** One form for what looks alike: full and half width, capitals, accents. */
export function foldText(text: string): string {
	return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC')
}

/** The runs of Han characters in a folded text. */
export function hanRuns(folded: string): string[] {
	return folded.match(HAN_RUN) ?? []
}

/** The other words of a folded text, in order; an apostrophe stands within a word and is dropped. */
export function plainWords(folded: string): string[] {
	return (
		folded
			.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
			.replace(HAN_RUN, ' ')
			.match(WORD) ?? []
	)
}

/** Every pair of neighbouring characters; a single character is itself. */
export function pairsOf(run: string): string[] {
	const characters = [...run]
	if (characters.length < 2) return characters
	return characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
}
