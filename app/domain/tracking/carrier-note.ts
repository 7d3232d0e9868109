/** As many characters of it are kept. */
const MOST = 200

/** Seven digits or more, parted or not: a telephone number, or one like it. */
const LONG_NUMBER = /\+?\d(?:[\s-]?\d){6,}/g

/**
 * What a carrier says of an event, as it is kept: on one line, no longer than a few sentences, and without telephone numbers,
 * which are those of couriers and receivers.
 */
export function carrierNote(text: string): string {
	const line = text
		.normalize('NFKC')
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.replace(LONG_NUMBER, '…')
	const characters = [...line]
	return characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : line
}
