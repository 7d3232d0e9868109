const MOST_CHARACTERS = 140
// A line break ends a header of a mail; marks that turn or hide what follows them deceive.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** A text as one line that is safe in a mail's header: no line breaks, nothing unseen, not too long. */
export function oneLine(text: string): string {
	const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
	const characters = [...line]
	return characters.length <= MOST_CHARACTERS ? line : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
}
